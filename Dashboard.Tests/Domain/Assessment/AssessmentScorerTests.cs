using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Tests.TestKit;
using static Dashboard.Tests.TestKit.AssessmentSamples;

namespace Dashboard.Tests.Domain.Assessment;

public sealed class AssessmentScorerTests
{
    [Fact]
    public void Department_WithEverythingReached_GetsTheWhole()
    {
        ScoredAssessment scored = AssessmentScorer.Score(Facts, DepartmentPack);
        (scored.Total, scored.Grade, scored.IsComplete).ShouldBe((100m, "优", true));
        scored.Missing.ShouldBeEmpty();
        scored.Items.Sum(item => item.Weight).ShouldBe(100m);
    }

    [Fact]
    public void Money_SpentInDecember_CostsPoints()
    {
        ScoredItem late = Item(Facts with { Money = Spent(1_000_000m, 1_000_000m, 1_000_000m, [125_000m, 250_000m, 500_000m, 1_000_000m]) }, "item:spending-rate");
        // 0.5, 0.5, 0.6667 and 1 of what was due: 66.67 % of 10 points.
        (late.Verdict.Score, late.Verdict.Completion).ShouldBe((6.67m, 0.666667m));
    }

    [Theory]
    [InlineData(1_000_000, 900_000, 5)]
    [InlineData(1_000_000, 899_999, 5)] // 10.0001 % is 10.00 %
    [InlineData(1_000_000, 899_000, 3)]
    [InlineData(1_000_000, 800_000, 3)]
    [InlineData(1_000_000, 799_000, 0)]
    public void CarryOver_ByItsSteps_EarnsWhatTheStepSays(decimal adjusted, decimal executed, decimal points) =>
        Item(Facts with { Money = Spent(1_000_000m, adjusted, executed, [executed, executed, executed, executed]) }, "item:carry-over").Counts.ShouldBe(points);

    [Fact]
    public void Formula_WithoutItsFigure_AsksForItAndLeavesTheTotalOpen()
    {
        ScoredAssessment scored = AssessmentScorer.Score(Facts with { Entered = [.. Facts.Entered.Where(entered => entered.Key != "assets-total")] }, DepartmentPack);
        scored.Total.ShouldBeNull();
        (scored.Lowest, scored.Highest).ShouldBe((95m, 100m));
        scored.Missing.ShouldContain(new MissingPart(MissingKind.Entry, "assets-total", "全部固定资产", 5m));
        scored.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void Formula_DividedByZero_HasNoScoreAndNoZero()
    {
        AssessmentFacts none = Facts with { Entered = [.. Facts.Entered.Select(entered => entered.Key == "procurement-budget" ? entered with { Value = 0m } : entered)] };
        Item(none, "item:procurement").Counts.ShouldBeNull();
        Item(Facts with { Money = Spent(0m, 0m, 0m, [0m, 0m, 0m, 0m]) }, "item:carry-over").Counts.ShouldBeNull();
    }

    [Fact]
    public void Weights_OfADepartment_AreSharesOfTheirLevel()
    {
        (string Level, decimal Weight)[] approved = [("产出", 20m), ("产出", 20m), ("效益", 20m), ("效益", 20m), ("效益", 10m)];
        Indicator[] indicators = [.. approved.Select((i, at) => Indicator($"I{at}", i.Level, "甲", 1m, 1m, "个", i.Weight).Indicator)];
        IndicatorWeights.Of(DepartmentPack, indicators).Weights.ShouldBe([10m, 10m, 8m, 8m, 4m]);
    }

    [Fact]
    public void Weights_NobodySet_AreSharedAlikeAndCloseToTheHundredth()
    {
        Indicator[] indicators = [.. Enumerable.Range(0, 3).Select(i => Indicator($"O{i}", "产出指标", "甲", 1m, 1m, "个", null).Indicator), Indicator("E", "效益指标", "乙", 1m, 1m, "个", null).Indicator];
        (IReadOnlyList<decimal?> weights, IReadOnlyList<string> empty, bool areOff) = IndicatorWeights.Of(ScorePacks.National, indicators);
        // 满意度 without an indicator goes to 效益: 30 + 10.
        weights.ShouldBe([16.67m, 16.67m, 16.66m, 40m]);
        (empty.Count, areOff).ShouldBe((0, false));
    }

    [Fact]
    public void Weights_ApprovedAndClosing_StandWhateverTheirLevels()
    {
        Indicator[] indicators = [Indicator("O", "产出指标", "甲", 1m, 1m, "个", 45m).Indicator, Indicator("E", "效益指标", "乙", 1m, 1m, "个", 45m).Indicator];
        IndicatorWeights.Of(ScorePacks.National, indicators).Weights.ShouldBe([45m, 45m]);
        (IReadOnlyList<decimal?> off, _, bool areOff) = IndicatorWeights.Of(ScorePacks.National, [indicators[0], indicators[1] with { Weight = 65m }]);
        (off.Sum(), areOff).ShouldBe((90m, true));
    }

    [Fact]
    public void Level_WithoutIndicator_IsNamedWhereNothingTakesItsWeight() =>
        AssessmentScorer.Score(Facts with { Indicators = [Facts.Indicators[1]] }, ScorePacks.National).Missing
            .ShouldContain(new MissingPart(MissingKind.Level, "产出", "产出", 50m));

    [Fact]
    public void Words_WithoutANumber_WaitForAChoiceInsideTheBand()
    {
        AssessmentFacts words = Facts with { Indicators = [Facts.Indicators[0], Words("I2", "效益指标", "风尚", QualitativeLevel.Reached, 40m), Facts.Indicators[2]] };
        ScoredItem open = Item(words, "indicator:I2");
        (open.Counts, open.Verdict.Lowest, open.Verdict.Highest).ShouldBe((null, 12.8m, 16m));
        ScoredItem chosen = Item(words with { Choices = [.. words.Choices, new("indicator:I2", 15m, null, "张三", Last)] }, "indicator:I2");
        (chosen.Counts, chosen.IsOverride).ShouldBe((15m, false));
        ScoredItem changed = Item(words with { Choices = [.. words.Choices, new("indicator:I2", 10m, "复核", "李四", Last)] }, "indicator:I2");
        (changed.Counts, changed.IsOverride).ShouldBe((10m, true));
    }

    [Fact]
    public void Loss_WithoutAReason_IsAskedFor()
    {
        IndicatorFact low = Facts.Indicators[0] with { Value = 80m, ResultText = "80", Note = null };
        MissingKind[] missing = Kinds(Facts with { Indicators = [low, .. Facts.Indicators.Skip(1)] });
        missing.ShouldBe([MissingKind.Reason]);
        Kinds(Facts with { Indicators = [low, .. Facts.Indicators.Skip(1)], Choices = [.. Facts.Choices, new("indicator:I1", null, "场地未到位，明年补训", "张三", Last)] }).ShouldBeEmpty();
        // What was said with the result is a reason, too.
        Kinds(Facts with { Indicators = [low with { Note = "场地未到位" }, .. Facts.Indicators.Skip(1)] }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(90, 10)]
    [InlineData(89.99, 8)]
    [InlineData(80, 8)]
    [InlineData(60, 6)]
    [InlineData(59, 0)]
    public void Satisfaction_ByBands_EarnsItsStep(decimal value, decimal points) =>
        ScoreRules.Satisfaction(DepartmentPack.Satisfaction!, new(WrittenKind.Quantitative, new(value, "%"), null, null, null, ""), 10m).Score.ShouldBe(points);

    [Fact]
    public void AllMet_WithLittleMoney_IsAskedAbout() =>
        Kinds(Facts with { Money = Spent(1_000_000m, 1_000_000m, 337_800m, [100_000m, 200_000m, 300_000m, 337_800m]) }).ShouldContain(MissingKind.OverClaim);

    [Fact]
    public void Year_ThatIsNotOver_CannotBeSigned() =>
        AssessmentScorer.Score(Facts with { Subject = Facts.Subject with { AsOf = new(2025, 11, 30) } }, DepartmentPack).IsComplete.ShouldBeFalse();

    private static ScoredItem Item(AssessmentFacts facts, string key) => AssessmentScorer.Score(facts, DepartmentPack).Items.Single(item => item.Key == key);

    private static MissingKind[] Kinds(AssessmentFacts facts) => [.. AssessmentScorer.Score(facts, DepartmentPack).Missing.Where(part => part.Key != "item:spending-rate" && part.Key != "item:carry-over").Select(part => part.Kind)];
}
