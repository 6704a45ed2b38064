using CsCheck;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Assessment;

public sealed class FormScorerTests
{
    private static readonly IndicatorRow Output = new("产出指标", "数量指标", "培训人次", null, "≥500人次", null, "500", "50", "50", null);
    private static readonly IndicatorRow Effect = new("效益指标", "社会效益指标", "知晓率", null, "≥80%", null, "80%", "30", "30", null);
    private static readonly IndicatorRow Content = new("满意度指标", "服务对象满意度指标", "满意度", null, "≥90%", null, "95%", "10", "10", null);
    private static readonly FundRow Funds = new("年度资金总额", "100", "100", "100", "10", "10");
    private static readonly AssessmentForm Form = new(2025, "甲", "乙", "万元", [Funds], [Output, Effect, Content], "100", "优");

    private static readonly string[] Cells = ["≥50个", "12月底", "完成", "—", "100%", "0", "-1", "79228162514264337593543950335", "≤0", "达成", "1e15", "10分", "2月30日", "(5)", "≥**"];

    [Fact]
    public void Form_WithoutFault_IsScoredAsPrinted()
    {
        ScoredForm scored = Score(Form);
        (scored.Total, scored.Grade).ShouldBe((100m, "优"));
        scored.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Choice_OfAPersonInsideTheBand_CountsInTheTotal()
    {
        ScoredForm scored = Score(Form with { Indicators = [Output, Effect with { Target = "明显提升", Actual = "明显提升", Score = "25.5", Reason = "个别社区未覆盖" }, Content], Total = "95.5" });
        (scored.Total, scored.Grade).ShouldBe((95.5m, "优"));
        scored.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Choice_OutsideTheBand_IsFoundAndLeavesTheTotalOpen()
    {
        ScoredForm scored = Score(Form with { Indicators = [Output, Effect with { Target = "明显提升", Actual = "明显提升", Score = "20", Reason = "个别社区未覆盖" }, Content], Total = "90" });
        scored.Total.ShouldBeNull();
        scored.Findings.ShouldBe([new(FindingCodes.ScoreOutOfBand, "知晓率", "20", "24–30")]);
    }

    [Theory]
    [InlineData("30.01", true)]
    [InlineData("29.99", true)]
    [InlineData("29.98", false)]
    public void Score_WithinAHundredth_Agrees(string printed, bool agrees) =>
        Score(Form with { Indicators = [Output, Effect with { Score = printed, Reason = "…略" }, Content] }).Indicators[1].Agrees.ShouldBe(agrees);

    [Theory]
    [InlineData("90", "优", true)]
    [InlineData("89.99", "优", false)]
    [InlineData("84.47", "优", false)]
    [InlineData("84.47", "良好", true)]
    [InlineData("59.99", "差", true)]
    [InlineData("60", "差", false)]
    public void Grade_ThatIsNotOfTheTotal_IsFound(string total, string grade, bool isRight) =>
        Score(Form with { Total = total, Grade = grade }).Findings.Any(f => f.Code == FindingCodes.GradeOff).ShouldBe(!isRight);

    [Fact]
    public void Reason_MissingBelowTheWeight_IsAskedFor() =>
        Score(Form with { Indicators = [Output with { Actual = "400", Score = "40" }, Effect, Content], Total = "90" }).Findings.ShouldBe([new(FindingCodes.ReasonMissing, "培训人次", "40", null)]);

    [Theory]
    [InlineData("100", "60", "30", "10", false)]
    [InlineData("100", "60", "30", "9", true)]
    [InlineData("100", "60", "50", null, true)]
    [InlineData("100", "60", null, null, false)]
    [InlineData("89.97", "50.48", "39.48", "0", false)]
    [InlineData("89.97", "50.48", "39.45", "0", true)]
    public void FundRows_ThatDoNotAddUp_AreFound(string total, string granted, string? carried, string? other, bool isFound)
    {
        FundRow[] rows =
        [
            Funds with { Initial = null, Adjusted = total, Executed = total }, new("其中：当年财政拨款", null, granted, null, null, null), new("上年结转资金", null, carried, null, null, null), new("其他资金", null, other, null, null, null),
        ];
        Score(Form with { Funds = rows }).Findings.Any(f => f.Code == FindingCodes.FundRowsOff).ShouldBe(isFound);
    }

    [Fact]
    public void Budget_OfZero_HasNoRateAndIsFound()
    {
        ScoredForm scored = Score(Form with { Funds = [Funds with { Adjusted = "0", Executed = "0" }] });
        scored.Execution!.Rate.IsDefined.ShouldBeFalse();
        scored.Findings.Select(f => f.Code).ShouldBe([FindingCodes.BudgetZero]);
    }

    [Fact]
    public void AllGoals_WithAThirdOfTheMoney_AreAskedAbout() =>
        Score(Form with { Funds = [Funds with { Executed = "33.78", Score = "3.38" }], Total = "93.38" }).Findings.ShouldBe([new(FindingCodes.OverClaim, null, "33.78%", null)]);

    [Fact]
    public void Score_AnyForm_NeverFails()
    {
        Gen<string?> cell = Gen.OneOf(
            Gen.Const((string?)null), Gen.String.Select(s => (string?)s), Gen.Decimal.Select(d => (string?)d.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Gen.Int[0, Cells.Length - 1].Select(i => (string?)Cells[i]));
        Gen<FundRow> fund = Gen.Select(cell, cell, cell, cell, cell).Select(c => new FundRow("年度资金总额", c.Item1, c.Item2, c.Item3, c.Item4, c.Item5));
        Gen<IndicatorRow> row = Gen.Select(cell, cell, cell, cell, cell, cell, cell).Select(c => new IndicatorRow(null, null, c.Item1, c.Item2, c.Item3, c.Item4, c.Item5, c.Item6, c.Item7, null));
        Gen.Select(fund.List[0, 4], row.List[0, 6], cell, cell).Sample((funds, rows, total, grade) =>
        {
            ScoredForm scored = Score(new(2025, null, null, null, funds, rows, total, grade));
            return scored.Indicators.All(i => i.Verdict.Score is not { } s || (s >= 0m && s <= i.Weight)) && scored.Total is null or (>= 0m and <= AssessmentPack.Whole);
        });
    }

    private static ScoredForm Score(AssessmentForm form) => FormScorer.Score(form, ScorePacks.National);
}
