using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Monitoring;

public sealed class IndicatorOutlookTests
{
    [Theory]
    [InlineData(IndicatorSign.AtLeast, 100, 60, Light.Green, Accumulation.Cumulative, LandingOutlook.Certain, "≥100人")]
    [InlineData(IndicatorSign.AtLeast, 100, 120, Light.Blue, Accumulation.Cumulative, LandingOutlook.Certain, "120人")]
    [InlineData(IndicatorSign.AtLeast, 100, 50, Light.Green, Accumulation.Cumulative, LandingOutlook.Possible, null)]
    [InlineData(IndicatorSign.AtLeast, 100, 20, Light.Red, Accumulation.Cumulative, null, null)]
    [InlineData(IndicatorSign.AtMost, 100, 58, Light.Green, Accumulation.Sum, LandingOutlook.Certain, "≤100人")]
    [InlineData(IndicatorSign.AtMost, 100, 90, Light.Green, Accumulation.Sum, LandingOutlook.Possible, null)]
    [InlineData(IndicatorSign.AtMost, 100, 90, Light.Green, Accumulation.Latest, LandingOutlook.Certain, "≤100人")]
    [InlineData(IndicatorSign.AtMost, 100, 101, Light.Red, Accumulation.Sum, LandingOutlook.Impossible, null)]
    [InlineData(IndicatorSign.AtMost, 100, 101, Light.Red, Accumulation.Latest, null, null)]
    [InlineData(IndicatorSign.LessThan, 100, 100, Light.Red, Accumulation.Sum, LandingOutlook.Impossible, null)]
    [InlineData(IndicatorSign.Equal, 0, 0, Light.Green, Accumulation.Sum, LandingOutlook.Possible, null)]
    [InlineData(IndicatorSign.Equal, 0, 1, Light.Red, Accumulation.Sum, LandingOutlook.Impossible, null)]
    [InlineData(IndicatorSign.Equal, 100, 100, Light.Green, Accumulation.Latest, LandingOutlook.Certain, "100人")]
    public void Outlook_OfANumber_IsWhatItsPaceTells(IndicatorSign sign, int target, int value, Light light, Accumulation accumulation, LandingOutlook? outlook, string? fullYear)
    {
        MonitoringFact sample = MonitoringSamples.Indicator("I", "产出", "数量", "人数", sign, target, value, "人", light);
        MonitoringFact fact = sample with { Fact = sample.Fact with { Indicator = sample.Fact.Indicator with { Accumulation = accumulation } } };
        IndicatorOutlook.Of(fact, MonitoringSamples.July).ShouldBe(outlook);
        IndicatorOutlook.FullYear(fact, outlook).ShouldBe(fullYear);
    }

    [Theory]
    [InlineData(QualitativeLevel.Reached, LandingOutlook.Certain, "达成")]
    [InlineData(QualitativeLevel.PartlyReached, LandingOutlook.Possible, null)]
    [InlineData(QualitativeLevel.NotReached, null, null)]
    public void Outlook_InWords_IsWhatTheirJudgementTells(QualitativeLevel level, LandingOutlook? outlook, string? fullYear)
    {
        IndicatorFact words = AssessmentSamples.Words("I", "效益", "知晓", level, 10m);
        MonitoringFact fact = new(words, null, Light.None);
        IndicatorOutlook.Of(fact, MonitoringSamples.July).ShouldBe(outlook);
        IndicatorOutlook.FullYear(fact, outlook).ShouldBe(fullYear);
    }

    [Fact]
    public void Outlook_OfTheUnreported_IsLeftToPeople()
    {
        MonitoringFact fact = MonitoringSamples.Indicator("I", "产出", "数量", "人数", IndicatorSign.AtLeast, 100m, null, "人", Light.Unreported);
        IndicatorOutlook.Of(fact, MonitoringSamples.July).ShouldBeNull();
        IndicatorOutlook.FullYear(fact, LandingOutlook.Certain).ShouldBeNull();
    }
}
