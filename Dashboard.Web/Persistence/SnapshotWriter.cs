using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Writes snapshots through prepared commands.</summary>
internal static class SnapshotWriter
{
    private static readonly string InsertLine = Insert(
        "LineSnapshot", "AsOf, LineId, InitialFen, AdjustedFen, ExecutedFen, ExecutedThisMonthFen, ArrivedFen, PlannedFen, ExpectedFen, Basis, Light, Landing", '?');

    private static readonly string InsertDepartment = Insert(
        "DepartmentSnapshot",
        "AsOf, DepartmentId, InitialFen, AdjustedFen, ExecutedFen, ExecutedThisMonthFen, ArrivedFen, PlannedFen, PlannedBudgetFen, ExecutedOfArrivedFen, ExpectedFen, Basis, "
        + "LinesRed, LinesYellow, LinesUnreported, LinesBlue, LinesGreen, LinesNone, "
        + "IndicatorsRed, IndicatorsYellow, IndicatorsUnreported, IndicatorsBlue, IndicatorsGreen, IndicatorsNone, PlanCurve, Landing, AtRiskFen", '?');

    private static readonly string InsertIndicator = Insert("IndicatorSnapshot", "AsOf, IndicatorId, Value, Level, Text, ReportedOn, Light", '@');

    public static void Write(SqliteConnection connection, int asOf, StoredSet set)
    {
        Lines(connection, asOf, set.Lines);
        Departments(connection, asOf, set.Departments);
        using SqliteCommand indicator = connection.Prepare(InsertIndicator, 7);
        foreach (StoredIndicator i in set.Indicators.OrderBy(i => i.IndicatorId))
        {
            Achievement a = i.Achievement;
            indicator.With(
                asOf, i.IndicatorId, a.Value, (int?)a.Level, a.Text, a.ReportedOn is { } day ? DayCode.Of(day) : null, (int)i.Light).ExecuteNonQuery();
        }
    }

    public static void Lines(SqliteConnection connection, int asOf, IEnumerable<StoredLine> lines)
    {
        using SqliteStatement insert = new(connection, InsertLine);
        foreach (StoredLine line in lines.OrderBy(l => l.LineId))
        {
            Execution e = line.Execution;
            insert.BindAll(
                asOf, line.LineId, e.Initial.Fen, e.Adjusted.Fen, e.Executed.Fen, e.ExecutedThisMonth.Fen, e.Arrived?.Fen, e.Planned?.Fen,
                line.Expected.Fen, (int)line.Basis, (int)line.Light).Bind(12, LandingText.Write(line.Landing)).Run();
        }
    }

    public static void Departments(SqliteConnection connection, int asOf, IEnumerable<StoredDepartment> departments)
    {
        using SqliteStatement insert = new(connection, InsertDepartment);
        foreach (StoredDepartment d in departments.OrderBy(d => d.DepartmentId))
        {
            Execution e = d.Execution;
            LightCounts l = d.Lines, i = d.Indicators;
            insert.BindAll(
                asOf, d.DepartmentId, e.Initial.Fen, e.Adjusted.Fen, e.Executed.Fen, e.ExecutedThisMonth.Fen, e.Arrived?.Fen, e.Planned?.Fen,
                e.PlannedBudget.Fen, e.ExecutedOfArrived.Fen, d.Expected.Fen, (int)d.Basis, l.Red, l.Yellow, l.Unreported, l.Blue, l.Green, l.None,
                i.Red, i.Yellow, i.Unreported, i.Blue, i.Green, i.None).Bind(25, WriteCurve(d.PlanCurve)).Bind(26, LandingText.Write(d.Landing)).Bind(27, d.AtRisk.Fen).Run();
        }
    }

    public static IReadOnlyList<Money>? ReadCurve(string text) => text.Length == 0
        ? null
        : [.. text.Split(' ').Select(fen => new Money(long.Parse(fen, CultureInfo.InvariantCulture)))];

    private static string WriteCurve(IReadOnlyList<Money>? curve) =>
        curve is null ? "" : string.Join(' ', curve.Select(m => m.Fen.ToString(CultureInfo.InvariantCulture)));

    private static string Insert(string table, string columns, char mark) =>
        $"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({string.Join(", ", Enumerable.Range(1, columns.Count(c => c == ',') + 1).Select(n => $"{mark}{n}"))})";
}
