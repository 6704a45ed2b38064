using Dashboard.Domain.People;

namespace Dashboard.Domain.Alerts;

/// <summary>Someone with a role at the department of an alert or above it.</summary>
/// <param name="Account">The number of the account.</param>
/// <param name="Name">The name of the account.</param>
/// <param name="DisplayName">How pages call the person.</param>
/// <param name="Role">The role.</param>
/// <param name="Distance">Steps up the tree from the department of the alert to where the role was given; <see cref="int.MaxValue"/> for all departments.</param>
public sealed record AlertCandidate(string Account, string Name, string DisplayName, Role Role, int Distance);

/// <summary>Who is told of an alert.</summary>
public static class AlertAudience
{
    /// <summary>Those at a level: the nearest who have the role.</summary>
    /// <param name="level">The level.</param>
    /// <param name="candidates">Everyone with a role there or above.</param>
    /// <param name="subject">Of what the alert speaks.</param>
    /// <returns>In the order of their names; those of the next level when nobody is there, in the end the administrators of everything.</returns>
    /// <example>经办 of the unit itself before those of the department above; without any, the manager.</example>
    public static IReadOnlyList<AlertCandidate> At(AlertLevel level, IReadOnlyCollection<AlertCandidate> candidates, AlertSubjectKind subject)
    {
        for (AlertLevel at = level; at <= AlertLevel.Finance; at++)
        {
            if (Just(at, candidates, subject) is { Count: > 0 } found) return found;
        }

        return Nearest(candidates.Where(c => c.Role == Role.Admin && c.Distance == int.MaxValue));
    }

    /// <summary>Who is told when it opens: the officers, of something critical the manager too.</summary>
    public static IReadOnlyList<AlertCandidate> AtOpening(AlertSeverity severity, IReadOnlyCollection<AlertCandidate> candidates, AlertSubjectKind subject)
    {
        IReadOnlyList<AlertCandidate> officers = At(AlertLevel.Officer, candidates, subject);
        return severity < AlertSeverity.Critical ? officers : Distinct(officers.Concat(At(AlertLevel.Manager, candidates, subject)));
    }

    /// <summary>Who answers: 责任人 when one of those told has that name, else the first of them; null when nobody is there.</summary>
    public static AlertCandidate? Owner(AlertSubject subject, IReadOnlyList<AlertCandidate> told) =>
        told.FirstOrDefault(c => IsCalled(c, subject.Owner)) ?? (told.Count > 0 ? told[0] : null);

    /// <summary>Who is asked for what an indicator has reached: of those who may enter it its 责任人, else the nearest, as for alerts.</summary>
    /// <param name="owner">责任人 as it was written; null where nobody is named.</param>
    /// <param name="candidates">Everyone with a role there or above.</param>
    /// <returns>In the order of their names; nobody only when nobody may enter it.</returns>
    /// <example>责任人 张三, who is a reporter of the department above: 张三 alone, before the officers of the unit itself.</example>
    public static IReadOnlyList<AlertCandidate> Reporters(string? owner, IReadOnlyCollection<AlertCandidate> candidates)
    {
        AlertCandidate[] able = [.. candidates.Where(c => c.Role.Has(Right.Report))];
        if (Nearest(able.Where(c => IsCalled(c, owner))) is { Count: > 0 } named) return named;
        return At(AlertLevel.Officer, able, AlertSubjectKind.Indicator) is { Count: > 0 } near ? near : Nearest(able);
    }

    private static IReadOnlyList<AlertCandidate> Just(AlertLevel level, IReadOnlyCollection<AlertCandidate> candidates, AlertSubjectKind subject)
    {
        switch (level)
        {
            case AlertLevel.Officer:
                Role[] roles = subject == AlertSubjectKind.Indicator ? [Role.Officer, Role.Reporter] : [Role.Officer];
                return Nearest(candidates.Where(c => roles.Contains(c.Role)));
            case AlertLevel.Manager:
                return Nearest(candidates.Where(c => c.Role == Role.Manager));
            case AlertLevel.Leader:
                int own = candidates.Where(c => c.Role == Role.Manager).Select(c => c.Distance).DefaultIfEmpty(int.MaxValue).Min();
                return Nearest(candidates.Where(c => c.Role == Role.Manager && c.Distance > own));
            default:
                return Nearest(candidates.Where(c => c.Role == Role.Overseer));
        }
    }

    private static bool IsCalled(AlertCandidate candidate, string? owner) => owner is not null && (candidate.DisplayName == owner || candidate.Name == owner);

    private static IReadOnlyList<AlertCandidate> Nearest(IEnumerable<AlertCandidate> having)
    {
        AlertCandidate[] all = [.. having];
        if (all.Length == 0) return [];
        int nearest = all.Min(c => c.Distance);
        return Distinct(all.Where(c => c.Distance == nearest));
    }

    private static IReadOnlyList<AlertCandidate> Distinct(IEnumerable<AlertCandidate> some) =>
        [.. some.DistinctBy(c => c.Account).OrderBy(c => c.Name, StringComparer.Ordinal)];
}
