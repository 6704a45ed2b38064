using System.Globalization;
using Dashboard.Domain.Import;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Indicators.Coach;

/// <summary>Whether the weights of a department's indicators make the whole together with the execution rate.</summary>
public static class WeightCoach
{
    /// <summary>Checks the indicators of a department in a year.</summary>
    /// <param name="targets">All of them.</param>
    /// <param name="execution">Points the rule set of a project gives to its execution rate, by the code of the project. Unit: points; 0 when it gives none. Example: 10.</param>
    /// <returns>
    /// Nothing when all together close, when those of each project close by themselves, or when no weight is set at all (the pack then shares
    /// them alike); else what is missing or too much, in all or for each project that does not close. A weight that is missing or no number counts as 0.
    /// </returns>
    /// <remarks>Source: 财预〔2020〕10号, weights of levels; the same sum as in a filled form.</remarks>
    /// <example>20 + 20 + 20 + 20 + 10 with an execution of 10 closes; 20 + 20 + 20 + 20 + 20 has 10 points too much.</example>
    public static IReadOnlyList<CoachFinding> Check(IReadOnlyList<TypedTarget> targets, Func<string, decimal> execution)
    {
        if (targets.All(t => t.Weight.Length == 0)) return [];
        IGrouping<string, TypedTarget>[] groups = [.. targets.GroupBy(t => t.LineCode, StringComparer.Ordinal)];
        IGrouping<string, TypedTarget>[] open = [.. groups.Where(g => Off(g, execution(g.Key)) != 0m)];
        // Where projects have different rules there is no sum of all.
        if (One(groups.Select(g => execution(g.Key))) is { } points)
        {
            if (Off(targets, points) == 0m) return [];
            if (open.Length == groups.Length) return [Finding(targets, points, "")];
        }

        return [.. open.Select(g => Finding([.. g], execution(g.Key), g.Key))];
    }

    /// <summary>The number that all are; null when they differ.</summary>
    public static decimal? One(IEnumerable<decimal> points) => points.Distinct().Take(2).ToArray() is [var only] ? only : null;

    private static decimal Off(IEnumerable<TypedTarget> targets, decimal execution) => AssessmentPack.Whole - execution - Sum(targets);

    private static decimal Sum(IEnumerable<TypedTarget> targets) => targets.Sum(t => Notation.Quantity(t.Weight) ?? 0m);

    private static CoachFinding Finding(IReadOnlyList<TypedTarget> targets, decimal execution, string line)
    {
        decimal off = Off(targets, execution);
        string code = (line.Length > 0, off > 0m) switch
        {
            (true, true) => SuggestionCodes.AddPointsToLine,
            (true, false) => SuggestionCodes.TakePointsFromLine,
            (false, true) => SuggestionCodes.AddPoints,
            _ => SuggestionCodes.TakePoints,
        };
        return new(CoachCodes.WeightsDoNotClose, TypedTarget.Heading(9), new(code, Text(Math.Abs(off)), Text(Sum(targets)), Text(execution), line));
    }

    private static string Text(decimal points) => points.ToString("0.######", CultureInfo.InvariantCulture);
}
