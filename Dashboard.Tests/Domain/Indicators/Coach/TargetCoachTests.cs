using Dashboard.Domain.Indicators.Coach;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Indicators.Coach;

public sealed class TargetCoachTests
{
    private static readonly TypedTarget Sound = new("Z1", "L1", "产出指标", "数量指标", "组建工会", "≥", "138", "家", "20", "办公室", "组建台账");

    /// <summary>The five targets of the real report: what anybody would ask about four of them, and nothing about the fifth.</summary>
    [Theory]
    [InlineData("HD2023-ZB1", SuggestionCodes.GiveCount)]
    [InlineData("HD2023-ZB2", SuggestionCodes.GivePassRate)]
    [InlineData("HD2023-ZB3", SuggestionCodes.GiveAwareness)]
    [InlineData("HD2023-ZB4", SuggestionCodes.GiveSatisfaction)]
    [InlineData("HD2023-ZB5", null)]
    public void Seed_EachOfItsFiveTargets_IsFlaggedUnlessItIsTheShareOfNinety(string code, string? suggestion)
    {
        TypedTarget[] all = Seed();
        IReadOnlyList<CoachFinding> found = TargetCoach.Review(all.Single(t => t.Code == code), null, all, 2023);
        found.Select(f => (f.Code, f.Suggestion.Code)).ShouldBe(suggestion is null ? [] : [(CoachCodes.NotMeasurable, suggestion)]);
    }

    [Fact]
    public void Seed_SuggestionForTheFirst_AsksForACountInItsUnit() =>
        TargetCoach.Review(Seed()[0], null, [], 2023)[0].Suggestion.Arguments.ShouldBe(["组建工会", "家"]);

    [Fact]
    public void Seed_WeightsWithTheExecution_CloseAndWithoutItDoNot()
    {
        WeightCoach.Check(Seed(), 10m).ShouldBeEmpty();
        CoachFinding off = WeightCoach.Check(Seed(), 20m).ShouldHaveSingleItem();
        (off.Code, off.Column, off.Suggestion.Code).ShouldBe(("weights-do-not-close", "分值", SuggestionCodes.TakePoints));
        off.Suggestion.Arguments.Take(3).ShouldBe(["10", "90", "20"]);
    }

    [Fact]
    public void Weights_OfProjectsThatEachCloseButOne_NameThatOne()
    {
        TypedTarget[] all = [Sound with { Weight = "90" }, Sound with { LineCode = "L2", Weight = "85" }, Sound with { LineCode = "L3", Weight = "90" }];
        WeightCoach.Check(all, 10m).ShouldHaveSingleItem().Suggestion.ShouldSatisfyAllConditions(
            s => s.Code.ShouldBe(SuggestionCodes.AddPointsToLine), s => s.Arguments.ShouldBe(["5", "85", "10", "L2"]));
        WeightCoach.Check([.. all.Select(t => t with { Weight = "" })], 10m).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("138", "", "组建工会", CoachCodes.NoUnit, SuggestionCodes.UseUnit)]
    [InlineData("138", "", "特色亮点", CoachCodes.NoUnit, SuggestionCodes.GiveUnit)]
    [InlineData("5万", "", "特色亮点", CoachCodes.NoUnit, SuggestionCodes.GiveUnit)]
    [InlineData("2023年6月底前完成", "", "平台建设", CoachCodes.Unreadable, SuggestionCodes.MarkQualitative)]
    [InlineData("138", "家", "组建工会", null, null)]
    [InlineData("≥138家", "", "组建工会", null, null)]
    [InlineData("100%", "", "覆盖率", null, null)]
    public void Number_WithAndWithoutItsUnit_IsFlaggedWhereItIsMissing(string text, string unit, string name, string? code, string? suggestion)
    {
        IReadOnlyList<CoachFinding> found = TargetCoach.Review(Sound with { Target = text, Unit = unit, Name = name }, null, [], 2023);
        found.Select(f => (f.Code, f.Suggestion.Code)).ShouldBe(code is null ? [] : [(code, suggestion!)]);
    }

    [Theory]
    [InlineData("", "台账", CoachCodes.NoOwner)]
    [InlineData("—", "台账", CoachCodes.NoOwner)]
    [InlineData("办公室", " ", CoachCodes.NoSource)]
    [InlineData("办公室", "无", CoachCodes.NoSource)]
    public void OwnerOrSource_Missing_IsAskedFor(string owner, string source, string code)
    {
        TargetCoach.Review(Sound with { Owner = owner, DataSource = source }, null, [], 2023).ShouldHaveSingleItem().Code.ShouldBe(code);
        IReadOnlyList<CoachFinding> known = TargetCoach.Review(Sound with { Owner = owner, DataSource = source }, new(Sound, null), [], 2023);
        known.ShouldHaveSingleItem().Suggestion.Arguments.ShouldBe([code == CoachCodes.NoOwner ? "办公室" : "组建台账"]);
    }

    [Fact]
    public void Name_AsInAnotherOfTheSameProject_IsADuplicateAndElsewhereNot()
    {
        TypedTarget twin = Sound with { Code = "Z2", Name = "组建 工会（数量）" };
        CoachFinding found = TargetCoach.Review(Sound, null, [twin, Sound], 2023).ShouldHaveSingleItem();
        (found.Code, found.Suggestion.Arguments[0]).ShouldBe((CoachCodes.Duplicate, "Z2"));
        TargetCoach.Review(Sound, null, [twin with { LineCode = "L2" }, Sound], 2023).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("服务对象满意度", "服务对象 满意度", true)]
    [InlineData("服务对象满意度(%)", "服务对象满意度（％）", true)]
    [InlineData("受训学员人数", "受训学员人次数", true)]
    [InlineData("一季度培训人数", "二季度培训人数", false)]
    [InlineData("男职工满意度", "女职工满意度", false)]
    [InlineData("安全达标率", "安全不达标率", false)]
    [InlineData("", "", false)]
    public void Names_HoweverWritten_AreNearWhenTheyMeanTheSame(string one, string other, bool expected)
    {
        AlikeNames.AreNear(one, other).ShouldBe(expected);
        AlikeNames.AreNear(other, one).ShouldBe(expected);
    }

    private static TypedTarget[] Seed() =>
        [.. SeedFiles.Rows("huadu-2023/indicators.csv").Select(row => new TypedTarget(
            row["指标代码"], row["项目代码"], row["一级指标"], row["二级指标"], row["三级指标"], row["指标性质"], row["指标值"], row["计量单位"], row["分值"], row["责任人"], row["数据来源"]))];
}
