using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calculation;

public sealed class SurgeCalculatorTests
{
    private static readonly Question June = Lines.AtMonthEnd(6), End = Lines.At(Lines.Year.Last);

    [Fact]
    public void June_AtAPaceTooSlow_WarnsOfWhatIsLeftForTheLastQuarter()
    {
        Surge surge = Of(June, 25, 4, 8, 12, 16, 20, 25);
        surge.DueInLastQuarter.Value.ShouldBe(0.625m);
        surge.ExpectedInLastQuarter.Value.ShouldBe(0.25m);
        surge.Excess.Value.ShouldBe(0.375m);
        surge.Sign.ShouldBe(SurgeSign.Warn);
    }

    [Fact]
    public void June_WhatHasNotBegun_IsUndefined()
    {
        Surge surge = Of(June, 25, 4, 8, 12, 16, 20, 25);
        foreach (Ratio share in (Ratio[])[surge.SecondHalf, surge.LastQuarter, surge.LastMonth, surge.LastDays]) share.Reason.ShouldBe(UndefinedReason.NotYet);
    }

    [Fact]
    public void Year_ThatIsOver_HasTheSharesOfItsParts()
    {
        Surge surge = Of(End, 100, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 100);
        surge.SecondHalf.Value.ShouldBe(0.7m);
        surge.LastQuarter.Value.ShouldBe(0.55m);
        surge.LastMonth.Value.ShouldBe(0.4m);
        surge.LastDays.Value.ShouldBe(0.35m);
        (surge.Largest.Value, surge.LargestMonth).ShouldBe((0.4m, 12));
        surge.Concentration.Value.ShouldBe((10 * 0.0025m) + 0.01m + 0.16m);
        surge.DueInLastQuarter.Value.ShouldBe(0.55m);
    }

    [Fact]
    public void Concentration_OfAnEvenYear_IsATwelfth() =>
        Of(End, 120, [.. Enumerable.Range(1, 12).Select(m => m * 10m)]).Concentration.Value!.Value.ShouldBe(1m / 12, 0.0000001m);

    [Fact]
    public void MidOfNovember_OfWhatWasDoneBySeptember_TheRestIsLeft()
    {
        Surge surge = Of(Lines.At(new(2026, 11, 15)), 70, 5, 10, 15, 20, 25, 30, 35, 40, 45, 60);
        surge.DueInLastQuarter.Value.ShouldBe(0.55m);
        surge.LastQuarter.Value!.Value.ShouldBe(25m / 70, 0.0000001m);
        surge.LastMonth.Reason.ShouldBe(UndefinedReason.NotYet);
        surge.LargestMonth.ShouldBe(10);
    }

    [Fact]
    public void Sign_WithoutBudgetOrTime_IsUnknown()
    {
        Of(Lines.At(new(2026, 1, 20)), 0).Sign.ShouldBe(SurgeSign.Unknown);
        SurgeCalculator.Of(new(Execution.Nothing, new Money[12], null, Money.Zero, Money.Zero), June).Sign.ShouldBe(SurgeSign.Unknown);
    }

    [Fact]
    public void Due_BeyondAllAndBelowNothing_StaysAShare()
    {
        Of(June, 90, 15, 30, 45, 60, 75, 90).DueInLastQuarter.Value.ShouldBe(0m, "at that pace more than all is spent by September");
        Surge none = Of(June, 0);
        (none.DueInLastQuarter.Value, none.Sign, none.LargestMonth).ShouldBe((1m, SurgeSign.Warn, null));
        none.Concentration.Reason.ShouldBe(UndefinedReason.WholeIsZero);
        none.Largest.IsDefined.ShouldBeFalse();
    }

    [Theory]
    [InlineData(9, 40, 0.6)]
    [InlineData(1, 5, 0.55)]
    public void Due_AtTheEndsOfTheSpan_GoesByThePace(int month, int executed, double due) =>
        Of(Lines.AtMonthEnd(month), executed, executed).DueInLastQuarter.Value.ShouldBe((decimal)due);

    [Theory]
    [InlineData(0.0999, SurgeSign.Calm)]
    [InlineData(0.10, SurgeSign.Watch)]
    [InlineData(0.1999, SurgeSign.Watch)]
    [InlineData(0.20, SurgeSign.Warn)]
    public void Sign_AtALimit_IsTold(double excess, SurgeSign sign) => SurgeCalculator.SignOf(Ratio.Known((decimal)excess), SurgeLimits.Usual).ShouldBe(sign);

    [Theory]
    [InlineData(0.38, SurgeSign.Watch)]
    [InlineData(0.37, SurgeSign.Warn)]
    public void June_UnderLimitsOfThePack_IsToldFromThere(double warnFrom, SurgeSign sign) =>
        Of(June with { Pack = June.Pack with { Surge = new(0.30m, (decimal)warnFrom, 5) } }, 25, 4, 8, 12, 16, 20, 25).Sign.ShouldBe(sign);

    /// <summary>A line of 100 元 on a straight line; 35 元 of it in the last days where the year is over.</summary>
    private static Surge Of(Question question, decimal executed, params decimal[] ends)
    {
        Money[] months = new Money[12];
        for (int i = 0; i < months.Length; i++) months[i] = Money.FromYuan(i < ends.Length ? ends[i] : executed);
        Money budget = Money.FromYuan(100);
        return SurgeCalculator.Of(
            new(Execution.Nothing with { Adjusted = budget, Executed = Money.FromYuan(executed) }, months, question == End ? Money.FromYuan(35) : null, Money.FromYuan(75), budget),
            question);
    }
}
