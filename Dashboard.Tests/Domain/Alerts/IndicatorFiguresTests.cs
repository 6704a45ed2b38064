using Dashboard.Domain.Alerts;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Snapshots;
using static Dashboard.Tests.TestKit.AlertSamples;

namespace Dashboard.Tests.Domain.Alerts;

/// <summary>The rules about indicators: where they fire, where not yet, where they say nothing.</summary>
public sealed class IndicatorFiguresTests
{
    [Theory]
    [InlineData("350.1", false)]
    [InlineData("350", false)]
    [InlineData("349.9", true)]
    public void IndicatorBehind_AroundFifteenPoints_FiresBeyondThem(string reached, bool isBeyond)
    {
        AlertReading reading = Of(AlertRuleKind.IndicatorBehind, 0.15m, At(6, 30), Goal(1000m), Number(reached)).ShouldNotBeNull();
        (reading.IsBeyond, reading.AtStake, reading.Subject.Word, reading.Subject.Owner).ShouldBe((isBeyond, null, "indicator:Z1", "张三"));
    }

    [Fact]
    public void IndicatorBehind_Thirds_AreNotMoreThanTheyAre() =>
        Of(AlertRuleKind.IndicatorBehind, 0.25m, At(4, 30), Goal(12m), 1m)!.ShouldSatisfyAllConditions(
            r => r.Figure.ShouldBe(0.25m), r => r.IsBeyond.ShouldBeFalse());

    [Theory]
    [InlineData(IndicatorSign.AtMost, "5", "1")]
    [InlineData(IndicatorSign.LessThan, "5", "1")]
    [InlineData(IndicatorSign.Qualitative, null, "1")]
    [InlineData(IndicatorSign.AtLeast, "0", "1")]
    [InlineData(IndicatorSign.AtLeast, "-5", "-3")]
    [InlineData(IndicatorSign.AtLeast, "5", null)]
    public void IndicatorBehind_NoPaceToKeep_SaysNothing(IndicatorSign sign, string? target, string? reached)
    {
        Of(AlertRuleKind.IndicatorBehind, 0m, At(6, 30), Goal(NumberOrNull(target), sign), NumberOrNull(reached)).ShouldBeNull();
        Of(AlertRuleKind.TargetTooLow, 0m, At(6, 30), Goal(NumberOrNull(target), sign), NumberOrNull(reached)).ShouldBeNull();
    }

    [Theory]
    [InlineData(IndicatorSign.AtMost, "100", "99.99", "-0.0001", false)]
    [InlineData(IndicatorSign.AtMost, "100", "100", "0", false)]
    [InlineData(IndicatorSign.AtMost, "100", "100.01", "0.0001", true)]
    [InlineData(IndicatorSign.LessThan, "100", "101", "0.01", true)]
    [InlineData(IndicatorSign.AtMost, "-5", "-10", "-1", false)]
    [InlineData(IndicatorSign.AtMost, "-5", "-4", "0.2", true)]
    [InlineData(IndicatorSign.AtMost, "0", "0", "0", false)]
    [InlineData(IndicatorSign.AtMost, "0", "2", "2", true)]
    [InlineData(IndicatorSign.Equal, "0", "1", "1", true)]
    [InlineData(IndicatorSign.Equal, "0", "0", "0", false)]
    public void IndicatorOverLimit_AroundTheLimit_FiresAboveIt(IndicatorSign sign, string limit, string reached, string figure, bool isBeyond)
    {
        AlertReading reading = Of(AlertRuleKind.IndicatorOverLimit, 0m, At(6, 30), Goal(Number(limit), sign), Number(reached)).ShouldNotBeNull();
        (reading.Figure, reading.IsBeyond).ShouldBe((Number(figure), isBeyond));
    }

    [Theory]
    [InlineData(IndicatorSign.AtLeast, "100", "200")]
    [InlineData(IndicatorSign.Equal, "100", "200")]
    [InlineData(IndicatorSign.AtMost, "100", null)]
    [InlineData(IndicatorSign.Qualitative, null, "1")]
    public void IndicatorOverLimit_NoLimitOrNotReported_SaysNothing(IndicatorSign sign, string? limit, string? reached) =>
        Of(AlertRuleKind.IndicatorOverLimit, 0m, At(6, 30), Goal(NumberOrNull(limit), sign), NumberOrNull(reached)).ShouldBeNull();

    [Theory]
    [InlineData("129.99", false)]
    [InlineData("130", false)]
    [InlineData("130.01", true)]
    public void TargetTooLow_AroundThirtyPercentMore_FiresAbove(string reached, bool isBeyond) =>
        Of(AlertRuleKind.TargetTooLow, 1.3m, At(6, 30), Goal(100m), Number(reached))!.IsBeyond.ShouldBe(isBeyond);

    [Theory]
    [InlineData(3, 30, null)]
    [InlineData(3, 31, 0)]
    [InlineData(4, 15, 15)]
    [InlineData(4, 16, 16)]
    [InlineData(6, 29, 90)]
    [InlineData(6, 30, 91)]
    [InlineData(12, 31, 275)]
    public void IndicatorNotReported_NothingAtAll_CountsFromTheEndOfTheFirstQuarter(int month, int day, int? days)
    {
        AlertReading? reading = Of(AlertRuleKind.IndicatorNotReported, 15m, At(month, day), Goal(100m), null);
        reading?.IsBeyond.ShouldBe(days > 15);
        ((int?)reading?.Figure).ShouldBe(days);
    }

    [Theory]
    [InlineData(3, 31, true)]
    [InlineData(4, 1, false)]
    [InlineData(7, 10, false)]
    public void IndicatorNotReported_ReportedOn_CountsForTheQuarterAndLater(int month, int day, bool isMissing)
    {
        IndicatorWatch watch = Reached(At(7, 20), Goal(100m), 5m, On(month, day));
        (Read(Rule(AlertRuleKind.IndicatorNotReported, 15m), Watch(At(7, 20), watch)) is not null).ShouldBe(isMissing);
    }

    [Fact]
    public void IndicatorNotReported_ReportedInTheFirstQuarter_CountsFromTheEndOfTheSecond()
    {
        AlertRule rule = Rule(AlertRuleKind.IndicatorNotReported, 15m);
        Read(rule, Watch(At(6, 29), Reached(At(6, 29), Goal(100m), 5m, On(3, 31)))).ShouldBeNull();
        Read(rule, Watch(At(6, 30), Reached(At(6, 30), Goal(100m), 5m, On(3, 31))))!.Figure.ShouldBe(0m);
        Read(rule, Watch(At(12, 31), Reached(At(12, 31), Goal(100m), 5m, On(3, 31))))!.Figure.ShouldBe(184m);
        Read(rule, Watch(At(12, 30), Reached(At(12, 30), Goal(100m), 5m, On(7, 1)))).ShouldBeNull();
        Read(rule, Watch(At(12, 31), Reached(At(12, 31), Goal(100m), 5m, On(7, 1))))!.Figure.ShouldBe(0m);
    }

    [Theory]
    [InlineData(6, 30, 10, false)]
    [InlineData(6, 29, 11, true)]
    public void EvidenceMissing_TenDaysAfterTheReport_Fires(int month, int day, int days, bool isBeyond)
    {
        IndicatorWatch watch = Reached(At(7, 10), Goal(100m), 5m, On(month, day), hasEvidence: false);
        AlertReading reading = Read(Rule(AlertRuleKind.EvidenceMissing, 10m), Watch(At(7, 10), watch)).ShouldNotBeNull();
        (reading.Figure, reading.IsBeyond).ShouldBe((days, isBeyond));
    }

    [Fact]
    public void EvidenceMissing_EvidenceOrNoReport_SaysNothing()
    {
        Read(Rule(AlertRuleKind.EvidenceMissing, 0m), Watch(At(7, 10), Reached(At(7, 10), Goal(100m), 5m, On(3, 1)))).ShouldBeNull();
        Read(Rule(AlertRuleKind.EvidenceMissing, 0m), Watch(At(7, 10), Reached(At(7, 10), Goal(100m), null, hasEvidence: false))).ShouldBeNull();
    }

    [Fact]
    public void EvidenceMissing_QualitativeResult_FiresToo()
    {
        IndicatorWatch watch = Reached(At(7, 10), Goal(null, IndicatorSign.Qualitative), null, On(3, 1), hasEvidence: false, QualitativeLevel.Reached);
        Read(Rule(AlertRuleKind.EvidenceMissing, 10m), Watch(At(7, 10), watch)).ShouldNotBeNull().IsBeyond.ShouldBeTrue();
    }

    private static AlertReading? Of(AlertRuleKind kind, decimal limit, Question question, Indicator goal, decimal? value) =>
        Read(Rule(kind, limit), Watch(question, Reached(question, goal, value)));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static decimal? NumberOrNull(string? text) => text is null ? null : Number(text);
}
