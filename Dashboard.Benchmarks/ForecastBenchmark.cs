using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Demo;

namespace Dashboard.Benchmarks;

/// <summary>The landing forecast on years it has not seen, of a city whose behaviours are planted, beside pace × 12 ÷ elapsed.</summary>
internal static class ForecastBenchmark
{
    public const string Verb = "forecast";

    private const int Departments = 60, Years = 5, HeldOut = 2;

    private sealed record Told(DemoLineYear Truth, decimal Outcome, Landing Landing, decimal Naive);

    public static void Run(Figures figures)
    {
        DemoOptions city = new(new(2026, 12, 31), Departments, Years);
        DemoLineYear[] all = [.. city.AllYears.SelectMany(year => DemoLineYear.All(city, year))];
        SpentYear[] spent = [.. all.Select(Spent)];
        SpentHistory[] before = [.. Enumerable.Range(0, HeldOut).Select(back => new SpentHistory(city.Today.Year - back, spent))];
        SpentHistory Known(DemoLineYear truth) => before[city.Today.Year - truth.Year];
        for (int month = 1; month < FiscalYear.Months; month++)
        {
            Told[] told = [.. all.Where(t => t.Year > city.Today.Year - HeldOut).Select(t => Tell(t, month, Known(t))).OfType<Told>()];
            decimal ours = told.Average(t => Math.Abs(Share(t.Landing.Mid) - t.Outcome)), naive = told.Average(t => Math.Abs(t.Naive - t.Outcome));
            decimal held = told.Average(t => t.Outcome >= Share(t.Landing.Low) - 0.0005m && t.Outcome <= Share(t.Landing.High) + 0.0005m ? 1m : 0m);
            string name = string.Create(CultureInfo.InvariantCulture, $"end of month {month}: {told.Length} lines, mean error {ours * 100:0.00} points");
            figures.Check(name, string.Create(CultureInfo.InvariantCulture, $"naive {naive * 100:0.00}, band holds {held * 100:0.0} %"), (month < 4 || ours < naive) && held is >= 0.75m and <= 0.85m);
            if (month == 6) Rank(told, figures);
        }

        DepartmentForecast.Run(figures, all, city.Today.Year - HeldOut);
        DatedPayments.Run(figures, all, city.Today.Year - HeldOut);
        EarlyLights.Run(figures, [.. all.Where(t => t.Year > city.Today.Year - HeldOut)], Known);
    }

    /// <summary>Lines planted to spend in December, told from June: how often one stands above a smooth one.</summary>
    private static void Rank(Told[] told, Figures figures)
    {
        decimal[] heavy = [.. told.Where(t => t.Truth.Shape.Behaviour == DemoBehaviour.DecemberHeavy).Select(t => t.Landing.LateShare)];
        decimal[] smooth = [.. told.Where(t => t.Truth.Shape.Behaviour == DemoBehaviour.Smooth).Select(t => t.Landing.LateShare)];
        decimal above = heavy.Average(h => smooth.Average(s => h > s ? 1m : h == s ? 0.5m : 0m));
        figures.Check("from June: December-heavy above smooth", string.Create(CultureInfo.InvariantCulture, $"{above * 100:0.0} % of {heavy.Length} × {smooth.Length} pairs"), above >= 0.9m);
    }

    private static Told? Tell(DemoLineYear truth, int month, SpentHistory history)
    {
        FiscalYear year = new(truth.Year);
        Money budget = Money.FromYuan(1_000_000m);
        Money[] ends = [.. Enumerable.Range(1, month).Select(m => budget.Times((decimal)truth.Shape.Spent[m]))];
        Execution execution = Execution.Nothing with { Initial = budget, Adjusted = budget, Executed = ends[^1] };
        Question question = new(year, year.MonthEnd(month), null!);
        Landing? landing = LandingCalculator.Forecast(truth.Line.Line, new(execution, ends), question, history);
        decimal pace = execution.Rate.Value!.Value * FiscalYear.Months / month;
        return landing is null ? null : new(truth, (decimal)truth.Shape.Spent[FiscalYear.Months], landing, pace);
    }

    private static decimal Share(Money amount) => amount.Yuan / 1_000_000m;

    private static SpentYear Spent(DemoLineYear truth) => new(truth.Line.Line.Code, truth.Line.Line.Category, truth.Year, [.. truth.Shape.Spent.Skip(1).Select(s => (decimal)s)]);
}
