using CsCheck;
using Dashboard.Domain;
using Dashboard.Domain.Calculation;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Snapshots;
using static Dashboard.Tests.TestKit.AlertSamples;

namespace Dashboard.Tests.Domain.Calculation;

public sealed class ResultsCalculatorTests
{
    private static readonly Question June = At(6, 30);

    [Fact]
    public void Progress_Weights_CountByThem() => ResultsCalculator.Progress([Of(100m, 50m, 10m), Of(100m, 80m, 20m)]).Value.ShouldBe(0.7m);

    [Fact]
    public void Progress_NoWeightAnywhere_AllCountTheSame() => ResultsCalculator.Progress([Of(100m, 50m), Of(100m, 80m)]).Value.ShouldBe(0.65m);

    [Fact]
    public void Progress_FarBeyondATarget_CountsAsReached()
    {
        ResultsCalculator.Progress([Of(100m, 900m, 10m), Of(100m, 0m, 10m)]).Value.ShouldBe(0.5m);
        ResultsCalculator.Progress([Of(100m, -5m, 10m), Of(100m, 100m, 10m)]).Value.ShouldBe(0.5m);
    }

    [Theory]
    [InlineData(IndicatorSign.AtMost, Accumulation.Cumulative, "100", "50")]
    [InlineData(IndicatorSign.LessThan, Accumulation.Cumulative, "100", "50")]
    [InlineData(IndicatorSign.Qualitative, Accumulation.Cumulative, null, "50")]
    [InlineData(IndicatorSign.AtLeast, Accumulation.Latest, "100", "50")]
    [InlineData(IndicatorSign.AtLeast, Accumulation.Cumulative, "100", null)]
    [InlineData(IndicatorSign.Equal, Accumulation.Cumulative, "0", "0")]
    [InlineData(IndicatorSign.AtLeast, Accumulation.Cumulative, "-5", "-10")]
    public void Progress_WhatHasNoPace_IsLeftOut(IndicatorSign sign, Accumulation accumulation, string? target, string? value)
    {
        IndicatorSnapshot other = Snapshot(June, Goal(Number(target), sign, accumulation, 90m), Number(value));
        ResultsCalculator.Progress([other]).IsDefined.ShouldBeFalse();
        ResultsCalculator.Progress([other, Of(100m, 30m, 10m)]).Value.ShouldBe(0.3m);
    }

    [Fact]
    public void Gap_OfWhatShouldBeReached_IsNegativeBehind()
    {
        ResultsCalculator.Gap([Of(100m, 40m, 10m)]).Value.ShouldBe(-0.1m);
        ResultsCalculator.Gap([Of(100m, 80m, 10m), Of(100m, 20m, 20m)]).Value!.Value.ShouldBe(-0.1m, 0.0000001m);
        ResultsCalculator.Gap([]).ShouldBe(Ratio.Undefined(UndefinedReason.NotReported));
        ResultsCalculator.Gap([Of(100m, 900m, 10m)]).Value.ShouldBe(0.5m, "beyond the target counts as reached");
    }

    [Fact]
    public void Progress_Nothing_IsUndefined() => ResultsCalculator.Progress([]).ShouldBe(Ratio.Undefined(UndefinedReason.NotReported));

    [Fact]
    public void Progress_Any_LiesBetweenNothingAndAllAndIgnoresOrder() => Gen.Select(Gen.Int[1, 500], Gen.Int[-100, 900], Gen.Int[0, 30]).Array[1, 8].Sample(some =>
    {
        IndicatorSnapshot[] all = [.. some.Select(s => Of(s.Item1, s.Item2, s.Item3))];
        decimal progress = ResultsCalculator.Progress(all).Value!.Value;
        progress.ShouldBeInRange(0m, 1m);
        decimal.Round(ResultsCalculator.Progress(all.Reverse()).Value!.Value, 20).ShouldBe(decimal.Round(progress, 20));
    });

    private static IndicatorSnapshot Of(decimal target, decimal value, decimal? weight = null) => Snapshot(June, Goal(target, weight: weight), value);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
