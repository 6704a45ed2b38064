using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Demo;

namespace Dashboard.Benchmarks;

/// <summary>The landing forecast of departments on years it has not seen, beside pace × 12 ÷ elapsed.</summary>
internal static class DepartmentForecast
{
    private static readonly Money Budget = Money.FromYuan(1_000_000m);

    public static void Run(Figures figures, DemoLineYear[] lines, int lastKnownYear)
    {
        SpentYear[] years = [.. lines.GroupBy(l => (l.Line.Line.DepartmentCode, l.Year)).Select(g => Of(g.Key.DepartmentCode, g.Key.Year, [.. g]))];
        SpentYear[] heldOut = [.. years.Where(y => y.Year > lastKnownYear)];
        Dictionary<int, SpentHistory> before = heldOut.Select(y => y.Year).Distinct().ToDictionary(year => year, year => new SpentHistory(year, years));
        for (int month = 1; month < FiscalYear.Months; month++)
        {
            (decimal Off, decimal Naive, bool Holds)[] told = [.. heldOut.Select(y => Tell(y, month, before[y.Year])).OfType<(decimal, decimal, bool)>()];
            decimal ours = told.Average(t => t.Off), naive = told.Average(t => t.Naive), held = told.Average(t => t.Holds ? 1m : 0m);
            figures.Check(
                string.Create(CultureInfo.InvariantCulture, $"end of month {month}: {told.Length} departments, mean error {ours * 100:0.00} points"),
                string.Create(CultureInfo.InvariantCulture, $"naive {naive * 100:0.00}, band holds {held * 100:0.0} %"), month < 4 || ours < naive);
        }
    }

    private static (decimal Off, decimal Naive, bool Holds)? Tell(SpentYear truth, int month, SpentHistory history)
    {
        FiscalYear year = new(truth.Year);
        Money[] ends = [.. truth.Shares.Take(month).Select(Budget.Times)];
        Execution execution = Execution.Nothing with { Initial = Budget, Adjusted = Budget, Executed = ends[^1] };
        Question question = new(year, year.MonthEnd(month), null!);
        if (LandingCalculator.Forecast(new Department(truth.Code, truth.Code, null), new(execution, ends), question, history) is not { } landing) return null;
        Money final = Budget.Times(truth.Final);
        decimal naive = truth.Shares[month - 1] * FiscalYear.Months / month;
        return (Math.Abs((landing.Mid - final).Yuan) / Budget.Yuan, Math.Abs(naive - truth.Final), landing.Low <= final && final <= landing.High);
    }

    private static SpentYear Of(string code, int year, DemoLineYear[] lines)
    {
        decimal[] budgets = [.. lines.Select(l => l.BudgetAt(l.MonthEnd(FiscalYear.Months)).Yuan)];
        decimal whole = budgets.Sum();
        return new(code, null, year, [.. Enumerable.Range(1, FiscalYear.Months).Select(month => lines.Select((l, i) => budgets[i] * (decimal)l.Shape.Spent[month]).Sum() / whole)]);
    }
}
