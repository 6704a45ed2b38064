using Dashboard.Domain;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>What is stored of a line's snapshot. Shares are derived again from the amounts.</summary>
public sealed record StoredLine(
    int LineId, int DepartmentId, BudgetLine Line, Execution Execution, Money Expected, ExpectationBasis Basis, Light Light, Landing? Landing)
{
    /// <summary>What it is likely to fall short of landing.</summary>
    public Money AtRisk => Landing?.AtRiskOf(Execution.Adjusted) ?? Money.Zero;

    /// <summary>What it is likely to pay because it is due on a day; 0 where no landing is told.</summary>
    public Money Due => Landing?.Due ?? Money.Zero;
}

/// <summary>What is stored of a department's snapshot, all units below it included.</summary>
public sealed record StoredDepartment(
    int DepartmentId, Department Department, Execution Execution, Money Expected, ExpectationBasis Basis,
    LightCounts Lines, LightCounts Indicators, IReadOnlyList<Money>? PlanCurve, Landing? Landing, Money AtRisk);

/// <summary>What is stored of an indicator's snapshot.</summary>
public sealed record StoredIndicator(long IndicatorId, Achievement Achievement, Light Light);

/// <summary>Everything that is frozen at one date.</summary>
/// <param name="LedgerVersion">The version of the ledger from which it was made.</param>
public sealed record StoredSet(
    DateOnly AsOf, string Pack, long LedgerVersion, IReadOnlyList<StoredLine> Lines, IReadOnlyList<StoredDepartment> Departments, IReadOnlyList<StoredIndicator> Indicators);

/// <summary>Keeps snapshots: of the current date, and of month ends that were closed.</summary>
public sealed class SnapshotStore(LedgerDatabase database)
{
    private const string ExecutionColumns =
        "s.InitialFen, s.AdjustedFen, s.ExecutedFen, s.ExecutedThisMonthFen, s.ArrivedFen, s.PlannedFen";

    private const string SelectLines =
        $"SELECT {ExecutionColumns}, s.LineId, l.DepartmentId, l.Code, l.Name, d.Code, l.Category, s.ExpectedFen, s.Basis, s.Light, s.Landing";

    private const string SelectDepartments =
        $"""
        SELECT {ExecutionColumns}, s.PlannedBudgetFen, s.DepartmentId, d.Code, d.Name, p.Code, s.ExpectedFen, s.Basis,
          s.LinesRed, s.LinesYellow, s.LinesUnreported, s.LinesBlue, s.LinesGreen, s.LinesNone,
          s.IndicatorsRed, s.IndicatorsYellow, s.IndicatorsUnreported, s.IndicatorsBlue, s.IndicatorsGreen, s.IndicatorsNone, s.PlanCurve, s.ExecutedOfArrivedFen,
          s.Landing, s.AtRiskFen
        FROM DepartmentSnapshot s JOIN Department d ON d.Id=s.DepartmentId LEFT JOIN Department p ON p.Id=d.ParentId WHERE s.AsOf=@1
        """;

    /// <summary>CROSS JOIN makes SQLite begin with the departments, so that only lines of the scope are visited.</summary>
    private const string LinesOfScope =
        "Department d CROSS JOIN Line l ON l.DepartmentId=d.Id CROSS JOIN LineSnapshot s ON s.AsOf=@1 AND s.LineId=l.Id WHERE d.Position BETWEEN @2 AND @3";

    /// <summary>Replaces the snapshots of a date.</summary>
    /// <param name="set">All of them.</param>
    /// <param name="isCurrent">Whether pages show this date from now on; an earlier current date goes unless it was closed.</param>
    /// <param name="at">The moment.</param>
    public void Replace(StoredSet set, bool isCurrent, DateTimeOffset at)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        int asOf = DayCode.Of(set.AsOf);
        LedgerState state = LedgerStateStore.Read(connection);
        if (isCurrent && state.SnapshotAsOf is { } before && before != set.AsOf && before.AddDays(1).Day != 1) Clear(connection, DayCode.Of(before));
        Clear(connection, asOf);
        SnapshotWriter.Write(connection, asOf, set);
        if (isCurrent) LedgerStateStore.SnapshotsMade(connection, set.LedgerVersion, set.AsOf, set.Pack, at);
        writing.Commit();
    }

    /// <summary>The snapshots of the lines of a scope.</summary>
    /// <param name="scope">Positions in the department tree.</param>
    /// <param name="asOf">A date that is kept.</param>
    /// <param name="mostUrgent">Only so many, those that need a person first; null for all in the order of departments and codes.</param>
    public IReadOnlyList<StoredLine> Lines(DepartmentRange scope, DateOnly asOf, int? mostUrgent = null)
    {
        using SqliteConnection connection = database.Open();
        if (mostUrgent is not { } most) return Lines(connection, scope, asOf);
        object[] scoped = [DayCode.Of(asOf), scope.Position, scope.End];

        // The most urgent lines of a whole tree are mostly among the most urgent of all; then the others need no look.
        const string Order = "s.Light, s.ExpectedFen-s.ExecutedFen DESC, s.LineId";
        string urgent = $"s.Light IN ({(int)Light.Red}, {(int)Light.Yellow})";
        string mostUrgentOfAll =
            $"""
            (SELECT * FROM LineSnapshot s WHERE s.AsOf=@1 AND {urgent} ORDER BY {Order} LIMIT 4*@4) s
            JOIN Line l ON l.Id=s.LineId JOIN Department d ON d.Id=l.DepartmentId WHERE d.Position BETWEEN @2 AND @3
            """;
        List<StoredLine> Among(string lines) => connection.List($"{SelectLines} FROM {lines} ORDER BY {Order} LIMIT @4", Line, [.. scoped, most]);
        List<StoredLine> found = scope.Depth == 0 ? Among(mostUrgentOfAll) : [];
        return found.Count == most ? found : Among($"{LinesOfScope} AND {urgent}");
    }

    /// <summary>The snapshots of a department and of the units directly below it, in the order of the tree.</summary>
    public IReadOnlyList<StoredDepartment> Departments(int departmentId, DateOnly asOf) => Departments("d.Id=@2 OR d.ParentId=@2", asOf, departmentId);

    /// <summary>The snapshots of all departments of a scope, in the order of the tree.</summary>
    public IReadOnlyList<StoredDepartment> Departments(DepartmentRange scope, DateOnly asOf) => Departments("d.Position BETWEEN @2 AND @3", asOf, scope.Position, scope.End);

    private List<StoredDepartment> Departments(string which, DateOnly asOf, params object[] values)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"{SelectDepartments} AND ({which}) ORDER BY d.Position", Department, [DayCode.Of(asOf), .. values]);
    }

    /// <summary>The snapshots of some departments, in the order of the tree.</summary>
    internal static IReadOnlyList<StoredDepartment> Departments(SqliteConnection connection, IEnumerable<int> departments, int asOf) => connection.List(
        $"{SelectDepartments} AND d.Id IN (SELECT value FROM json_each(@2)) ORDER BY d.Position", Department, asOf, $"[{string.Join(',', departments)}]");

    /// <summary>The most urgent indicators of a scope by number and what they reached: red, yellow, not reported.</summary>
    public IReadOnlyList<StoredIndicator> Indicators(DepartmentRange scope, DateOnly asOf, int most)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            """
            SELECT s.IndicatorId, s.Value, s.Level, s.Text, s.ReportedOn, s.Light FROM IndicatorSnapshot s
            JOIN Indicator i ON i.Id=s.IndicatorId JOIN Department d ON d.Id=i.DepartmentId
            WHERE s.AsOf=@1 AND d.Position BETWEEN @2 AND @3 ORDER BY s.Light, d.Position, i.Code LIMIT @4
            """,
            r => new StoredIndicator(
                r.GetInt64(0),
                new(r.DecimalOrNull(1), (QualitativeLevel?)r.IntOrNull(2), r.TextOrNull(3), r.IntOrNull(4) is { } day ? DayCode.ToDate(day) : null),
                (Light)r.GetInt32(5)),
            DayCode.Of(asOf), scope.Position, scope.End, most);
    }

    /// <summary>Executed money of a department with all units below it, by month (yyyyMM), from one month to another.</summary>
    public IReadOnlyDictionary<int, Money> Months(int departmentId, DateOnly first, DateOnly last)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            "SELECT Month, ExecutedFen FROM DepartmentMonth WHERE DepartmentId=@1 AND Month BETWEEN @2 AND @3",
            r => (r.GetInt32(0), r.Money(1)), departmentId, DayCode.MonthOf(first), DayCode.MonthOf(last)).ToDictionary(m => m.Item1, m => m.Item2);
    }

    /// <summary>The same of some departments.</summary>
    internal static IReadOnlyList<(int Department, int Month, Money Executed)> Months(SqliteConnection connection, IEnumerable<int> departments, DateOnly first, DateOnly last) =>
        connection.List(
            "SELECT DepartmentId, Month, ExecutedFen FROM DepartmentMonth WHERE DepartmentId IN (SELECT value FROM json_each(@1)) AND Month BETWEEN @2 AND @3",
            r => (r.GetInt32(0), r.GetInt32(1), r.Money(2)), $"[{string.Join(',', departments)}]", DayCode.MonthOf(first), DayCode.MonthOf(last));

    internal static IReadOnlyList<StoredLine> Lines(SqliteConnection connection, DepartmentRange scope, DateOnly asOf) =>
        connection.List($"{SelectLines} FROM {LinesOfScope} ORDER BY d.Position, l.Code", Line, DayCode.Of(asOf), scope.Position, scope.End);

    private static StoredLine Line(SqliteDataReader r) => new(
        r.GetInt32(6), r.GetInt32(7), new(r.GetString(8), r.GetString(9), r.GetString(10), (ExpenditureCategory)r.GetInt32(11)),
        ReadExecution(r, r.IsDBNull(5) ? Money.Zero : r.Money(1), r.IsDBNull(4) ? Money.Zero : r.Money(2)), r.Money(12), (ExpectationBasis)r.GetInt32(13), (Light)r.GetInt32(14),
        LandingText.Read(r.TextOrNull(15)));

    private static StoredDepartment Department(SqliteDataReader r) => new(
        r.GetInt32(7), new(r.GetString(8), r.GetString(9), r.TextOrNull(10)), ReadExecution(r, r.Money(6), r.Money(26)), r.Money(11), (ExpectationBasis)r.GetInt32(12),
        Counts(r, 13), Counts(r, 19), SnapshotWriter.ReadCurve(r.GetString(25)), LandingText.Read(r.TextOrNull(27)), r.Money(28));

    private static Execution ReadExecution(SqliteDataReader r, Money plannedBudget, Money executedOfArrived) =>
        new(r.Money(0), r.Money(1), r.Money(2), r.Money(3), r.MoneyOrNull(4), r.MoneyOrNull(5), plannedBudget, executedOfArrived);

    private static LightCounts Counts(SqliteDataReader r, int from) => new(
        r.GetInt32(from), r.GetInt32(from + 1), r.GetInt32(from + 2), r.GetInt32(from + 3), r.GetInt32(from + 4), r.GetInt32(from + 5));

    private static void Clear(SqliteConnection connection, int asOf)
    {
        foreach (string table in (string[])["LineSnapshot", "DepartmentSnapshot", "IndicatorSnapshot"])
            connection.Run($"DELETE FROM {table} WHERE AsOf=@1", asOf);
    }
}
