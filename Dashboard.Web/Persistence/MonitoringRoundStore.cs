using System.Globalization;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Rounds of monitoring: who takes part with which lines. What lies outside of a person's scope does not exist.</summary>
public sealed class MonitoringRoundStore(LedgerDatabase database)
{
    /// <summary>Some thousand lines by name, and nobody has read what they chose.</summary>
    public const int MostKeyLines = 2000;

    private const string Columns = "r.Id, r.Title, top.Code, r.Year, r.Month, r.StartsOn, r.EndsOn, r.WarningDays, top.Name";

    private const string From = "FROM MonitoringRound r JOIN Department top ON top.Id=r.DepartmentId";

    /// <summary>项目支出 with a budget in the year.</summary>
    private static readonly string InsertLines =
        $"""
        INSERT INTO MonitoringLine (RoundId, DepartmentId, LineId, IsComplete) SELECT @1, d.Id, l.Id, 0 FROM Department d JOIN Line l ON l.DepartmentId=d.Id
        WHERE d.Position BETWEEN @2 AND @3 AND l.Category={(int)ExpenditureCategory.Project}
          AND EXISTS (SELECT * FROM BudgetEntry e WHERE e.LineId=l.Id AND e.Date BETWEEN @4 AND @5 AND e.BatchId IN ({Visible.Now}))
        """;

    /// <summary>The rounds of a year in which something is of the person, the latest first.</summary>
    public IReadOnlyList<MonitoringRoundStatus> All(int year, Person person)
    {
        using SqliteConnection connection = database.Open();
        return Read(connection, $"r.Year=@1 AND {HasSomething(person)} ORDER BY r.Id DESC", person, year);
    }

    /// <summary>One round; null when nothing of it is of the person.</summary>
    public MonitoringRoundStatus? Find(long id, Person person)
    {
        using SqliteConnection connection = database.Open();
        return Read(connection, $"r.Id=@1 AND {HasSomething(person)}", person, id).SingleOrDefault();
    }

    /// <summary>Begins a round: every unit with a line of it gets its task, and the lines stay what they are now.</summary>
    /// <param name="year">The fiscal year of the round, in which a line needs a budget.</param>
    /// <returns>What became of it, and its number.</returns>
    public (RoundOutcome Outcome, long Id) Begin(MonitoringRound round, FiscalYear year, Person person, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        (int Id, int Position, int End)? top = connection.List(
            $"SELECT d.Id, d.Position, d.End FROM Department d WHERE d.Code=@1 AND {ScopeCondition.OnAny(MonitoringSignOff.RightsToBegin.Select(person.ScopeOf))}",
            ((int, int, int)? (SqliteDataReader r) => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2))), round.DepartmentCode).SingleOrDefault();
        if (top is not { } under) return (RoundOutcome.NotFound, 0);
        long id = Add(connection, round, under.Id, person.Name, stamp);
        int lines = round.LineCodes.Count == 0 ? AddAll(connection, id, under.Position, under.End, year) : AddChosen(connection, id, under.Position, under.End, year, round.LineCodes);
        if (lines == 0) return (RoundOutcome.Nothing, 0);
        if (round.LineCodes.Count > 0 && lines != round.LineCodes.Distinct(StringComparer.Ordinal).Count()) return (RoundOutcome.Impossible, 0);
        connection.Run("INSERT INTO MonitoringTask (RoundId, DepartmentId, State) SELECT DISTINCT @1, DepartmentId, 0 FROM MonitoringLine WHERE RoundId=@1", id);
        AuditStore.Append(connection, new(
            stamp, AuditActions.RoundBegun, new(AuditSubjects.MonitoringRound, Word(id), round.DepartmentCode), null,
            string.Create(CultureInfo.InvariantCulture, $"{round.Title} · {round.Year} · 1–{round.Month} · {round.StartsOn:yyyy-MM-dd} – {round.EndsOn:yyyy-MM-dd} · {lines}")));
        writing.Commit();
        return (RoundOutcome.Done, id);
    }

    internal static string Word(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long Add(SqliteConnection connection, MonitoringRound round, int department, string by, AuditStamp stamp)
    {
        connection.Run(
            "INSERT INTO MonitoringRound (Title, DepartmentId, Year, Month, StartsOn, EndsOn, WarningDays, IsOfKeyLines, By, CreatedAt) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
            round.Title, department, round.Year, round.Month, DayCode.Of(round.StartsOn), DayCode.Of(round.EndsOn), round.WarningDays, round.LineCodes.Count > 0, by,
            stamp.RecordedAt.ToUnixTimeMilliseconds());
        return connection.Ask<long>("SELECT last_insert_rowid()");
    }

    private static int AddAll(SqliteConnection connection, long id, int position, int end, FiscalYear year) =>
        connection.Run(InsertLines, id, position, end, DayCode.Of(year.First), DayCode.Of(year.Last));

    private static int AddChosen(SqliteConnection connection, long id, int position, int end, FiscalYear year, IReadOnlyList<string> codes) =>
        codes.Distinct(StringComparer.Ordinal).Sum(code => connection.Run($"{InsertLines} AND l.Code=@6", id, position, end, DayCode.Of(year.First), DayCode.Of(year.Last), code));

    /// <summary>Whether a task of the round is of a unit the person sees.</summary>
    private static string HasSomething(Person person) =>
        $"EXISTS (SELECT * FROM MonitoringTask t JOIN Department d ON d.Id=t.DepartmentId WHERE t.RoundId=r.Id AND {ScopeCondition.On(person.ScopeOf(Right.View))})";

    private static MonitoringRoundStatus[] Read(SqliteConnection connection, string where, Person person, long value)
    {
        List<(long Id, MonitoringRound Round, string Name)> rounds = connection.List(
            $"SELECT {Columns} {From} WHERE {where}",
            r => (r.GetInt64(0), new MonitoringRound(
                r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt32(4), DayCode.ToDate(r.GetInt32(5)), DayCode.ToDate(r.GetInt32(6)), r.GetInt32(7), []), r.GetString(8)), value);
        return [.. rounds.Select(round => new MonitoringRoundStatus(round.Id, round.Round, round.Name, States(connection, round.Id, person)))];
    }

    private static Dictionary<MonitoringState, int> States(SqliteConnection connection, long id, Person person) => connection.List(
        $"SELECT t.State, count(*) FROM MonitoringTask t JOIN Department d ON d.Id=t.DepartmentId WHERE t.RoundId=@1 AND {ScopeCondition.On(person.ScopeOf(Right.View))} GROUP BY t.State",
        r => ((MonitoringState)r.GetInt32(0), r.GetInt32(1)), id).ToDictionary(s => s.Item1, s => s.Item2);
}
