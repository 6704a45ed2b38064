using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Calculation;

public sealed class IndicatorProgressCalculatorTests
{
    private static readonly DateOnly HalfYear = new(2026, 6, 30);
    private static readonly DateOnly YearEnd = new(2026, 12, 31);

    [Theory]
    [InlineData(Accumulation.Cumulative, 12)]
    [InlineData(Accumulation.Sum, 22)]
    [InlineData(Accumulation.Latest, 12)]
    public void Achievement_OfThreeResults_FollowsItsAccumulation(Accumulation accumulation, int reached)
    {
        Achievement achievement = IndicatorProgressCalculator.Achieve(accumulation, [Result(3, 1), Result(7, 2), Result(12, 3)]);
        achievement.Value.ShouldBe(reached);
        achievement.ReportedOn.ShouldBe(new DateOnly(2026, 3, 1));
        achievement.Text.ShouldBe("12");
    }

    [Fact]
    public void Achievement_SumInAnySplit_IsTheSame() =>
        Gen.Decimal[-1000m, 1000m].Array[1, 12].Sample(parts =>
        {
            decimal[] rounded = [.. parts.Select(p => Math.Round(p, 4))];
            IndicatorProgressCalculator.Achieve(Accumulation.Sum, rounded.Select(p => Result(p, 1))).Value.ShouldBe(rounded.Sum());
        });

    [Fact]
    public void Achievement_ResultsAfterTheDate_DoNotCount() =>
        At(HalfYear, Indicator(100), Result(40, 3), Result(90, 8)).Achievement.Value.ShouldBe(40);

    [Theory]
    [InlineData(IndicatorSign.AtLeast, 100)]
    [InlineData(IndicatorSign.AtMost, 0)]
    [InlineData(IndicatorSign.Equal, 0)]
    [InlineData(IndicatorSign.Qualitative, null)]
    public void Indicator_NothingReported_IsUnreportedAndNeverZeroOrRed(IndicatorSign sign, int? target)
    {
        IndicatorSnapshot snapshot = At(YearEnd, Indicator(target, sign));
        snapshot.Light.ShouldBe(Light.Unreported);
        snapshot.Progress.ShouldBe(Ratio.Undefined(UndefinedReason.NotReported));
        snapshot.Achievement.Value.ShouldBeNull();
        snapshot.Achievement.IsReported.ShouldBeFalse();
    }

    [Fact]
    public void Indicator_ZeroReported_IsRedAndNotUnreported()
    {
        IndicatorSnapshot snapshot = At(HalfYear, Indicator(100), Result(0, 3));
        snapshot.Light.ShouldBe(Light.Red);
        snapshot.Progress.ShouldBe(Ratio.Known(0m));
    }

    [Theory]
    [InlineData(29, Light.Red)]
    [InlineData(30, Light.Yellow)]
    [InlineData(39, Light.Yellow)]
    [InlineData(40, Light.Green)]
    [InlineData(59, Light.Green)]
    [InlineData(60, Light.Blue)]
    public void Cumulative_AtHalfYear_IsJudgedAgainstTheElapsedPart(int reached, Light light) =>
        At(HalfYear, Indicator(100), Result(reached, 6)).Light.ShouldBe(light);

    [Theory]
    [InlineData(266, Light.Green)]
    [InlineData(265, Light.Yellow)]
    [InlineData(159, Light.Red)]
    public void AtLeast_AtTheEndOfTheYear_MustBeReached(int reached, Light light)
    {
        IndicatorSnapshot snapshot = At(YearEnd, Indicator(266), Result(reached, 12));
        snapshot.Light.ShouldBe(light);
        snapshot.Progress.Value.ShouldBe(reached / 266m);
    }

    [Theory]
    [InlineData(90, Light.Green)]
    [InlineData(89, Light.Yellow)]
    [InlineData(50, Light.Red)]
    public void Latest_InTheMiddleOfTheYear_CountsAtOnce(int state, Light light) =>
        At(HalfYear, Indicator(90, accumulation: Accumulation.Latest), Result(state, 6)).Light.ShouldBe(light);

    [Fact]
    public void Milestones_BetweenMonths_LieOnTheStraightLine()
    {
        Indicator indicator = Indicator(100) with { Milestones = [new(6, 30m)] };
        Expected(indicator, HalfYear).ShouldBe(0.30m);
        Expected(indicator, new(2026, 3, 31)).ShouldBe(0.15m);
        Expected(indicator, new(2026, 9, 30)).ShouldBe(0.65m);
        Expected(indicator, YearEnd).ShouldBe(1m);
        At(HalfYear, indicator, Result(30, 6)).Light.ShouldBe(Light.Green);
    }

    [Fact]
    public void Milestones_GivenInAnyOrder_AreTheSame()
    {
        Indicator indicator = Indicator(100) with { Milestones = [new(9, 80m), new(3, 10m)] };
        Expected(indicator, HalfYear).ShouldBe(0.45m);
    }

    [Theory]
    [InlineData(IndicatorSign.AtMost, 30, Light.Green)]
    [InlineData(IndicatorSign.AtMost, 31, Light.Red)]
    [InlineData(IndicatorSign.LessThan, 30, Light.Red)]
    [InlineData(IndicatorSign.LessThan, 29, Light.Green)]
    public void Limit_AtAnyTime_IsKeptOrBroken(IndicatorSign sign, int value, Light light) =>
        At(HalfYear, Indicator(30, sign), Result(value, 6)).Light.ShouldBe(light);

    [Theory]
    [InlineData(IndicatorSign.Equal, 0, Light.Green)]
    [InlineData(IndicatorSign.Equal, 1, Light.Red)]
    [InlineData(IndicatorSign.AtMost, 0, Light.Green)]
    [InlineData(IndicatorSign.AtMost, 1, Light.Red)]
    [InlineData(IndicatorSign.AtLeast, 0, Light.Green)]
    [InlineData(IndicatorSign.MoreThan, 0, Light.Red)]
    public void TargetZero_WithAResult_IsJudgedWithoutAShare(IndicatorSign sign, int value, Light light)
    {
        IndicatorSnapshot snapshot = At(YearEnd, Indicator(0, sign), Result(value, 12));
        snapshot.Light.ShouldBe(light);
        snapshot.Progress.ShouldBe(Ratio.Undefined(UndefinedReason.WholeIsZero));
    }

    [Theory]
    [InlineData(-3, Light.Green)]
    [InlineData(-5, Light.Green)]
    [InlineData(-10, Light.Red)]
    public void TargetBelowZero_WithAResult_IsReachedOrNot(int value, Light light) =>
        At(YearEnd, Indicator(-5), Result(value, 12)).Light.ShouldBe(light);

    [Theory]
    [InlineData(QualitativeLevel.Reached, Light.Green)]
    [InlineData(QualitativeLevel.PartlyReached, Light.Yellow)]
    [InlineData(QualitativeLevel.NotReached, Light.Red)]
    [InlineData(null, Light.None)]
    public void Qualitative_WithALevel_HasItsLight(QualitativeLevel? level, Light light)
    {
        IndicatorResult words = new(HalfYear, null, level, "效果明显", null);
        IndicatorSnapshot snapshot = At(HalfYear, Indicator(null, IndicatorSign.Qualitative), words);
        snapshot.Light.ShouldBe(light);
        snapshot.Progress.ShouldBe(Ratio.Undefined(UndefinedReason.NotANumber));
        snapshot.Expected.ShouldBe(Ratio.Undefined(UndefinedReason.NotANumber));
    }

    [Fact]
    public void NumericTarget_WithAWordAsResult_HasNoShare()
    {
        IndicatorSnapshot snapshot = At(HalfYear, Indicator(30, IndicatorSign.AtMost), new IndicatorResult(HalfYear, null, null, "完成", null));
        snapshot.Progress.ShouldBe(Ratio.Undefined(UndefinedReason.NotANumber));
        snapshot.Light.ShouldBe(Light.None);
    }

    [Fact]
    public void Light_ReportingMore_NeverGetsMoreUrgent() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 118]).Sample((month, reached) =>
        {
            DateOnly asOf = Lines.Year.MonthEnd(month);
            Place(At(asOf, Indicator(100), Result(reached + 1, 1)).Light)
                .ShouldBeGreaterThanOrEqualTo(Place(At(asOf, Indicator(100), Result(reached, 1)).Light));
        });

    private static int Place(Light light) => Array.IndexOf([Light.Red, Light.Yellow, Light.Green, Light.Blue], light);

    private static decimal? Expected(Indicator indicator, DateOnly asOf) =>
        IndicatorProgressCalculator.Expected(indicator, Lines.At(asOf)).Value;

    private static IndicatorSnapshot At(DateOnly asOf, Indicator indicator, params IndicatorResult[] results) =>
        IndicatorProgressCalculator.Calculate(indicator, "A", null, results, Lines.At(asOf));

    private static Indicator Indicator(
        decimal? target, IndicatorSign sign = IndicatorSign.AtLeast, Accumulation accumulation = Accumulation.Cumulative) =>
        new("ZB-1", "产出指标", "数量指标", "组建工会", sign, target, $"{target}", "个", 10m, accumulation, []);

    private static IndicatorResult Result(decimal value, int month) =>
        new(new(2026, month, 1), value, null, value.ToString(System.Globalization.CultureInfo.InvariantCulture), null);
}
