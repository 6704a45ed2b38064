using System.Globalization;
using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>Somebody who had to be told that something critical opened, and what became of it.</summary>
/// <param name="Mark">The mark of the message; null when none was written.</param>
/// <param name="SentOn">The day on which it left; null when it did not.</param>
/// <param name="EndedOn">The day on which the alert ended; null while it is open.</param>
internal sealed record CriticalNotice(string Alert, DateOnly OpenedOn, DateOnly? EndedOn, string Recipient, string? Mark, DateOnly? SentOn);

/// <summary>What the database says at the end of the year, and what must stand there by a replay that knows of no process.</summary>
internal sealed class YearRecord(YearPlace place, YearSetting setting)
{
    /// <summary>What is critical and opened, by the replay of the same payments.</summary>
    public IReadOnlySet<string> Replayed() => AlertReplay
        .Run(
            place.Get<AlertRuleService>().Current(), place.Get<WatchService>().Days(FactQuery.Everything, YearSetting.Year, YearSetting.Year.First, setting.Last),
            place.Get<AlertGroundReader>().Read().ForRules)
        .SelectMany(day => day.Changes).Where(change => change.Turn == AlertTurn.Opened && change.Reading!.Rule.Severity == AlertSeverity.Critical)
        .Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.Key.Rule}/{change.Key.Subject}/{change.Episode}")).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is critical and opened, by the database, with the department of each.</summary>
    public IReadOnlyDictionary<string, int> Critical() => place
        .List($"SELECT Rule || '/' || Subject || '/' || Episode, DepartmentId FROM Alert WHERE Severity={(int)AlertSeverity.Critical}", r => (r.GetString(0), r.GetInt32(1))).ToDictionary();

    /// <summary>How often something of a kind opened under one name in a department.</summary>
    public Dictionary<(string Kind, string Department, string Name), int> Openings()
    {
        AlertSentence sentence = place.Get<AlertSentence>();
        return place.List(
            "SELECT a.Kind, d.Name, a.Name, count(*) FROM Alert a JOIN Department d ON d.Id=a.DepartmentId GROUP BY a.Kind, d.Name, a.Name",
            r => ((sentence.Title((AlertRuleKind)r.GetInt32(0)), r.GetString(1), r.GetString(2)), r.GetInt32(3))).ToDictionary();
    }

    /// <summary>Everyone whom the mail of a critical opening was for.</summary>
    public IReadOnlyList<CriticalNotice> Notices() => place.List(
        $"""
        SELECT a.Rule || '/' || a.Subject || '/' || a.Episode, a.OpenedOn, a.EndedOn, n.Recipient, m.Key, m.SentAt FROM AlertNotice n
        JOIN AlertEvent e ON e.Id=n.EventId JOIN Alert a ON a.Id=n.AlertId LEFT JOIN Message m ON m.Id=n.MessageId
        WHERE n.Channel='mail' AND e.Kind='{AlertEvents.Opened}' AND a.Severity={(int)AlertSeverity.Critical}
        """,
        r => new CriticalNotice(
            r.GetString(0), DayCode.ToDate(r.GetInt32(1)), r.IsDBNull(2) ? null : DayCode.ToDate(r.GetInt32(2)), r.GetString(3),
            r.IsDBNull(4) ? null : new OutgoingMessage(r.GetString(4), "", "", null, null).Mark,
            r.IsDBNull(5) ? null : DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(5)).ToOffset(TimeSpan.FromHours(8)).DateTime)));

    /// <summary>For everything that was to be mailed on the days without a mail server and was not over before: whether it was, afterwards.</summary>
    public IReadOnlyList<bool> SentAfterOutage(DateOnly first)
    {
        (string from, string until) = (Moment(first), Moment(first.AddDays(YearRun.OutageDays)));
        return place.List(
            $"SELECT m.SentAt >= {until} FROM AlertNotice n LEFT JOIN Message m ON m.Id=n.MessageId WHERE n.Channel='mail' AND n.DroppedAt IS NULL AND n.CreatedAt >= {from} AND n.CreatedAt < {until}",
            r => !r.IsDBNull(0) && r.GetBoolean(0));
    }

    /// <summary>Who must be told of what opens in a department: its officer, and the manager there or nearest above.</summary>
    public IReadOnlyDictionary<int, string[]> Told()
    {
        IReadOnlyList<DepartmentNode> all = place.Departments();
        Dictionary<int, DepartmentNode> nodes = all.ToDictionary(node => node.Id);
        HashSet<int> above = [.. all.Select(node => node.ParentId).OfType<int>()];
        DepartmentNode Managed(DepartmentNode node) => above.Contains(node.Id) ? node : Managed(nodes[node.ParentId!.Value]);
        return all.ToDictionary(node => node.Id, node => (string[])[YearPeople.Officer(node.Department.Code), YearPeople.Manager(Managed(node).Department.Code)]);
    }

    private static string Moment(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Working days after one day up to another.</summary>
    public int Workdays(DateOnly from, DateOnly until) => place.Get<WorkCalendars>().Current.WorkdaysBetween(from, until);
}
