using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A self-assessment in a list.</summary>
/// <param name="Name">The department, or the project.</param>
public sealed record AssessmentItem(AssessmentStatus Status, string DepartmentName, string Name);

/// <summary>What a submission seals.</summary>
/// <param name="Content">JSON.</param>
/// <param name="Hash">SHA-256 of the documents.</param>
/// <param name="LastEntry">The latest entry that is in it; a later one makes the submission look again.</param>
public sealed record NewSeal(string Content, string Hash, long LastEntry);

/// <summary>What was sealed: the JSON from which everything comes, and the hash of the documents it gave.</summary>
public sealed record AssessmentSeal(string Content, string Hash, string By, DateTimeOffset SealedAt);

/// <summary>Self-assessments on their way from draft to published. What lies outside of a person's scope does not exist.</summary>
public sealed class AssessmentStore(LedgerDatabase database)
{
    private const string Columns = "d.Code, l.Code, coalesce(a.State, 0), a.Pack, a.ChangedBy, a.ChangedAt, a.Note, s.Hash";

    /// <summary>Where one stands; null when the person sees no such department or line. One that nobody has begun is a draft.</summary>
    public AssessmentStatus? Find(AssessmentKey key, Person person)
    {
        using SqliteConnection connection = database.Open();
        return Find(connection, key, person);
    }

    /// <summary>Those below a department that somebody has begun, in the order of the tree.</summary>
    public IReadOnlyList<AssessmentItem> Below(DepartmentNode top, int year, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT {Columns}, {Rights(person)}, d.Name, coalesce(l.Name, d.Name) FROM Assessment a JOIN Department d ON d.Id=a.DepartmentId LEFT JOIN Line l ON l.Id=a.LineId
            LEFT JOIN AssessmentSeal s ON s.Id=a.SealId
            WHERE a.Year=@1 AND d.Position BETWEEN @2 AND @3 AND {ScopeCondition.On(person.ScopeOf(Right.View))} ORDER BY d.Position, l.Code
            """,
            r => new AssessmentItem(Read(r, year, person.Name), r.GetString(8 + Steps.Length), r.GetString(9 + Steps.Length)), year, top.Range.Position, top.Range.End);
    }

    /// <summary>The seal that counts; null while it is open.</summary>
    public AssessmentSeal? Seal(AssessmentKey key, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT s.Content, s.Hash, s.By, s.SealedAt FROM Assessment a JOIN AssessmentSeal s ON s.Id=a.SealId JOIN Department d ON d.Id=a.DepartmentId LEFT JOIN Line l ON l.Id=a.LineId
            WHERE d.Code=@1 AND a.Year=@2 AND l.Code IS @3 AND {ScopeCondition.On(person.ScopeOf(Right.View))}
            """,
            r => new AssessmentSeal(r.GetString(0), r.GetString(1), r.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(3))), key.DepartmentCode, key.Year, key.LineCode).SingleOrDefault();
    }

    /// <summary>Takes a step; for a submission what is sealed with it.</summary>
    /// <param name="seal">Null for every other step.</param>
    public SignOffOutcome Take(AssessmentKey key, AssessmentStep step, Person person, AuditStamp stamp, NewSeal? seal = null)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (Find(connection, key, person) is not { } status || !IsTheirs(connection, key, step, person)) return SignOffOutcome.NotFound;
        if (SignOffRules.After(status.State, step) is not { } after) return SignOffOutcome.WrongState;
        if (SignOffRules.NeedsSecondPerson(step) && status.ChangedBy == person.Name) return SignOffOutcome.OwnWork;
        if (SignOffRules.NeedsReason(step) && stamp.Reason is null) return SignOffOutcome.ReasonMissing;
        int id = Begin(connection, key);
        if (seal is not null && connection.Ask<long>("SELECT coalesce(max(Id), 0) FROM AssessmentEntry WHERE AssessmentId=@1", id) != seal.LastEntry) return SignOffOutcome.Changed;
        long? sealId = seal is null ? null : Keep(connection, id, seal, person.Name, stamp);
        connection.Run(
            "UPDATE Assessment SET State=@2, ChangedBy=@3, ChangedAt=@4, Note=@5, SealId=CASE WHEN @6 THEN NULL ELSE coalesce(@7, SealId) END WHERE Id=@1",
            id, (int)after, person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds(), stamp.Reason, SignOffRules.IsOpen(after), sealId);
        AuditStore.Append(connection, new(
            stamp, AuditActions.AssessmentMoved, new(AuditSubjects.Assessment, key.Word, key.DepartmentCode), Word(status.State), seal is null ? Word(after) : $"{Word(after)} {seal.Hash}"));
        writing.Commit();
        return SignOffOutcome.Done;
    }

    /// <summary>The number of a self-assessment, which exists from now on.</summary>
    internal static int Begin(SqliteConnection connection, AssessmentKey key)
    {
        connection.Run(
            """
            INSERT INTO Assessment (DepartmentId, LineId, Year, State) SELECT d.Id, coalesce((SELECT Id FROM Line WHERE Code=@2), 0), @3, 0 FROM Department d WHERE d.Code=@1
            ON CONFLICT (DepartmentId, LineId, Year) DO NOTHING
            """,
            key.DepartmentCode, key.LineCode, key.Year);
        return connection.Ask<int>(
            "SELECT a.Id FROM Assessment a JOIN Department d ON d.Id=a.DepartmentId WHERE d.Code=@1 AND a.Year=@3 AND a.LineId=coalesce((SELECT Id FROM Line WHERE Code=@2), 0)",
            key.DepartmentCode, key.LineCode, key.Year);
    }

    internal static AssessmentStatus? Find(SqliteConnection connection, AssessmentKey key, Person person) => connection.List(
        $"""
        SELECT {Columns}, {Rights(person)} FROM Department d LEFT JOIN Line l ON l.Code=@2 AND l.DepartmentId=d.Id
        LEFT JOIN Assessment a ON a.DepartmentId=d.Id AND a.Year=@3 AND a.LineId=coalesce(l.Id, 0) LEFT JOIN AssessmentSeal s ON s.Id=a.SealId
        WHERE d.Code=@1 AND (@2 IS NULL OR l.Id IS NOT NULL) AND {ScopeCondition.On(person.ScopeOf(Right.View))}
        """,
        r => Read(r, key.Year, person.Name), key.DepartmentCode, key.LineCode, key.Year).SingleOrDefault();

    private static bool IsTheirs(SqliteConnection connection, AssessmentKey key, AssessmentStep step, Person person) => connection.Ask<long>(
        $"SELECT count(*) FROM Department d WHERE d.Code=@1 AND {ScopeCondition.OnAny(SignOffRules.RightsFor(step).Select(person.ScopeOf))}", key.DepartmentCode) > 0;

    private static long Keep(SqliteConnection connection, int id, NewSeal seal, string by, AuditStamp stamp)
    {
        connection.Run(
            "INSERT INTO AssessmentSeal (AssessmentId, Content, Hash, By, SealedAt) VALUES (@1, @2, @3, @4, @5)", id, seal.Content, seal.Hash, by, stamp.RecordedAt.ToUnixTimeMilliseconds());
        return connection.Ask<long>("SELECT last_insert_rowid()");
    }

    private static AssessmentStep[] Steps { get; } = Enum.GetValues<AssessmentStep>();

    /// <summary>Whether the person may take each step, as one column each.</summary>
    private static string Rights(Person person) => string.Join(", ", Steps.Select(step => ScopeCondition.OnAny(SignOffRules.RightsFor(step).Select(person.ScopeOf))));

    private static string Word(AssessmentState state) => Enum.GetName(state)!.ToLowerInvariant();

    private static AssessmentStatus Read(SqliteDataReader r, int year, string name)
    {
        (AssessmentState state, string? changedBy) = ((AssessmentState)r.GetInt32(2), r.TextOrNull(4));
        bool May(AssessmentStep step) => r.GetBoolean(8 + (int)step);
        return new(
            new(r.GetString(0), r.TextOrNull(1), year), state, r.TextOrNull(3), changedBy, r.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(5)), r.TextOrNull(6),
            r.TextOrNull(7), SignOffRules.IsOpen(state) && May(AssessmentStep.Submit),
            [.. Steps.Where(step => SignOffRules.After(state, step) is not null && May(step) && !(SignOffRules.NeedsSecondPerson(step) && changedBy == name))]);
    }
}
