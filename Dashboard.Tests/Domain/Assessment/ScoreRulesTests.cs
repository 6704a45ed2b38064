using Dashboard.Domain;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Assessment;

public sealed class ScoreRulesTests
{
    private static readonly AssessmentPack Pack = ScorePacks.National;

    [Theory]
    [InlineData("10", "50", "20", "4.00")]
    [InlineData("50", "50", "10", "10.00")]
    [InlineData("52.5", "50", "10", "10.00")]
    [InlineData("-1", "50", "10", "0.00")]
    [InlineData("1", "3", "10", "3.33")]
    [InlineData("2", "3", "10", "6.67")]
    public void Execution_OfAnyRate_IsWeightTimesRateAndNeverMore(string executed, string budget, string weight, string score) =>
        ScoreRules.Execution(Of(weight), 1m, Ratio.Of(Of(executed), Of(budget))).ShouldBe(Of(score));

    [Fact]
    public void Execution_WithoutBudget_HasNoScore() => ScoreRules.Execution(10m, 1m, Ratio.Of(0m, 0m)).ShouldBeNull();

    [Theory]
    [InlineData("≥100个", "100个", "10.00")]
    [InlineData("≥100个", "99.99个", "10.00")]
    [InlineData("≥100个", "99.9个", "9.99")]
    [InlineData("≥100个", "80个", "8.00")]
    [InlineData("≥100个", "0个", "0.00")]
    [InlineData("≥100个", "-5个", "0.00")]
    [InlineData("≥0个", "0个", "10.00")]
    [InlineData(">100个", "100个", "10.00")]
    [InlineData("=100个", "50个", "5.00")]
    [InlineData("=0件", "0件", "10.00")]
    [InlineData("=0件", "1件", "0.00")]
    [InlineData("≤90万元", "90万元", "10.00")]
    [InlineData("≤90万元", "90.01万元", "10.00")]
    [InlineData("≤90万元", "99万元", "9.00")]
    [InlineData("≤90万元", "179.99万元", "0.00")]
    [InlineData("≤90万元", "180万元", "0.00")]
    [InlineData("≤90万元", "500万元", "0.00")]
    [InlineData("≤90万元", "899999元", "10.00")]
    [InlineData("≤0起", "1起", "0.00")]
    [InlineData("≤30万元", "完成", "10.00")]
    [InlineData("≥500人次", "指标完成率99.14%", "9.91")]
    [InlineData("12月底", "12月31日", "10.00")]
    [InlineData("12月底", "及时", "10.00")]
    public void Score_ThatFollowsFromTheRule_IsSure(string target, string actual, string score)
    {
        ScoreVerdict verdict = Judge(target, actual);
        verdict.Score.ShouldBe(Of(score));
        (verdict.Lowest, verdict.Highest).ShouldBe((verdict.Score, verdict.Score));
    }

    [Theory]
    [InlineData("效果明显", "达成预期指标", "8.00", "10.00", ScoreNote.Choice)]
    [InlineData("效果明显", "基本达到", "6.00", "8.00", ScoreNote.Choice)]
    [InlineData("效果明显", "未完成", "0.00", "6.00", ScoreNote.Choice)]
    [InlineData("效果明显", "按合同约定", "0.00", "10.00", ScoreNote.Choice)]
    [InlineData("11月底", "12月1日", "0.00", "8.00", ScoreNote.Late)]
    [InlineData("≥90万元", "3个", "0.00", "10.00", ScoreNote.OtherUnit)]
    [InlineData("……", "3个", "0.00", "10.00", ScoreNote.NoTarget)]
    [InlineData("≥90万元", "", "0.00", "10.00", ScoreNote.NoResult)]
    [InlineData("≥90万元", "部分完成", "6.00", "8.00", ScoreNote.Choice)]
    public void Score_ThatAPersonDecides_IsABandAndNoNumber(string target, string actual, string lowest, string highest, ScoreNote note)
    {
        ScoreVerdict verdict = Judge(target, actual);
        (verdict.Score, verdict.Lowest, verdict.Highest, verdict.Note).ShouldBe((null, Of(lowest), Of(highest), note));
    }

    [Theory]
    [InlineData("149", null, "10.00")]
    [InlineData("150", ScoreNote.FarAbove, "5.00")]
    [InlineData("300", ScoreNote.FarAbove, "0.00")]
    public void Result_FarAboveItsTarget_IsShownForJudgementAndKeepsItsScore(string actual, ScoreNote? note, string lowest)
    {
        ScoreVerdict verdict = Judge("≥100个", actual);
        (verdict.Score, verdict.Highest, verdict.Lowest, verdict.Note).ShouldBe((10m, 10m, Of(lowest), note));
    }

    private static ScoreVerdict Judge(string target, string actual)
    {
        WrittenTarget read = WrittenTarget.Read(new(null, target, null, null), 2025);
        return ScoreRules.Judge(Pack, read, WrittenResult.Read(actual, read, 2025), 10m);
    }

    private static decimal Of(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Weight_OfManyDecimals_IsNeverExceededByItsScore()
    {
        ScoreRules.Execution(8.768m, 1m, Ratio.Known(1m)).ShouldBe(8.76m);
        ScoreRules.Execution(10m, 1m, Ratio.Known(1m)).ShouldBe(10m);
    }
}
