using Dashboard.Domain.Audit;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Loading;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A file that lies on the disk and has no row yet.</summary>
public sealed record NewEvidence(EvidencePlace Place, string Name, EvidenceKind Kind, long Bytes, string Sha256);

/// <summary>The files of an indicator of a year, those taken back among them.</summary>
/// <param name="MayReport">Whether the person may bring more and take back.</param>
public sealed record EvidenceOfIndicator(IReadOnlyList<EvidenceFile> Files, bool MayReport);

/// <summary>What proves results: which file, of what, by whom. What lies outside of a person's scope does not exist.</summary>
public sealed class EvidenceStore(LedgerDatabase database)
{
    /// <summary>How names call who did it is up to pages; records keep the name of the account.</summary>
    private const string Columns =
        "e.Id, e.IndicatorCode, e.Year, e.Day, e.Name, e.Kind, e.Bytes, e.Sha256, coalesce(a.DisplayName, e.AddedBy), e.AddedAt, coalesce(w.DisplayName, e.WithdrawnBy), e.WithdrawnAt, e.Reason";

    /// <summary>Whoever has the indicator now decides, as for its results.</summary>
    private const string Owner =
        $"JOIN Indicator i ON i.Id=(SELECT max(n.Id) FROM Indicator n WHERE n.Code=e.IndicatorCode AND n.Year=e.Year AND n.BatchId IN ({Visible.Now})) JOIN Department d ON d.Id=i.DepartmentId";

    private const string People = "LEFT JOIN Account a ON a.UserName=e.AddedBy LEFT JOIN Account w ON w.UserName=e.WithdrawnBy";

    /// <summary>The files of an indicator in the order in which they came; null when the person sees no such indicator.</summary>
    /// <param name="knownAt">Those that were there at a moment; null for now.</param>
    public EvidenceOfIndicator? OfIndicator(string code, int year, Person person, DateTimeOffset? knownAt)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        bool? mayReport = connection.List(
            $"SELECT {ScopeCondition.On(person.ScopeOf(Right.Report))} {From(Right.View, person)}", bool? (SqliteDataReader r) => r.GetBoolean(0), code, year).SingleOrDefault();
        if (mayReport is null) return null;
        List<EvidenceFile> files = connection.List($"SELECT {Columns} FROM Evidence e {People} WHERE e.IndicatorCode=@1 AND e.Year=@2 ORDER BY e.Id", Read, code, year);
        return new(knownAt is { } at ? [.. files.Select(file => file.KnownAt(at)).OfType<EvidenceFile>()] : files, mayReport.Value);
    }

    /// <summary>One file; null where the person sees none. One taken back is there for those alone who may read what was changed.</summary>
    public EvidenceFile? Find(long id, Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT {Columns} FROM Evidence e {Owner} {People}
            WHERE e.Id=@1 AND {ScopeCondition.On(person.ScopeOf(Right.View))} AND (e.WithdrawnAt IS NULL OR {ScopeCondition.On(person.ScopeOf(Right.Audit))})
            """,
            Read, id).SingleOrDefault();
    }

    /// <summary>Why a person can bring nothing for a result; null when they can.</summary>
    public EvidenceOutcome? Refusal(EvidencePlace place, Person person)
    {
        using SqliteConnection connection = database.Open();
        return Refusal(connection, place, person, []);
    }

    /// <summary>Lets a file prove a result, whatever is closed or signed: those who look into it ask for it later.</summary>
    /// <param name="isThere">Whether the content lies on the disk; asked while nothing can be removed there.</param>
    public EvidenceOutcome Add(NewEvidence file, Person person, AuditStamp stamp, Func<bool> isThere)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        List<string> there = [];
        if (Refusal(connection, file.Place, person, there) is { } refusal) return refusal;
        if (there.Contains(file.Sha256)) return EvidenceOutcome.Known;
        if (there.Count >= EvidenceRules.MostFiles) return EvidenceOutcome.TooMany;
        if (!isThere()) throw new StorageException("刚存下的文件不见了，请重试。The file that was just kept is gone; try again.");
        connection.Run(
            "INSERT INTO Evidence (IndicatorCode, Year, Day, Name, Kind, Bytes, Sha256, AddedBy, AddedAt) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)",
            file.Place.Code, file.Place.Year, DayCode.Of(file.Place.Day), file.Name, (int)file.Kind, file.Bytes, file.Sha256, person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds());
        string department = connection.Ask<string>($"SELECT d.Code {From(Right.Report, person)}", file.Place.Code, file.Place.Year)!;
        AuditStore.Append(connection, new(
            stamp, AuditActions.EvidenceAdded, new(AuditSubjects.Indicator, file.Place.Code, department), null, Described(file.Place.Day, file.Name, file.Sha256)));
        LedgerStateStore.RaiseLedgerVersion(connection);
        writing.Commit();
        return EvidenceOutcome.Done;
    }

    /// <summary>Takes a file back, as long as the result it proves may change. Callers hold the import lock.</summary>
    public EvidenceOutcome Withdraw(long id, Person person, DateOnly today, AuditStamp stamp)
    {
        if (stamp.Reason is null) return EvidenceOutcome.ReasonMissing;
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        (EvidenceFile, string, int?)[] found = [.. connection.List(
            $"SELECT {Columns}, d.Code, i.LineId FROM Evidence e {Owner} {People} WHERE e.Id=@1 AND e.WithdrawnAt IS NULL AND {ScopeCondition.On(person.ScopeOf(Right.Report))}",
            r => (Read(r), r.GetString(13), r.IntOrNull(14)), id)];
        if (found is not [var (file, department, line)]) return EvidenceOutcome.NotFound;
        LedgerGate gate = new(connection, new(person.Name, person.ScopeOf(Right.Report), today));
        if (gate.IsAssessed(department, line, file.Place.Year)) return EvidenceOutcome.Assessed;
        if (gate.IsClosed(department, DayCode.MonthOf(file.Place.Day))) return EvidenceOutcome.PeriodClosed;
        connection.Run("UPDATE Evidence SET WithdrawnBy=@2, WithdrawnAt=@3, Reason=@4 WHERE Id=@1", id, person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds(), stamp.Reason);
        AuditStore.Append(connection, new(
            stamp, AuditActions.EvidenceWithdrawn, new(AuditSubjects.Indicator, file.Place.Code, department), Described(file.Place.Day, file.Name, file.Sha256), null));
        LedgerStateStore.RaiseLedgerVersion(connection);
        writing.Commit();
        return EvidenceOutcome.Done;
    }

    /// <summary>Every content that a row names, with the name under which it first came.</summary>
    public IReadOnlyList<(string Sha256, string Name)> Contents()
    {
        using SqliteConnection connection = database.Open();
        return connection.List("SELECT Sha256, Name, min(Id) FROM Evidence GROUP BY Sha256 ORDER BY min(Id)", r => (r.GetString(0), r.GetString(1)));
    }

    /// <summary>How many results of a department and all units below it, up to the date, have a file.</summary>
    public EvidenceCoverage Coverage(FactQuery query)
    {
        using SqliteConnection connection = database.Open();
        string visible = Visible.When(query.KnownAt);
        return connection.List(
            $"""
            SELECT count(*), count(CASE WHEN EXISTS (
              SELECT * FROM Evidence e WHERE e.Year=@1 AND e.IndicatorCode=r.IndicatorCode AND e.Day=r.Date AND e.AddedAt<=@5 AND (e.WithdrawnAt IS NULL OR e.WithdrawnAt>@5)) THEN 1 END)
            FROM (SELECT DISTINCT x.IndicatorCode, x.Date FROM Result x WHERE x.Year=@1 AND x.Date<=@2 AND x.BatchId IN ({visible}) AND x.IndicatorCode IN (
              SELECT i.Code FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId AND d.Position BETWEEN @3 AND @4 WHERE i.Year=@1 AND i.BatchId IN ({visible}))) r
            """,
            r => new EvidenceCoverage(r.GetInt32(1), r.GetInt32(0)),
            query.Year.Year, DayCode.Of(query.AsOf), query.Scope.Position, query.Scope.End, query.KnownAt?.ToUnixTimeMilliseconds() ?? long.MaxValue).Single();
    }

    /// <summary>When files proved results of a year: one question for all indicators, those of the caller's scope among them.</summary>
    internal static ILookup<(string Code, DateOnly Day), EvidenceSpan> Spans(SqliteConnection connection, int year) => connection.List(
        "SELECT IndicatorCode, Day, AddedAt, WithdrawnAt FROM Evidence WHERE Year=@1",
        r => (Key: (r.GetString(0), DayCode.ToDate(r.GetInt32(1))), Span: new EvidenceSpan(
            DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(2)), r.IsDBNull(3) ? null : DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(3)))), year)
        .ToLookup(row => row.Key, row => row.Span);

    /// <summary>Does something with all contents that rows name, while none can come.</summary>
    public int WithContents(Func<IReadOnlySet<string>, int> act)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        int done = act(connection.List("SELECT DISTINCT Sha256 FROM Evidence", r => r.GetString(0)).ToHashSet(StringComparer.Ordinal));
        writing.Commit();
        return done;
    }

    /// <param name="there">Takes the contents that prove the result already.</param>
    private static EvidenceOutcome? Refusal(SqliteConnection connection, EvidencePlace place, Person person, List<string> there)
    {
        object?[] values = [place.Code, place.Year, DayCode.Of(place.Day)];
        if (connection.Ask<long>($"SELECT count(*) {From(Right.Report, person)}", place.Code, place.Year) == 0) return EvidenceOutcome.NotFound;
        if (connection.Ask<long>($"SELECT count(*) FROM Result WHERE IndicatorCode=@1 AND Year=@2 AND Date=@3 AND BatchId IN ({Visible.Now})", values) == 0) return EvidenceOutcome.NoResult;
        there.AddRange(connection.List("SELECT Sha256 FROM Evidence WHERE IndicatorCode=@1 AND Year=@2 AND Day=@3 AND WithdrawnAt IS NULL", r => r.GetString(0), values));
        return null;
    }

    private static string From(Right right, Person person) =>
        $"""
        FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId
        WHERE i.Id=(SELECT max(n.Id) FROM Indicator n WHERE n.Code=@1 AND n.Year=@2 AND n.BatchId IN ({Visible.Now})) AND {ScopeCondition.On(person.ScopeOf(right))}
        """;

    private static string Described(DateOnly day, string name, string sha256) =>
        AuditRows.Describe(("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("file", name), ("sha256", sha256));

    private static EvidenceFile Read(SqliteDataReader r) => new(
        r.GetInt64(0), new(r.GetString(1), r.GetInt32(2), DayCode.ToDate(r.GetInt32(3))), r.GetString(4), (EvidenceKind)r.GetInt32(5), r.GetInt64(6), r.GetString(7), r.GetString(8),
        DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(9)), r.IsDBNull(11) ? null : new(r.GetString(10), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(11)), r.GetString(12)));
}
