using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>How all lines spent in the years that are over: what a forecast learns from. A correction of an earlier year counts from the next day on.</summary>
public sealed class SpentYears(LedgerStores ledger)
{
    /// <summary>Older years are of another time.</summary>
    private const int Most = 4;

    private readonly RecentAnswers<(FiscalYear, DateOnly), IReadOnlyList<SpentYear>> read = new(2);

    /// <param name="question">The year that is asked about; only years before it are told.</param>
    /// <param name="today">The day on which it is asked.</param>
    public IReadOnlyList<SpentYear> Before(Question question, DateOnly today) => read.GetOrMake((question.Year, today), () => Read(question));

    private SpentYear[] Read(Question question)
    {
        FiscalYear year = question.Year;
        if (ledger.Months.FirstYear(year.FirstMonth) is not { } first) return [];
        IEnumerable<FiscalYear> earlier = Enumerable.Range(1, Most).Select(back => year with { Year = year.Year - back }).Where(before => before.Year >= first);
        return [.. earlier.SelectMany(before => Of(question with { Year = before, AsOf = before.Last }))];
    }

    private IEnumerable<SpentYear> Of(Question end)
    {
        FiscalYear year = end.Year;
        IReadOnlyDictionary<int, Money[]> ends = ledger.Months.MonthEnds(year);
        foreach (LineFactRow facts in ledger.Facts.Lines(new(FactQuery.Everything, year, end.AsOf, null)))
        {
            Money budget = SnapshotMaker.ToSnapshot(facts, end).Execution.Adjusted;
            if (budget <= Money.Zero) continue;
            Money[] spent = ends.GetValueOrDefault(facts.LineId) ?? new Money[FiscalYear.Months];
            yield return new(facts.Line.Code, facts.Line.Category, year.Year, [.. spent.Select(sum => sum.Fen / (decimal)budget.Fen)]);
        }
    }
}
