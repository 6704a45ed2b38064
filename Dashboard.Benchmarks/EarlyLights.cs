using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Demo;
using Dashboard.Web.Snapshots;

namespace Dashboard.Benchmarks;

/// <summary>Lights of January to March beside how the years ended: who is red for nothing, and who is found.</summary>
/// <remarks>
/// A line counts as found that was red at one month end at least; a false red is a red light at a month end on a line that landed.
/// Where no line has a plan, a line whose own years had spent less than a tenth by March is told a month later: it is found by April.
/// </remarks>
internal static class EarlyLights
{
    private const int Months = 3, WithoutPlans = 4;

    /// <param name="IsFound">Whether it was red at one of the month ends at which it had to be found.</param>
    private readonly record struct Seen(bool IsLanded, int Reds, bool IsFound);

    public static void Run(Figures figures, DemoLineYear[] years, Func<DemoLineYear, SpentHistory> known)
    {
        LightPacks packs = new(Path.Combine(AppContext.BaseDirectory, "seeds", "policies"));
        Seen[] proportional = [.. years.Select(t => See(t, packs["proportional"], t.Shape.Plan, null, Months))];
        Compare("default, plans where handed in", [.. years.Select(t => See(t, packs["default"], t.Shape.Plan, known(t), Months))]);
        Compare("default, earlier years alone", [.. years.Select(t => See(t, packs["default"], null, known(t), WithoutPlans))]);

        void Compare(string name, Seen[] seen)
        {
            int few = FalseReds(seen), many = FalseReds(proportional);
            decimal found = Found(seen), foundBefore = Found(proportional);
            figures.Check(
                $"red in January–March by {name}",
                string.Create(CultureInfo.InvariantCulture, $"{few} false reds against {many} of proportional ({100m - (100m * few / many):0.0} % fewer), {found * 100:0.0} % of lines found that end below 90 % ({seen.Where(s => !s.IsLanded).Average(s => s.Reds > 0 ? 100m : 0m):0.0} % by March), against {foundBefore * 100:0.0} %"),
                few <= 0.3m * many && found >= foundBefore);
        }
    }

    private static int FalseReds(Seen[] seen) => seen.Where(s => s.IsLanded).Sum(s => s.Reds);

    private static decimal Found(Seen[] seen) => seen.Where(s => !s.IsLanded).Average(s => s.IsFound ? 1m : 0m);

    private static Seen See(DemoLineYear truth, LightPack pack, IReadOnlyList<double>? plan, SpentHistory? history, int until)
    {
        FiscalYear year = new(truth.Year);
        Money budget = Money.FromYuan(1_000_000m);
        UsualCurve? usual = history?.Usual(truth.Line.Line);
        bool[] red = [.. Enumerable.Range(1, until).Select(month =>
        {
            Money? planned = plan is null ? null : budget.Times((decimal)plan[month]);
            Execution execution = new(budget, budget, budget.Times((decimal)truth.Shape.Spent[month]), Money.Zero, null, planned, planned is null ? Money.Zero : budget);
            Question question = new(year, year.MonthEnd(month), pack);
            return LightRules.Judge(execution, LightRules.Expect(execution, usual, question), question).Light == Light.Red;
        })];
        return new(truth.Shape.Spent[FiscalYear.Months] >= (double)Landing.LandsFrom, red.Take(Months).Count(isRed => isRed), red.Any(isRed => isRed));
    }
}
