using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Demo;

namespace Dashboard.Benchmarks;

/// <summary>What it is worth to know what is due on a day: lines that lie still until November, of which those pay that have a contract.</summary>
internal static class DatedPayments
{
    private const int Every = 6, LiesUntil = 10;

    private static readonly Money Budget = Money.FromYuan(1_000_000m);

    public static void Run(Figures figures, DemoLineYear[] lines, int lastKnownYear)
    {
        SpentYear[] years = [.. lines.Where(l => l.Line.Line.Category == ExpenditureCategory.Project).Select(Plant)];
        SpentYear[] heldOut = [.. years.Where(y => y.Year > lastKnownYear && y.Due is not null)];
        Dictionary<int, SpentHistory> before = heldOut.Select(y => y.Year).Distinct().ToDictionary(year => year, year => new SpentHistory(year, years));
        for (int month = 3; month <= LiesUntil; month++)
        {
            decimal known = heldOut.Average(y => Off(y, month, before[y.Year], Budget.Times(y.Due!.Value)));
            decimal unknown = heldOut.Average(y => Off(y, month, before[y.Year], Money.Zero));
            figures.Check(
                string.Create(CultureInfo.InvariantCulture, $"end of month {month}: {heldOut.Length} lines with dated payments, mean error {known * 100:0.00} points"),
                string.Create(CultureInfo.InvariantCulture, $"{unknown * 100:0.00} without knowing of them"), known < unknown);
        }
    }

    private static decimal Off(SpentYear truth, int month, SpentHistory history, Money due)
    {
        FiscalYear year = new(truth.Year);
        Money[] ends = [.. truth.Shares.Take(month).Select(Budget.Times)];
        Execution execution = Execution.Nothing with { Initial = Budget, Adjusted = Budget, Executed = ends[^1] };
        BudgetLine line = new(truth.Code, truth.Code, truth.Code, ExpenditureCategory.Project);
        Landing landing = LandingCalculator.Forecast(line, new(execution, ends, due), new(year, year.MonthEnd(month), null!), history)!;
        return Math.Abs((landing.Mid.Yuan / Budget.Yuan) - truth.Final);
    }

    /// <summary>Some lines lie still until November in every year; half of them have a contract over 50 to 90 % of the budget, and pay 70 to 100 % of it.</summary>
    private static SpentYear Plant(DemoLineYear truth, int number)
    {
        SpentYear year = new(truth.Line.Line.Code, truth.Line.Line.Category, truth.Year, [.. truth.Shape.Spent.Skip(1).Select(s => (decimal)s)]);
        if (number % Every != 0) return year;
        bool hasContract = number / Every % 2 == 0;
        decimal[] still = [.. year.Shares.Select((share, i) => i < LiesUntil ? share * 0.2m : year.Shares[LiesUntil - 1] * 0.2m)];
        if (!hasContract) return year with { Shares = still };
        decimal contract = 0.5m + (0.1m * (number / Every % 5)), kept = 0.7m + (0.05m * (number / Every % 7));
        decimal end = Math.Max(still[^1], contract * kept);
        return year with { Shares = [.. still.Take(LiesUntil), (still[^1] + end) / 2m, end], Due = contract };
    }
}
