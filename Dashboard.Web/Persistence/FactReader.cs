using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Which facts a question is about. The scope is part of every query.</summary>
/// <param name="Scope">Positions in the department tree.</param>
/// <param name="KnownAt">Only what had been recorded by then; null for all that is known now.</param>
public sealed record FactQuery(DepartmentRange Scope, FiscalYear Year, DateOnly AsOf, DateTimeOffset? KnownAt)
{
    /// <summary>A scope that contains every department.</summary>
    public static readonly DepartmentRange Everything = new(0, int.MaxValue, 0);
}

/// <summary>The facts of one line in one year.</summary>
/// <param name="Months">Executed in each month 1–12 of the year, through the date; what was paid later is not in it.</param>
public sealed record LineFactRow(
    int LineId, int DepartmentId, BudgetLine Line, IReadOnlyList<BudgetEntry> Entries, SpendingPlan? Plan, Money Executed, Money ExecutedThisMonth,
    IReadOnlyList<Money> Months, Money Due = default)
{
    /// <summary>Executed by the ends of the first months of the year.</summary>
    public IReadOnlyList<Money> MonthEnds(int fullMonths) => MonthSums.Ends(Months, fullMonths);
}

/// <summary>Reads the money facts of lines for any date, as known at any moment.</summary>
public sealed class FactReader(LedgerDatabase database)
{
    /// <summary>Every line of the scope that has a fact in the year, in the order of departments and codes.</summary>
    public IReadOnlyList<LineFactRow> Lines(FactQuery query)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        return Lines(connection, query, null);
    }

    /// <summary>The facts of one line, or null when it has none in the year.</summary>
    public LineFactRow? Line(int lineId, FiscalYear year, DateOnly asOf, DateTimeOffset? knownAt = null)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        return Lines(connection, new(FactQuery.Everything, year, asOf, knownAt), new HashSet<int> { lineId }).SingleOrDefault();
    }

    /// <summary>The facts of some lines, as they stand inside a transaction.</summary>
    internal static IReadOnlyList<LineFactRow> Lines(SqliteConnection connection, FactQuery query, IReadOnlySet<int>? only)
    {
        Session session = new(connection, query, only);
        Dictionary<int, List<BudgetEntry>> entries = session.Entries();
        Dictionary<int, Dictionary<int, Money>> plans = session.Plans();
        Dictionary<int, Money[]> paid = session.Executed();
        Dictionary<int, Money> due = session.Due();
        int running = query.Year.MonthOf(query.Year.Clamp(query.AsOf)) - 1;
        return
        [
            .. session.Directory()
                .Where(l => entries.ContainsKey(l.Id) || plans.ContainsKey(l.Id) || paid.ContainsKey(l.Id))
                .Select(l => (Of: l, Months: paid.GetValueOrDefault(l.Id, NothingPaid)))
                .Select(l => new LineFactRow(
                    l.Of.Id, l.Of.DepartmentId, l.Of.Line,
                    entries.TryGetValue(l.Of.Id, out List<BudgetEntry>? e) ? e : [],
                    plans.TryGetValue(l.Of.Id, out Dictionary<int, Money>? plan) ? SpendingPlan.From(plan) : null,
                    l.Months.Aggregate(Money.Zero, (sum, month) => sum + month), l.Months[running], l.Months, due.GetValueOrDefault(l.Of.Id))),
        ];
    }

    private static readonly Money[] NothingPaid = new Money[FiscalYear.Months];

    /// <summary>One question inside one transaction.</summary>
    private sealed class Session(SqliteConnection connection, FactQuery query, IReadOnlySet<int>? only)
    {
        private readonly string visible = query.KnownAt is null ? Visible.Now : Visible.At;

        // CROSS JOIN is SQLite's way of saying that the left table comes first, so that only the lines asked for are visited. A
        // list of a thousand numbers in the statement would take longer to parse than all the rest.
        private readonly string lines = only is null
            ? "Line l JOIN Department d ON d.Id=l.DepartmentId AND d.Position BETWEEN @p AND @e"
            : "Line l CROSS JOIN Department d ON d.Id=l.DepartmentId AND d.Position BETWEEN @p AND @e AND l.Id IN (SELECT value FROM json_each(@only))";

        private readonly long? lastPosted = Visible.LastPostedPayment(connection);

        private int AsOf => DayCode.Of(query.Year.Clamp(query.AsOf));

        private int First => DayCode.Of(query.Year.First);

        private int RunningMonth => AsOf / 100;

        public List<(int Id, int DepartmentId, BudgetLine Line)> Directory() => List(
            $"SELECT l.Id, l.DepartmentId, l.Code, l.Name, d.Code, l.Category FROM {lines} ORDER BY d.Position, l.Code",
            r => (r.GetInt32(0), r.GetInt32(1), new BudgetLine(r.GetString(2), r.GetString(3), r.GetString(4), (ExpenditureCategory)r.GetInt32(5))));

        public Dictionary<int, List<BudgetEntry>> Entries()
        {
            Dictionary<int, List<BudgetEntry>> byLine = [];
            string sql = $"SELECT e.LineId, e.Kind, e.Date, e.AmountFen FROM {lines} JOIN BudgetEntry e ON e.LineId=l.Id "
                + $"WHERE e.Date BETWEEN @first AND @last AND e.BatchId IN ({visible}) ORDER BY e.Id";
            foreach ((int line, BudgetEntry entry) in List(
                sql, r => (r.GetInt32(0), new BudgetEntry((BudgetEntryKind)r.GetInt32(1), DayCode.ToDate(r.GetInt32(2)), r.Money(3)))))
            {
                if (!byLine.TryGetValue(line, out List<BudgetEntry>? list)) byLine[line] = list = [];
                list.Add(entry);
            }

            return byLine;
        }

        public Dictionary<int, Dictionary<int, Money>> Plans()
        {
            Dictionary<int, Dictionary<int, Money>> byLine = [];
            string sql = $"SELECT p.LineId, p.Month, p.CumulativeFen FROM {lines} JOIN PlanPoint p ON p.LineId=l.Id "
                + $"WHERE p.Year=@year AND p.BatchId IN ({visible}) ORDER BY p.Id";
            // The latest version of a month comes last and stays.
            foreach ((int line, int month, Money cumulative) in List(sql, r => (r.GetInt32(0), r.GetInt32(1), r.Money(2))))
            {
                if (!byLine.TryGetValue(line, out Dictionary<int, Money>? months)) byLine[line] = months = [];
                months[month] = cumulative;
            }

            return byLine;
        }

        /// <summary>The dated payments of each line, of each the latest version.</summary>
        public Dictionary<int, Money> Due() => List(
            $"""
            SELECT LineId, sum(AmountFen) FROM (
                SELECT m.LineId, m.AmountFen, max(m.Id) FROM {lines} JOIN Milestone m ON m.LineId=l.Id
                WHERE m.DueOn BETWEEN @first AND @last AND m.BatchId IN ({visible}) GROUP BY m.LineId, m.DueOn, m.Name) GROUP BY LineId
            """,
            r => (Line: r.GetInt32(0), Due: r.Money(1))).ToDictionary(m => m.Line, m => m.Due);

        /// <summary>What each line paid in each month of the year.</summary>
        public Dictionary<int, Money[]> Executed()
        {
            Dictionary<int, Money[]> byLine = [];
            foreach ((int line, int month, Money amount) in List(query.KnownAt is null ? FromTotals : FromPayments, r => (r.GetInt32(0), r.GetInt32(1), r.Money(2))))
            {
                if (!byLine.TryGetValue(line, out Money[]? months)) byLine[line] = months = new Money[FiscalYear.Months];
                months[query.Year.MonthOf(DayCode.ToDate((month * 100) + 1)) - 1] += amount;
            }

            return byLine;
        }

        /// <summary>Whole months from the totals; the running month from its payments, of which some may be dated later.</summary>
        private string FromTotals =>
            $"""
            SELECT l.Id, t.Month, t.ExecutedFen FROM {lines} JOIN LineMonth t ON t.LineId=l.Id AND t.Month >= @first/100 AND t.Month < @month
            UNION ALL
            SELECT l.Id, p.Month, sum(p.AmountFen) FROM {lines} JOIN Payment p ON p.LineId=l.Id AND p.Month=@month AND p.PaidOn <= @asOf{Posted} GROUP BY l.Id
            """;

        private string Posted => lastPosted is null ? "" : " AND p.Id <= @posted";

        private string FromPayments =>
            $"""
            SELECT l.Id, p.PaidOn/100, sum(p.AmountFen) FROM {lines}
            JOIN (SELECT LineId, PaidOn, AmountFen, BatchId FROM Payment
                  UNION ALL SELECT LineId, PaidOn, AmountFen, BatchId FROM WithdrawnPayment) p ON p.LineId=l.Id
            WHERE p.PaidOn BETWEEN @first AND @asOf AND p.BatchId IN ({visible}) GROUP BY l.Id, p.PaidOn/100
            """;

        private List<T> List<T>(string sql, Func<SqliteDataReader, T> read)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            void Add(string name, object value) => command.Parameters.AddWithValue(name, value);
            Add("@p", query.Scope.Position);
            Add("@e", query.Scope.End);
            Add("@year", query.Year.Year);
            Add("@first", First);
            Add("@last", DayCode.Of(query.Year.Last));
            Add("@asOf", AsOf);
            Add("@month", RunningMonth);
            if (only is not null) Add("@only", $"[{string.Join(',', only)}]");
            if (lastPosted is { } last) Add("@posted", last);
            if (query.KnownAt is { } knownAt) Add("@k", knownAt.ToUnixTimeMilliseconds());
            using SqliteDataReader reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read()) rows.Add(read(reader));
            return rows;
        }
    }
}
