using CsCheck;
using Dashboard.Web.Charts;

namespace Dashboard.Tests.Web.Charts;

public sealed class ChartAxisTests
{
    [Theory]
    [InlineData(1254.3, 1500, 500, 0)]
    [InlineData(0.3, 0.3, 0.1, 1)]
    [InlineData(11, 12.5, 2.5, 1)]
    [InlineData(100, 100, 20, 0)]
    public void Axis_Positive_StartsAtZeroAndEndsRound(decimal high, decimal max, decimal step, int decimals)
    {
        ChartAxis axis = ChartAxis.Over([high]);

        axis.Min.ShouldBe(0m);
        (axis.Max, axis.Step, axis.Decimals).ShouldBe((max, step, decimals));
    }

    [Fact]
    public void Axis_Refunds_ReachBelowZero() => ChartAxis.Over([-12m, 180m]).Min.ShouldBe(-50m);

    [Fact]
    public void Axis_Nothing_StillHasARange() => ChartAxis.Over([]).ShouldBe(new ChartAxis(0m, 1m, 0.2m));

    [Fact]
    public void Axis_AnyAmounts_HoldsThemOnFewLinesWithZeroOnOne() =>
        Gen.Long[-92_233_720_368_547_758, 92_233_720_368_547_758].Array[1, 12].Sample(fen =>
        {
            ChartAxis axis = ChartAxis.Over(fen.Select(value => value / 100m));
            axis.Min.ShouldBeLessThanOrEqualTo(Math.Min(0m, fen.Min() / 100m));
            axis.Max.ShouldBeGreaterThanOrEqualTo(Math.Max(0m, fen.Max() / 100m));
            axis.Ticks.ShouldBeInRange(2, 7);
            (axis.Min % axis.Step).ShouldBe(0m);
        });
}
