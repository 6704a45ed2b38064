using Dashboard.Domain.Alerts;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Components;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Reminders;

/// <summary>What a reminder is about.</summary>
/// <param name="Department">The code of a department, as a rule with the units below it; null for the first that the person may remind.</param>
/// <param name="Year">The fiscal year; null for the running one.</param>
/// <param name="Codes">The indicators meant; null for all that are due.</param>
/// <param name="IsAlone">Whether the units below it are left out.</param>
public sealed record ReminderQuery(string? Department, int? Year = null, IReadOnlyCollection<string>? Codes = null, bool IsAlone = false);

/// <summary>Finds whom a reminder would write to: what is due, who answers for it, who can be reached and was not asked today.</summary>
public sealed class ReminderPlanReader(
    DepartmentStore departments, SnapshotService snapshots, AlertGroundReader grounds, RecipientReader recipients, ReminderStore reminders, InstitutionClock clock,
    IOptions<AlertOptions> alerts, IOptions<MailOptions> mail)
{
    /// <summary>The plan for a department.</summary>
    /// <param name="asked">The department, the year and the indicators that are meant.</param>
    public ReminderPlan Read(ReminderQuery asked, Person person)
    {
        Question question = snapshots.QuestionFor(asked.Year);
        AlertGrounds standing = grounds.Read();
        Scope scope = person.ScopeOf(Right.Remind);
        if (departments.Find(asked.Department, scope) is not { } node) return new(ReminderObstacle.NotAllowed, question.Year, [], [], standing.Calendar);
        Planning planning = new(standing, reminders.Last(node.Range, question.Year.Year), departments.All().ToDictionary(d => d.Department.Code, d => d.Department.Name));
        foreach (IndicatorPicture picture in snapshots.IndicatorPictures(node, question, scope))
        {
            string code = picture.Snapshot.Indicator.Code;
            bool isMeant = (asked.Codes is null || asked.Codes.Contains(code)) && (!asked.IsAlone || picture.Snapshot.DepartmentCode == node.Department.Code);
            if (picture.Due is { } due && isMeant) planning.Add(picture, due);
        }

        ReminderObstacle? obstacle = alerts.Value.AddressOf(DashboardUrls.Report) is null ? ReminderObstacle.NoAddress : mail.Value.IsOn ? null : ReminderObstacle.NoMail;
        return new(obstacle, question.Year, [.. planning.People().SelectMany(p => Split(p.Candidate, p.Due, planning))], planning.Nobody, standing.Calendar);
    }

    /// <summary>A person who was asked for a part of it today is asked for the rest.</summary>
    private IEnumerable<ReminderAddressee> Split(AlertCandidate who, IReadOnlyList<DueIndicator> due, Planning planning)
    {
        ReminderAddressee As(ReminderRest? rest, IReadOnlyList<DueIndicator> some) => new(who.Account, who.Name, who.DisplayName, rest, some);
        RecipientState state = recipients.Find(RecipientReader.Mail, who.Account, clock.Today, clock.NowAt).State;
        if (state != RecipientState.Reachable) return [As(state == RecipientState.Paused ? ReminderRest.Locked : ReminderRest.NoMailbox, due)];
        bool IsOpen(DueIndicator one) => ReminderRules.MayRemind(one.LastAskedOn, clock.Today, planning.Grounds.Calendar);
        ReminderAddressee[] parts = [As(null, [.. due.Where(IsOpen)]), As(ReminderRest.AskedToday, [.. due.Where(one => !IsOpen(one))])];
        return parts.Where(part => part.Due.Count > 0);
    }

    /// <summary>Who answers for what, gathered by person.</summary>
    private sealed class Planning(AlertGrounds grounds, IReadOnlyList<LastReminder> last, Dictionary<string, string> names)
    {
        private readonly Dictionary<(string Indicator, string Account), DateOnly> asked = last.ToDictionary(l => (l.Indicator, l.Account), l => l.Day);
        private readonly Dictionary<string, (AlertCandidate Candidate, List<DueIndicator> Due)> people = new(StringComparer.Ordinal);
        private readonly List<DueIndicator> nobody = [];

        public AlertGrounds Grounds => grounds;

        public IReadOnlyList<DueIndicator> Nobody => nobody;

        public void Add(IndicatorPicture picture, DueReport due)
        {
            (Indicator indicator, string department) = (picture.Snapshot.Indicator, picture.Snapshot.DepartmentCode);
            DueIndicator one = new(indicator.Code, indicator.Name, TargetText.Of(indicator), department, names.GetValueOrDefault(department, department), due);
            IReadOnlyList<AlertCandidate> answering = AlertAudience.Reporters(picture.Owner, grounds.Roster.At(department));
            if (answering.Count == 0) nobody.Add(one);
            foreach (AlertCandidate who in answering)
            {
                if (!people.TryGetValue(who.Account, out var held)) people[who.Account] = held = (who, []);
                held.Due.Add(one with { LastAskedOn = asked.TryGetValue((one.Code, who.Account), out DateOnly day) ? day : null });
            }
        }

        public IEnumerable<(AlertCandidate Candidate, List<DueIndicator> Due)> People() => people.Values.OrderBy(p => p.Candidate.Name, StringComparer.Ordinal);
    }
}
