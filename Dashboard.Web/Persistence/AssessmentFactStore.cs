using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A deviation before its rule has a title.</summary>
public sealed record AnsweredAlert(string Subject, AlertRuleKind Kind, DateOnly OpenedOn, string? Answer, DateOnly? PromisedOn, bool IsEnded);

/// <summary>Reads what a self-assessment needs besides snapshots: money by its kind, and what was answered to alerts.</summary>
public sealed class AssessmentFactStore(LedgerDatabase database)
{
    private const string Lines = "Line l JOIN Department d ON d.Id=l.DepartmentId AND d.Position BETWEEN @1 AND @2 AND (@3 IS NULL OR l.Code=@3)";

    /// <summary>年初, 全年 and executed by 资金性质, and 上年结转 in all, from the first day of the year to the date.</summary>
    public (IReadOnlyList<FundFact> Funds, Money CarriedOver) Funds(DepartmentRange range, string? line, Question question)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        object?[] values = [range.Position, range.End, line, DayCode.Of(question.Year.First), DayCode.Of(question.AsOf)];
        List<(FundType Fund, BudgetEntryKind Kind, Money Sum)> budget = connection.List(
            $"SELECT e.Fund, e.Kind, sum(e.AmountFen) FROM {Lines} JOIN BudgetEntry e ON e.LineId=l.Id WHERE e.Date BETWEEN @4 AND @5 AND e.Kind<>{(int)BudgetEntryKind.Arrival} AND e.BatchId IN ({Visible.Now}) GROUP BY e.Fund, e.Kind",
            r => ((FundType)r.GetInt32(0), (BudgetEntryKind)r.GetInt32(1), r.Money(2)), values);
        Dictionary<FundType, Money> paid = connection.List(
            $"SELECT p.Fund, sum(p.AmountFen) FROM {Lines} JOIN Payment p ON p.LineId=l.Id AND p.PaidOn BETWEEN @4 AND @5 JOIN Batch b ON b.Id=p.BatchId AND b.PostedAt IS NOT NULL GROUP BY p.Fund",
            r => (Fund: (FundType)r.GetInt32(0), Sum: r.Money(1)), values).ToDictionary(p => p.Fund, p => p.Sum);
        return (
            [.. Enum.GetValues<FundType>().Select(fund => new FundFact(
                fund, Sum(budget.Where(b => b.Fund == fund && b.Kind == BudgetEntryKind.Initial)), Sum(budget.Where(b => b.Fund == fund)), paid.GetValueOrDefault(fund)))
                .Where(fund => fund.Initial != Money.Zero || fund.Adjusted != Money.Zero || fund.Executed != Money.Zero)],
            Sum(budget.Where(b => b.Kind == BudgetEntryKind.CarryOver)));
    }

    /// <summary>Alerts of the year that somebody has answered, the gravest first, one for each subject and kind.</summary>
    public IReadOnlyList<AnsweredAlert> Answered(DepartmentRange range, string? line, int year, int most)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            """
            SELECT a.Name, a.Kind, a.OpenedOn, a.AnswerText, a.PromisedOn, a.EndedOn IS NOT NULL, max(a.Id) FROM Alert a JOIN Department d ON d.Id=a.DepartmentId
            WHERE a.Year=@1 AND d.Position BETWEEN @2 AND @3 AND (@4 IS NULL OR a.Line=@4) AND a.AnswerText IS NOT NULL GROUP BY a.Subject, a.Kind ORDER BY max(a.Severity) DESC, a.Id LIMIT @5
            """,
            r => new AnsweredAlert(r.GetString(0), (AlertRuleKind)r.GetInt32(1), DayCode.ToDate(r.GetInt32(2)), r.TextOrNull(3), AccountStore.Day(r, 4), r.GetBoolean(5)),
            year, range.Position, range.End, line, most);
    }

    /// <summary>The files that prove results of the year up to the date, as lists on paper name them, by indicator and in the order of the results.</summary>
    public ILookup<string, string> Files(DepartmentRange range, Question question)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            """
            SELECT e.IndicatorCode, e.Name, e.Sha256 FROM Evidence e WHERE e.Year=@1 AND e.Day<=@2 AND e.WithdrawnAt IS NULL
            AND e.IndicatorCode IN (SELECT i.Code FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId WHERE i.Year=@1 AND d.Position BETWEEN @3 AND @4) ORDER BY e.Day, e.Id
            """,
            r => (Code: r.GetString(0), File: EvidenceFile.OnPaper(r.GetString(1), r.GetString(2))), question.Year.Year, DayCode.Of(question.AsOf), range.Position, range.End)
            .ToLookup(row => row.Code, row => row.File, StringComparer.Ordinal);
    }

    private static Money Sum(IEnumerable<(FundType Fund, BudgetEntryKind Kind, Money Sum)> entries) => entries.Aggregate(Money.Zero, (sum, entry) => sum + entry.Sum);
}
