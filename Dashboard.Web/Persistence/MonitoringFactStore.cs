using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence.Mapping;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A line that is watched: its number, the head of its form, and 年度总体目标 as it was written for the year.</summary>
public sealed record MonitoredLine(int Id, MonitoringSubject Subject, string? Goal);

/// <summary>The money of a line by its kind.</summary>
public sealed record MonitoredFunds(IReadOnlyList<FundFact> Funds, Money CarriedOver)
{
    public static readonly MonitoredFunds None = new([], Money.Zero);
}

/// <summary>Reads what 执行监控表 needs besides snapshots: whose lines they are, and their money by its kind.</summary>
public sealed class MonitoringFactStore(LedgerDatabase database)
{
    /// <summary>项目支出 of a subtree as far as a scope reaches, in the order of departments and codes.</summary>
    /// <remarks>A top that has no money of its own, such as a city, is nobody's 主管部门.</remarks>
    public IReadOnlyList<MonitoredLine> Lines(DepartmentRange range, Scope scope, FiscalYear year)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"""
            SELECT l.Id, l.Code, l.Name, d.Code, d.Name, p.Code, p.Name,
              (SELECT e.Text FROM AssessmentEntry e JOIN Assessment a ON a.Id=e.AssessmentId
               WHERE a.LineId=l.Id AND a.DepartmentId=d.Id AND a.Year=@3 AND e.Kind={(int)AssessmentEntryKind.Text} AND e.Key='{FormTexts.Goal}' ORDER BY e.Id DESC LIMIT 1)
            FROM Line l JOIN Department d ON d.Id=l.DepartmentId LEFT JOIN Department p ON p.Id=d.ParentId AND {ScopeCondition.On(scope, "p")} AND EXISTS (SELECT * FROM Line o WHERE o.DepartmentId=p.Id)
            WHERE l.Category={(int)ExpenditureCategory.Project} AND d.Position BETWEEN @1 AND @2 AND {ScopeCondition.On(scope)} ORDER BY d.Position, l.Code
            """,
            r => new MonitoredLine(r.GetInt32(0), new(r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.TextOrNull(5), r.TextOrNull(6)), r.TextOrNull(7)),
            range.Position, range.End, year.Year);
    }

    /// <summary>年初, 全年 and executed by 资金性质 of each 项目支出 of a subtree, from the first day of the year to the date, by 项目代码.</summary>
    public IReadOnlyDictionary<string, MonitoredFunds> Funds(DepartmentRange range, Scope scope, Question question)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        string lines = $"Line l JOIN Department d ON d.Id=l.DepartmentId AND l.Category={(int)ExpenditureCategory.Project} AND d.Position BETWEEN @1 AND @2 AND {ScopeCondition.On(scope)}";
        object?[] values = [range.Position, range.End, DayCode.Of(question.Year.First), DayCode.Of(question.AsOf)];
        ILookup<string, Part> parts = connection.List(
            $"SELECT l.Code, e.Fund, e.Kind, sum(e.AmountFen) FROM {lines} JOIN BudgetEntry e ON e.LineId=l.Id WHERE e.Date BETWEEN @3 AND @4 AND e.Kind<>{(int)BudgetEntryKind.Arrival} AND e.BatchId IN ({Visible.Now}) GROUP BY l.Code, e.Fund, e.Kind",
            r => new Part(r.GetString(0), (FundType)r.GetInt32(1), (BudgetEntryKind)r.GetInt32(2), r.Money(3)), values).Concat(connection.List(
            $"SELECT l.Code, p.Fund, sum(p.AmountFen) FROM {lines} JOIN Payment p ON p.LineId=l.Id AND p.PaidOn BETWEEN @3 AND @4 JOIN Batch b ON b.Id=p.BatchId AND b.PostedAt IS NOT NULL GROUP BY l.Code, p.Fund",
            r => new Part(r.GetString(0), (FundType)r.GetInt32(1), null, r.Money(2)), values)).ToLookup(part => part.Line, StringComparer.Ordinal);
        return parts.ToDictionary(line => line.Key, line => Of([.. line]), StringComparer.Ordinal);
    }

    private static MonitoredFunds Of(Part[] parts) => new(
        [.. Enum.GetValues<FundType>().Select(fund => new FundFact(
            fund, Sum(parts, p => p.Fund == fund && p.Kind == BudgetEntryKind.Initial), Sum(parts, p => p.Fund == fund && p.Kind is not null), Sum(parts, p => p.Fund == fund && p.Kind is null)))
            .Where(fund => fund.Initial != Money.Zero || fund.Adjusted != Money.Zero || fund.Executed != Money.Zero)],
        Sum(parts, p => p.Kind == BudgetEntryKind.CarryOver));

    private static Money Sum(Part[] parts, Func<Part, bool> isMeant) => parts.Where(isMeant).Aggregate(Money.Zero, (sum, part) => sum + part.Sum);

    /// <summary>A sum of a line; without a kind it was paid.</summary>
    private sealed record Part(string Line, FundType Fund, BudgetEntryKind? Kind, Money Sum);
}
