using Dashboard.Domain.Calculation;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calculation;

/// <summary>A finished year told from the years before it.</summary>
public sealed class LandingBackTestTests
{
    private static readonly decimal[] Ordinary = [0.02m, 0.05m, 0.12m, 0.20m, 0.29m, 0.40m, 0.50m, 0.58m, 0.68m, 0.77m, 0.88m, 1m];

    [Fact]
    public void Test_OfAYearLikeTheYearsBefore_IsNeverOff()
    {
        LandingAccuracy tested = Of([.. Years(30, 2024, 0.97m), .. Years(30, 2025, 0.97m)])!;
        tested.ShouldBe(new(2025, 30, 0m, 1m));
    }

    [Fact]
    public void Test_OfAYearThatEndedOtherwise_TellsByHowMuch()
    {
        // By June both years went the same way; the newest then stopped at 0.77.
        SpentYear[] stopped = [.. Years(30, 2025, 0.97m).Select(y => y with { Shares = [.. y.Shares.Take(9), .. Enumerable.Repeat(0.77m, 3)] })];
        LandingAccuracy tested = Of([.. Years(30, 2024, 0.97m), .. stopped])!;
        tested.ShouldBe(new(2025, 30, 0.20m, 0m));
        Of([.. stopped.Select(y => y with { Year = 2024 }), .. Years(30, 2025, 0.97m)]).ShouldBe(new(2025, 30, 0.20m, 0m), "above the band as well as below");
    }

    [Fact]
    public void Test_OfAGreatCity_TakesEverySoManyth() => Of([.. Years(30, 2024, 0.97m), .. Years(401, 2025, 0.97m)])!.Tested.ShouldBe(134);

    [Fact]
    public void Test_OfAYearWithDatedPayments_KnowsThem()
    {
        // The newest year lay still, and paid in December what was due; the years before lay still to the end.
        SpentYear[] paid = [.. Years(30, 2025, 0.10m).Select(y => y with { Shares = [.. y.Shares.Take(11), 0.80m], Due = 0.80m })];
        Of([.. Years(30, 2024, 0.10m), .. paid])!.MeanError.ShouldBe(0m);
        Of([.. Years(30, 2024, 0.10m), .. paid.Select(y => y with { Due = null })])!.MeanError.ShouldBe(0.70m);
    }

    [Fact]
    public void Test_WithoutGround_IsNone()
    {
        Of(Years(30, 2025, 0.97m)).ShouldBeNull("no year before it");
        Of([.. Years(30, 2024, 0.97m), .. Years(19, 2025, 0.97m)]).ShouldBeNull("too few to say anything");
        Of([.. Years(30, 2024, 0.97m), .. Years(30, 2025, 0.97m)], month: 0).ShouldBeNull("the first month is not over");
        LandingBackTest.Of(null, Lines.AtMonthEnd(6), new(2026, Years(60, 2025, 0.97m))).ShouldBeNull("no years of departments");
    }

    private static LandingAccuracy? Of(SpentYear[] years, int month = 6) => LandingBackTest.Of(
        ExpenditureCategory.Project, month == 0 ? Lines.At(new(2026, 1, 30)) : Lines.AtMonthEnd(month), new(2026, years));

    private static SpentYear[] Years(int count, int year, decimal final) =>
        [.. Enumerable.Range(0, count).Select(i => new SpentYear($"L{i}", ExpenditureCategory.Project, year, [.. Ordinary.Select(s => s * final)]))];
}
