using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calculation;

/// <summary>Which earlier years tell where a line lands, and how much each counts: at the end of June, with 40 of 100 spent.</summary>
public sealed class LandingYearsTests
{
    private static readonly BudgetLine Line = new("X-1", "培训经费", "A", ExpenditureCategory.Project);

    /// <summary>How the line spent so far.</summary>
    private static readonly decimal[] SoFar = [0.02m, 0.05m, 0.12m, 0.20m, 0.29m, 0.40m];

    [Fact]
    public void Band_OfYearsThatWentTheSameWay_IsFromTheTenthToTheNinetieth()
    {
        // 0.62, 0.64, … 1.02: of 21, the third, the eleventh and the nineteenth.
        SpentYear[] years = [.. Enumerable.Range(1, 21).Select(i => Year(SoFar, 0.60m + (0.02m * i), $"L{i}"))];
        Landing landing = Forecast(years);
        (landing.Low, landing.Mid, landing.High).ShouldBe((Yuan(66m), Yuan(82m), Yuan(98m)));
        landing.Likelihood.ShouldBe(0.3333m, "seven of them reached 90 %");
        landing.AtRiskOf(Yuan(100m)).ShouldBe(Yuan(8m));
    }

    [Fact]
    public void Years_ThatStoodNearer_CountMore() =>
        Forecast([.. Years(25, SoFar, 0.97m), .. Years(15, [.. SoFar.Select(s => s * 0.7m)], 0.50m, from: 100)]).Likelihood.ShouldBeGreaterThan(0.99m);

    [Fact]
    public void OwnYears_FartherAway_CountAsIfHalfAsFar()
    {
        SpentYear[] others = Years(30, [.. SoFar.Select(s => s + 0.04m)], 0.97m);
        SpentYear[] own = [.. Enumerable.Range(2023, 3).Select(year => Year([.. SoFar.Select(s => s - 0.06m)], 0.60m, Line.Code) with { Year = year })];
        Forecast([.. others, .. own]).Likelihood.ShouldBeLessThan(0.01m);
        Forecast([.. others, .. own.Select((y, i) => y with { Code = $"Z{i}" })]).Likelihood.ShouldBeGreaterThan(0.99m, "the same years of another line");
    }

    [Fact]
    public void Months_LongAgo_CountLessThanTheLast() =>
        // Off by 0.10 in January to March, or by 0.14 in May: 1 + 2 + 3 hundredths are less than five times two.
        Forecast([.. Years(20, Off(0.10m, 0, 1, 2), 0.97m), .. Years(20, Off(0.14m, 4), 0.60m, from: 100)]).Likelihood.ShouldBeGreaterThan(0.99m);

    [Fact]
    public void Share_OfToday_CountsMoreThanThatOfAMonth() =>
        Forecast([.. Years(20, Off(0.20m, 2), 0.97m), .. Years(20, Off(0.10m, 5), 0.70m, from: 100)]).Likelihood.ShouldBeGreaterThan(0.99m);

    [Fact]
    public void Years_ThatGotMoneyBack_TakeNothingOfWhatIsSpent()
    {
        SpentYear[] years = Years(30, SoFar, 0.30m);
        Forecast(years).Mid.ShouldBe(Yuan(40m));
        LandingCalculator.Cases(Line.Category, Line.Code, Facts(default), Lines.AtMonthEnd(6), new(2026, years)).ShouldAllBe(c => c.LandsAt == 0.40m);
    }

    [Fact]
    public void Years_OfAGreatCity_AreTakenFromAllOfIt()
    {
        // In the order of their codes the first half stood elsewhere.
        SpentYear[] elsewhere = [.. Years(1_500, [.. SoFar.Select(s => s / 4m)], 0.20m).Select(y => y with { Code = "A" + y.Code })];
        Forecast([.. elsewhere, .. Years(1_500, SoFar, 0.97m)]).Mid.ShouldBe(Yuan(97m));
    }

    [Fact]
    public void DatedPayments_OfYearsThatPaidMoreThanWasDue_WereKeptInFull() =>
        Forecast([.. Years(30, SoFar, 0.60m).Select(y => y with { Due = 0.50m })], due: Yuan(90m)).Due.ShouldBe(Yuan(50m));

    [Fact]
    public void Cases_AreTheYearsAlike_ThoseThatCountMostFirst()
    {
        SpentYear[] years = [.. Years(25, SoFar, 0.97m), .. Years(15, [.. SoFar.Select(s => s * 0.7m)], 0.50m, from: 100), Year(SoFar, 0.80m, Line.Code)];
        IReadOnlyList<LandingCase> cases = LandingCalculator.Cases(Line.Category, Line.Code, Facts(default), Lines.AtMonthEnd(6), new(2026, years));
        cases.Count.ShouldBe(40, "the nearest of 41");
        cases.Select(c => c.Weight).ShouldBe(cases.Select(c => c.Weight).OrderDescending());
        cases.Single(c => c.IsOwn).ShouldBe(new(2025, true, 0.40m, 0.80m, 0.80m, cases[0].Weight));
        cases[^1].ShouldBe(new(2025, false, 0.28m, 0.50m, 0.62m, 0m));
        LandingCalculator.Cases(Line.Category, Line.Code, Facts(default), Lines.AtMonthEnd(6), new(2026, Years(19, SoFar, 0.97m))).ShouldBeEmpty("no landing, no cases");
    }

    private static Landing Forecast(SpentYear[] history, Money due = default) => LandingCalculator.Forecast(Line, Facts(due), Lines.AtMonthEnd(6), new(2026, history))!;

    private static LandingFacts Facts(Money due) =>
        new(Execution.Nothing with { Initial = Yuan(100m), Adjusted = Yuan(100m), Executed = Yuan(40m) }, [.. SoFar.Select(s => Yuan(s * 100m))], due);

    private static decimal[] Off(decimal by, params int[] months) => [.. SoFar.Select((share, i) => months.Contains(i) ? share + by : share)];

    private static SpentYear[] Years(int count, decimal[] soFar, decimal final, int from = 0) => [.. Enumerable.Range(from, count).Select(i => Year(soFar, final, $"L{i}"))];

    private static SpentYear Year(decimal[] soFar, decimal final, string code) => new(code, ExpenditureCategory.Project, 2025, [.. soFar, .. Enumerable.Repeat(soFar[^1], 5), final]);

    private static Money Yuan(decimal yuan) => Money.FromYuan(decimal.Round(yuan, 2));
}
