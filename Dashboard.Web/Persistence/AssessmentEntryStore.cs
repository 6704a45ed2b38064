using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Mapping;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What people entered, chose and wrote for a self-assessment: the latest of each counts.</summary>
/// <param name="Last">The number of the latest entry; 0 before the first.</param>
public sealed record AssessmentEntries(IReadOnlyList<EnteredFact> Figures, IReadOnlyList<ScoreChoice> Choices, IReadOnlyList<ReportText> Texts, long Last);

/// <summary>An entry as it is handed in; number and text both null take it back.</summary>
public sealed record AssessmentEntry(AssessmentEntryKind Kind, string Key, decimal? Number, string? Text);

/// <summary>Keeps entries; only ever adds, and only while the self-assessment is open.</summary>
public sealed class AssessmentEntryStore(LedgerDatabase database)
{
    /// <summary>The entries that count. The caller has found the self-assessment within the scope of the person.</summary>
    public AssessmentEntries Read(AssessmentKey key)
    {
        using SqliteConnection connection = database.Open();
        List<(AssessmentEntry Entry, string By, DateOnly On, long Id)> latest = connection.List(
            """
            SELECT e.Kind, e.Key, e.Number, e.Text, coalesce(o.DisplayName, e.By), e.Day, max(e.Id) FROM AssessmentEntry e JOIN Assessment a ON a.Id=e.AssessmentId JOIN Department d ON d.Id=a.DepartmentId
            LEFT JOIN Account o ON o.UserName=e.By
            WHERE d.Code=@1 AND a.Year=@3 AND a.LineId=coalesce((SELECT Id FROM Line WHERE Code=@2), 0) GROUP BY e.Kind, e.Key ORDER BY e.Kind, e.Key
            """,
            r => (new AssessmentEntry((AssessmentEntryKind)r.GetInt32(0), r.GetString(1), r.DecimalOrNull(2), r.TextOrNull(3)), r.GetString(4), DayCode.ToDate(r.GetInt32(5)), r.GetInt64(6)),
            key.DepartmentCode, key.LineCode, key.Year);
        IEnumerable<(AssessmentEntry Entry, string By, DateOnly On, long Id)> Of(AssessmentEntryKind kind) => latest.Where(e => e.Entry.Kind == kind);
        return new(
            [.. Of(AssessmentEntryKind.Figure).Where(e => e.Entry.Number is not null).Select(e => new EnteredFact(e.Entry.Key, e.Entry.Number!.Value, e.Entry.Text, e.By, e.On))],
            [.. Of(AssessmentEntryKind.Choice).Where(e => e.Entry.Number is not null || e.Entry.Text is not null).Select(e => new ScoreChoice(e.Entry.Key, e.Entry.Number, e.Entry.Text, e.By, e.On))],
            [.. Of(AssessmentEntryKind.Text).Where(e => e.Entry.Text is not null).Select(e => new ReportText(e.Entry.Key, e.Entry.Text!, e.By, e.On))],
            latest.Select(e => e.Id).DefaultIfEmpty().Max());
    }

    /// <summary>Adds an entry with its record of changes.</summary>
    /// <param name="day">The day of the institution.</param>
    public SignOffOutcome Add(AssessmentKey key, AssessmentEntry entry, Person person, DateOnly day, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (AssessmentStore.Find(connection, key, person) is not { } status) return SignOffOutcome.NotFound;
        if (!status.MayEnter) return SignOffRules.IsOpen(status.State) ? SignOffOutcome.NotFound : SignOffOutcome.WrongState;
        int id = AssessmentStore.Begin(connection, key);
        string? before = connection.List(
            "SELECT Number, Text FROM AssessmentEntry WHERE AssessmentId=@1 AND Kind=@2 AND Key=@3 ORDER BY Id DESC LIMIT 1", r => Words(r.DecimalOrNull(0), r.TextOrNull(1)), id, (int)entry.Kind, entry.Key).SingleOrDefault();
        connection.Run(
            "INSERT INTO AssessmentEntry (AssessmentId, Kind, Key, Number, Text, By, EnteredAt, Day) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)",
            id, (int)entry.Kind, entry.Key, entry.Number, entry.Text, person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds(), DayCode.Of(day));
        AuditStore.Append(connection, new(
            stamp, AuditActions.AssessmentEntered, new(AuditSubjects.Assessment, key.Word, key.DepartmentCode), before is null ? null : $"{entry.Key} {before}", $"{entry.Key} {Words(entry.Number, entry.Text)}"));
        writing.Commit();
        return SignOffOutcome.Done;
    }

    /// <summary>Chooses the pack.</summary>
    public SignOffOutcome Choose(AssessmentKey key, string pack, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (AssessmentStore.Find(connection, key, person) is not { } status) return SignOffOutcome.NotFound;
        if (!status.MayEnter) return SignOffRules.IsOpen(status.State) ? SignOffOutcome.NotFound : SignOffOutcome.WrongState;
        connection.Run("UPDATE Assessment SET Pack=@2 WHERE Id=@1", AssessmentStore.Begin(connection, key), pack);
        AuditStore.Append(connection, new(stamp, AuditActions.AssessmentEntered, new(AuditSubjects.Assessment, key.Word, key.DepartmentCode), status.PackId, pack));
        writing.Commit();
        return SignOffOutcome.Done;
    }

    private static string Words(decimal? number, string? text) =>
        string.Join(' ', ((string?[])[number?.ToString(System.Globalization.CultureInfo.InvariantCulture), text]).OfType<string>());
}
