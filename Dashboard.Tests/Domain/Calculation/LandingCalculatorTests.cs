using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calculation;

/// <summary>Where a line lands, told from earlier years.</summary>
public sealed class LandingCalculatorTests
{
    private static readonly BudgetLine Line = new("X-1", "培训经费", "A", ExpenditureCategory.Project);
    private static readonly decimal[] Ordinary = [0.02m, 0.05m, 0.12m, 0.20m, 0.29m, 0.40m, 0.50m, 0.58m, 0.68m, 0.77m, 0.88m, 1m];

    [Fact]
    public void Line_ThatStandsWhereOthersStood_LandsWhereTheyLanded()
    {
        Landing landing = Forecast(6, 38.80m, Years(30, 0.97m))!;
        (landing.Low, landing.Mid, landing.High).ShouldBe((Yuan(97m), Yuan(97m), Yuan(97m)));
        (landing.Likelihood, landing.Outlook, landing.YearsAlike, landing.OwnYears).ShouldBe((1m, LandingOutlook.Certain, 30, 0));
        // 90 of 100 are to be reached, 38.80 are spent, six months are left.
        landing.RequiredPerMonth.ShouldBe(Yuan(8.53m));
        landing.LateShare.ShouldBe(Math.Round((0.97m - (0.68m * 0.97m)) / 0.97m, 4));
    }

    [Fact]
    public void Line_FarBehind_LandsByWhatWasSpentFromThereOn()
    {
        Landing landing = Forecast(6, 4m, [.. Years(30, 0.97m), .. Years(30, 0.10m, from: 100)])!;
        landing.Mid.ShouldBeLessThan(Yuan(15m));
        (landing.Likelihood, landing.Outlook).ShouldBe((0m, LandingOutlook.Impossible));
    }

    [Fact]
    public void OwnYears_ThatWentTheSameWay_CountMore()
    {
        // The line went the same way in its own years, and stopped half way.
        decimal[] stopped = [.. Ordinary.Select((share, i) => i < 6 ? share * 0.85m : 0.34m + ((i - 5) / 6m * 0.26m))];
        SpentYear[] own = [.. Enumerable.Range(2023, 3).Select(year => new SpentYear("X-1", ExpenditureCategory.Project, year, stopped))];
        SpentYear[] others = Years(60, 0.97m);
        decimal alone = Forecast(6, 34m, others)!.Likelihood, together = Forecast(6, 34m, [.. others, .. own])!.Likelihood;
        together.ShouldBeLessThan(alone);
        Forecast(6, 34m, [.. others, .. own])!.OwnYears.ShouldBe(3);
    }

    [Fact]
    public void Forecast_WithoutGround_IsNone()
    {
        Forecast(6, 40m, Years(19, 0.97m)).ShouldBeNull("too few years");
        Forecast(6, 40m, [.. Years(30, 0.97m).Select(y => y with { Category = ExpenditureCategory.Personnel })]).ShouldBeNull("years of another class");
        Forecast(6, 40m, [.. Years(30, 0.97m).Select(y => y with { Year = 2026 })]).ShouldBeNull("years that are not over");
        LandingCalculator.Forecast(Line, new(Execution.Nothing, [Money.Zero]), Lines.AtMonthEnd(1), new(2026, Years(30, 0.97m))).ShouldBeNull("no budget");
        LandingCalculator.Forecast(Line, new(Spent(40m), []), Lines.At(new(2026, 1, 30)), new(2026, Years(30, 0.97m))).ShouldBeNull("the first month is not over");
    }

    [Fact]
    public void Landing_AtTheEndOfTheYear_IsWhatWasSpent()
    {
        Landing landing = Forecast(12, 93m, Years(30, 0.97m))!;
        (landing.Low, landing.Mid, landing.High, landing.RequiredPerMonth).ShouldBe((Yuan(93m), Yuan(93m), Yuan(93m), null));
        Forecast(11, 91m, Years(30, 0.97m))!.RequiredPerMonth.ShouldBe(Money.Zero);
    }

    [Fact]
    public void LastSafeDay_OfALineUnderWay_IsTheFastestPaceBackFromTheEndOfTheYear()
    {
        Landing landing = Forecast(6, 38.80m, Years(30, 0.97m))!;
        // The fastest three months of an ordinary year are its last: 0.32 × 0.97 ÷ 3 of 100 a month; 51.20 are missing, 4.95 months.
        landing.FastestPerMonth.ShouldBe(Yuan(10.35m));
        landing.LastSafeOn.ShouldBe(new DateOnly(2026, 8, 1));
        Forecast(11, 40m, Years(30, 0.97m))!.LastSafeOn.ShouldBe(new DateOnly(2026, 8, 5), "in the past: the pace of the best months is no longer enough");
        Forecast(11, 91m, Years(30, 0.97m))!.LastSafeOn.ShouldBeNull("it has landed");
    }

    [Fact]
    public void AtRisk_OfABudget_IsWhatTheMiddleFallsShortOfNinetyPercent()
    {
        Landing landing = Forecast(6, 4m, Years(60, 0.10m))!;
        landing.AtRiskOf(Yuan(100m)).ShouldBe(Yuan(90m) - landing.Mid);
        Forecast(6, 38.80m, Years(30, 0.97m))!.AtRiskOf(Yuan(100m)).ShouldBe(Money.Zero);
    }

    [Fact]
    public void Department_WithYearsOfDepartments_IsComparedWithThemAlone()
    {
        SpentYear[] years = [.. Years(30, 0.97m), .. Years(30, 0.60m).Select(y => y with { Category = null })];
        Department department = new("X-1", "某局", null);
        LandingCalculator.Forecast(department, new(Spent(24m), [.. Ordinary.Take(6).Select(s => Yuan(s * 60m))]), Lines.AtMonthEnd(6), new(2026, years))!.Mid.ShouldBe(Yuan(60m));
        LandingCalculator.Forecast(department, new(Spent(24m), []), Lines.AtMonthEnd(6), new(2026, Years(30, 0.97m))).ShouldBeNull("no department has earlier years");
    }

    [Fact]
    public void DatedPayments_OfALineThatLiesStill_LiftItsLanding()
    {
        SpentYear[] still = Years(30, 0.10m);
        Forecast(6, 4m, still)!.Mid.ShouldBe(Yuan(10m));
        // 80 are due in the year; nothing is known of how such payments are kept, so all of it.
        Landing landing = Forecast(6, 4m, still, due: Yuan(80m))!;
        (landing.Low, landing.Mid, landing.High, landing.Due).ShouldBe((Yuan(80m), Yuan(80m), Yuan(80m), Yuan(76m)));
        Forecast(6, 4m, still, due: Yuan(95m))!.Likelihood.ShouldBe(1m);
        Forecast(6, 4m, still, due: Yuan(400m))!.High.ShouldBe(Yuan(100m), "no contract is paid beyond the budget");
        Forecast(6, 4m, still, due: Yuan(4m))!.Due.ShouldBe(Money.Zero, "what was paid has settled what was due first");
    }

    [Fact]
    public void DatedPayments_BelowWhereTheLineLandsAnyway_ChangeNothing() =>
        Forecast(6, 38.80m, Years(30, 0.97m), due: Yuan(60m))!.ShouldBe(Forecast(6, 38.80m, Years(30, 0.97m))! with { Due = Yuan(21.20m) });

    [Fact]
    public void DatedPayments_ThatYearsAlikeKeptInPart_CountInPart()
    {
        // 0.64 were due in those years: by June 0.04 were paid, by December 0.34, half of the 0.60 that were open.
        SpentYear[] half = [.. Enumerable.Range(0, 30).Select(i => new SpentYear($"L{i}", ExpenditureCategory.Project, 2025, [.. Ordinary.Take(6).Select(s => s / 10m), 0.04m, 0.04m, 0.04m, 0.04m, 0.04m, 0.34m], 0.64m))];
        Landing landing = Forecast(6, 4m, half, due: Yuan(84m))!;
        (landing.Due, landing.Mid).ShouldBe((Yuan(40m), Yuan(44m)));
        Forecast(6, 4m, [.. half.Take(4), .. half.Skip(4).Select(y => y with { Due = null })], due: Yuan(84m))!.Due.ShouldBe(Yuan(80m), "four say too little");
        Forecast(6, 4m, [.. half.Take(5), .. half.Skip(5).Select(y => y with { Due = 0.04m })], due: Yuan(84m))!.Due.ShouldBe(Yuan(40m), "years in which nothing was open say nothing");
    }

    [Fact]
    public void DatedPayments_OfLines_LiftTheirDepartment()
    {
        SpentYear[] years = [.. Years(30, 0.10m).Select(y => y with { Category = null })];
        Landing landing = LandingCalculator.Forecast(new Department("X-1", "某局", null), new(Spent(4m), [.. Ordinary.Take(6).Select(s => Yuan(s * 10m))], Yuan(70m)), Lines.AtMonthEnd(6), new(2026, years))!;
        (landing.Mid, landing.Due).ShouldBe((Yuan(74m), Yuan(70m)));
    }

    [Fact]
    public void Landing_OfAnyLine_IsOrderedAndNeverBelowWhatIsSpent() =>
        Gen.Select(Gen.Int[1, 12], Gen.Decimal[0m, 1.2m], Gen.Decimal[0.3m, 1.1m].Array[20, 60]).Sample((month, spent, finals) =>
        {
            SpentYear[] years = [.. finals.Select((final, i) => Year(i, final))];
            Landing landing = Forecast(month, decimal.Round(spent * 100m, 2), years)!;
            return landing.Low <= landing.Mid && landing.Mid <= landing.High && landing.Low >= Yuan(decimal.Round(spent * 100m, 2)) - new Money(1)
                && landing.Likelihood is >= 0m and <= 1m && landing.LateShare is >= 0m and <= 1m && (landing.RequiredPerMonth ?? Money.Zero) >= Money.Zero;
        });

    private static Landing? Forecast(int month, decimal spent, SpentYear[] history, Money due = default)
    {
        // So far by the ordinary way, scaled to where it stands.
        decimal scale = spent / Ordinary[month - 1];
        Money[] ends = [.. Enumerable.Range(1, month).Select(m => Yuan(Ordinary[m - 1] * scale))];
        return LandingCalculator.Forecast(Line, new(Spent(spent), ends, due), Lines.AtMonthEnd(month), new(2026, history));
    }

    private static Execution Spent(decimal yuan) => Execution.Nothing with { Initial = Yuan(100m), Adjusted = Yuan(100m), Executed = Yuan(yuan) };

    private static SpentYear[] Years(int count, decimal final, int from = 0) => [.. Enumerable.Range(from, count).Select(i => Year(i, final))];

    private static SpentYear Year(int number, decimal final) => new($"L{number}", ExpenditureCategory.Project, 2025 - (number % 3), [.. Ordinary.Select(s => s * final)]);

    private static Money Yuan(decimal yuan) => Money.FromYuan(decimal.Round(yuan, 2));
}
