using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>What may not be changed any more, for one person today: closed periods, and goals and plans that are signed.</summary>
/// <remarks>Read once while the import lock is held. Whoever closes or signs takes the same lock, so it stays true until the batch is posted.</remarks>
internal sealed class LedgerGate
{
    private readonly Dictionary<string, int> closedThrough = new(StringComparer.Ordinal);
    private readonly HashSet<(string Department, int Month)> open = [];
    private readonly Dictionary<(BookKind Kind, string Department, int Year), BookState> books = [];
    private readonly HashSet<(string Department, int Year)> assessedDepartments = [];
    private readonly HashSet<(int Line, int Year)> assessedLines = [];

    public LedgerGate(SqliteConnection connection, LoadAuthor author)
    {
        foreach ((string department, int through) in connection.List(
            $"SELECT d.Code, max(c.Through) FROM PeriodClosing c JOIN Department d ON {Covers("c")} GROUP BY d.Code", r => (r.GetString(0), r.GetInt32(1))))
        {
            closedThrough[department] = through;
        }

        foreach ((string department, int first, int last) in connection.List(
            $"SELECT d.Code, o.FirstMonth, o.LastMonth FROM PeriodOpening o JOIN Department d ON {Covers("o")} WHERE o.OpenFor=@1 AND o.Until>=@2 AND o.EndedAt IS NULL",
            r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2)), author.Name, DayCode.Of(author.Today)))
        {
            for (int month = first; month <= last; month = NextMonth(month)) open.Add((department, month));
        }

        foreach ((BookKind kind, string department, int year, BookState state) in connection.List(
            "SELECT b.Kind, d.Code, b.Year, b.State FROM Book b JOIN Department d ON d.Id=b.DepartmentId",
            r => ((BookKind)r.GetInt32(0), r.GetString(1), r.GetInt32(2), (BookState)r.GetInt32(3))))
        {
            books[(kind, department, year)] = state;
        }

        assessedDepartments.UnionWith(connection.List($"SELECT d.Code, a.Year FROM Assessment a JOIN Department d ON {Covers("a")} WHERE a.LineId=0 AND a.SealId IS NOT NULL", r => (r.GetString(0), r.GetInt32(1))));
        assessedLines.UnionWith(connection.List("SELECT LineId, Year FROM Assessment WHERE LineId<>0 AND SealId IS NOT NULL", r => (r.GetInt32(0), r.GetInt32(1))));
    }

    /// <summary>Whether a self-assessment that rests on results of that indicator is signed.</summary>
    public bool IsAssessed(string department, int? line, int year) =>
        assessedDepartments.Contains((department, year)) || (line is { } one && assessedLines.Contains((one, year)));

    /// <summary>Whether a fact of that month may not come or go any more.</summary>
    public bool IsClosed(string department, int month) =>
        closedThrough.Count > 0 && closedThrough.TryGetValue(department, out int through) && month <= through && !open.Contains((department, month));

    /// <summary>Why the goals or the plan of a department cannot be changed directly; null when they can.</summary>
    public string? Refusal(BookKind kind, string department, int year) => books.GetValueOrDefault((kind, department, year)) switch
    {
        BookState.Submitted => RejectionCodes.BookSubmitted,
        BookState.Approved => RejectionCodes.BookApproved,
        BookState.Locked => RejectionCodes.BookLocked,
        _ => null,
    };

    /// <summary>Why a batch can no longer be taken back; null when it can.</summary>
    public string? RefusalOfUndo(SqliteConnection connection, ImportKind kind, long batchId, Func<DateOnly, int> yearOf) => kind switch
    {
        ImportKind.Payments => Closed(connection, "SELECT DISTINCT d.Code, f.Month*100+1 FROM Payment f JOIN Line l ON l.Id=f.LineId JOIN Department d ON d.Id=l.DepartmentId WHERE f.BatchId=@1", batchId),
        ImportKind.Budget => Closed(connection, "SELECT DISTINCT d.Code, f.Date FROM BudgetEntry f JOIN Line l ON l.Id=f.LineId JOIN Department d ON d.Id=l.DepartmentId WHERE f.BatchId=@1", batchId),
        ImportKind.Results => Assessed(connection, batchId) ?? Closed(
            connection,
            """
            SELECT DISTINCT d.Code, f.Date FROM Result f JOIN Indicator i ON i.Code=f.IndicatorCode AND i.Year=f.Year
            JOIN Department d ON d.Id=i.DepartmentId WHERE f.BatchId=@1
            """,
            batchId),
        ImportKind.Indicators => Signed(connection, BookKind.Targets, "SELECT DISTINCT d.Code, f.Year FROM Indicator f JOIN Department d ON d.Id=f.DepartmentId WHERE f.BatchId=@1", batchId, year => year),
        ImportKind.Plan => Signed(connection, BookKind.Plan, "SELECT DISTINCT d.Code, f.Year FROM PlanPoint f JOIN Line l ON l.Id=f.LineId JOIN Department d ON d.Id=l.DepartmentId WHERE f.BatchId=@1", batchId, year => year),
        ImportKind.Milestones => Signed(
            connection, BookKind.Plan, "SELECT DISTINCT d.Code, f.DueOn FROM Milestone f JOIN Line l ON l.Id=f.LineId JOIN Department d ON d.Id=l.DepartmentId WHERE f.BatchId=@1",
            batchId, day => yearOf(DayCode.ToDate(day))),
        _ => null,
    };

    private string? Assessed(SqliteConnection connection, long batchId) => connection.List(
        "SELECT DISTINCT d.Code, i.LineId, f.Year FROM Result f JOIN Indicator i ON i.Code=f.IndicatorCode AND i.Year=f.Year JOIN Department d ON d.Id=i.DepartmentId WHERE f.BatchId=@1",
        r => IsAssessed(r.GetString(0), r.IntOrNull(1), r.GetInt32(2)), batchId).Contains(true) ? RejectionCodes.AssessmentSigned : null;

    private string? Closed(SqliteConnection connection, string sql, long batchId) =>
        connection.List(sql, r => (Department: r.GetString(0), Month: r.GetInt32(1) / 100), batchId).Exists(f => IsClosed(f.Department, f.Month))
            ? RejectionCodes.PeriodClosed
            : null;

    private string? Signed(SqliteConnection connection, BookKind kind, string sql, long batchId, Func<int, int> year) =>
        connection.List(sql, r => Refusal(kind, r.GetString(0), year(r.GetInt32(1))), batchId).Find(refusal => refusal is not null);

    private static string Covers(string row) =>
        $"({row}.DepartmentId IS NULL OR EXISTS (SELECT * FROM Department top WHERE top.Id={row}.DepartmentId AND d.Position BETWEEN top.Position AND top.End))";

    private static int NextMonth(int month) => month % 100 == 12 ? month + 89 : month + 1;
}
