using System.Globalization;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Closed periods and their exceptions. Callers that close hold the import lock.</summary>
public sealed class PeriodStore(LedgerDatabase database)
{
    /// <summary>The longest exception, in days from today; longer ones would be a reopening.</summary>
    public const int LongestOpening = 366;

    private const string Department = "LEFT JOIN Department d ON d.Id=p.DepartmentId";

    /// <summary>What is closed, the latest first, as far as it concerns the departments a person sees.</summary>
    public IReadOnlyList<PeriodClosing> Closings(Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT d.Code, d.Name, p.Through, p.ClosedBy, p.ClosedAt, p.Reason FROM PeriodClosing p {Department} WHERE {Concerns(person)} ORDER BY p.Id DESC",
            r => new PeriodClosing(r.TextOrNull(0), r.TextOrNull(1), Month(r.GetInt32(2)), r.GetString(3), At(r.GetInt64(4)), r.TextOrNull(5)));
    }

    /// <summary>The exceptions, the latest first, as far as they concern the departments a person sees.</summary>
    public IReadOnlyList<PeriodOpening> Openings(Person person)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT p.Id, d.Code, d.Name, p.FirstMonth, p.LastMonth, p.OpenFor, p.Until, p.Reason, p.OpenedBy, p.OpenedAt, p.EndedAt IS NOT NULL, {MayClose(person)}
            FROM PeriodOpening p {Department} WHERE {Concerns(person)} ORDER BY p.Id DESC
            """,
            r => new PeriodOpening(
                r.GetInt64(0), r.TextOrNull(1), r.TextOrNull(2), Month(r.GetInt32(3)), Month(r.GetInt32(4)), r.GetString(5), DayCode.ToDate(r.GetInt32(6)),
                r.GetString(7), r.GetString(8), At(r.GetInt64(9)), r.GetBoolean(10), r.GetBoolean(11)));
    }

    /// <summary>Closes everything up to the end of a month for a department, or for all.</summary>
    public PeriodOutcome Close(string? department, DateOnly month, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (!MayClose(connection, department, person)) return PeriodOutcome.NotAllowed;
        int through = DayCode.MonthOf(month);
        bool isClosed = connection.Ask<long>(
            """
            SELECT count(*) FROM PeriodClosing p WHERE p.Through>=@2 AND (p.DepartmentId IS NULL OR EXISTS (
              SELECT * FROM Department top JOIN Department d ON d.Position BETWEEN top.Position AND top.End WHERE top.Id=p.DepartmentId AND d.Code=@1))
            """,
            department, through) > 0;
        if (isClosed) return PeriodOutcome.AlreadyClosed;
        connection.Run(
            "INSERT INTO PeriodClosing (DepartmentId, Through, ClosedBy, ClosedAt, Reason) VALUES ((SELECT Id FROM Department WHERE Code=@1), @2, @3, @4, @5)",
            department, through, person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds(), stamp.Reason);
        AuditStore.Append(connection, new(stamp, AuditActions.PeriodClosed, Subject(month, department), null, Word(month)));
        writing.Commit();
        return PeriodOutcome.Done;
    }

    /// <summary>Opens closed months for one person until a day.</summary>
    public PeriodOutcome Open(OpeningRequest request, Person person, DateOnly today, AuditStamp stamp)
    {
        if (string.IsNullOrWhiteSpace(stamp.Reason)) return PeriodOutcome.ReasonMissing;
        if (request.Last < request.First || request.Until < today || request.Until > today.AddDays(LongestOpening)) return PeriodOutcome.WrongDates;
        if (request.OpenFor == person.Name) return PeriodOutcome.OwnWork;
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (!MayClose(connection, request.DepartmentCode, person)) return PeriodOutcome.NotAllowed;
        if (!People(connection, request.DepartmentCode, person).Contains(request.OpenFor)) return PeriodOutcome.UnknownPerson;
        connection.Run(
            """
            INSERT INTO PeriodOpening (DepartmentId, FirstMonth, LastMonth, OpenFor, Until, Reason, OpenedBy, OpenedAt)
            VALUES ((SELECT Id FROM Department WHERE Code=@1), @2, @3, @4, @5, @6, @7, @8)
            """,
            request.DepartmentCode, DayCode.MonthOf(request.First), DayCode.MonthOf(request.Last), request.OpenFor, DayCode.Of(request.Until), stamp.Reason,
            person.Name, stamp.RecordedAt.ToUnixTimeMilliseconds());
        string what = string.Create(CultureInfo.InvariantCulture, $"{Word(request.First)} – {Word(request.Last)}, {request.OpenFor}, {request.Until:yyyy-MM-dd}");
        AuditStore.Append(connection, new(stamp, AuditActions.PeriodOpened, Subject(request.Last, request.DepartmentCode), null, what));
        writing.Commit();
        return PeriodOutcome.Done;
    }

    /// <summary>Ends an opening before its time.</summary>
    /// <returns>Whether there was one that this person may end.</returns>
    public bool End(long id, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        (string? Department, int Month, string OpenFor)? found = connection.List(
            $"SELECT d.Code, p.LastMonth, p.OpenFor FROM PeriodOpening p {Department} WHERE p.Id=@1 AND p.EndedAt IS NULL AND {MayClose(person)}",
            ((string?, int, string)? (SqliteDataReader r) => (r.TextOrNull(0), r.GetInt32(1), r.GetString(2))), id).SingleOrDefault();
        if (found is not { } opening) return false;
        connection.Run("UPDATE PeriodOpening SET EndedAt=@2 WHERE Id=@1", id, stamp.RecordedAt.ToUnixTimeMilliseconds());
        AuditStore.Append(connection, new(stamp, AuditActions.OpeningEnded, Subject(Month(opening.Month), opening.Department), opening.OpenFor, null));
        writing.Commit();
        return true;
    }

    /// <summary>Who may be named in an exception for a department, null for all: those who import or report there, and for all departments the command line.</summary>
    public IReadOnlyList<string> People(string? department, Person person)
    {
        using SqliteConnection connection = database.Open();
        return MayClose(connection, department, person) ? People(connection, department, person) : [];
    }

    private static List<string> People(SqliteConnection connection, string? department, Person person)
    {
        string roles = string.Join(',', Enum.GetValues<Role>().Where(role => role.Has(Right.Report)).Select(role => (int)role));
        List<string> names = connection.List(
            $"""
            SELECT DISTINCT a.UserName FROM Account a JOIN AccountGrant g ON g.AccountId=a.Id
            WHERE g.Role IN ({roles}) AND a.UserName<>@2 AND (g.DepartmentId IS NULL OR EXISTS (
              SELECT * FROM Department theirs, Department d WHERE theirs.Id=g.DepartmentId AND (@1 IS NULL OR d.Code=@1)
                AND (d.Position BETWEEN theirs.Position AND theirs.End OR theirs.Position BETWEEN d.Position AND d.End)))
            ORDER BY a.UserName
            """,
            r => r.GetString(0), department, person.Name);
        if (person.ScopeOf(Right.Close).IsEverything) names.Add(Person.Local.Name);
        return names;
    }

    private static bool MayClose(SqliteConnection connection, string? department, Person person) => department is null
        ? person.ScopeOf(Right.Close).IsEverything
        : connection.Ask<long>($"SELECT count(*) FROM Department d WHERE d.Code=@1 AND {ScopeCondition.On(person.ScopeOf(Right.Close))}", department) > 0;

    private static string MayClose(Person person)
    {
        Scope scope = person.ScopeOf(Right.Close);
        return scope.IsEverything ? "1" : $"(d.Id IS NOT NULL AND {ScopeCondition.On(scope)})";
    }

    /// <summary>What lies above a department concerns it as well as what lies inside.</summary>
    private static string Concerns(Person person)
    {
        Scope scope = person.ScopeOf(Right.View);
        if (scope.IsEverything || scope.IsNothing) return scope.IsEverything ? "1" : "0";
        return $"(p.DepartmentId IS NULL OR {ScopeCondition.On(scope)} OR EXISTS (SELECT * FROM Department mine WHERE mine.Id IN ({scope.Departments}) AND mine.Position BETWEEN d.Position AND d.End))";
    }

    private static AuditSubject Subject(DateOnly month, string? department) => new(AuditSubjects.Period, Word(month), department);

    private static string Word(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateOnly Month(int code) => DayCode.ToDate((code * 100) + 1);

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
