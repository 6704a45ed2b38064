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
        WeightCoach.Check(Seed(), _ => 10m).ShouldBeEmpty();
        CoachFinding off = WeightCoach.Check(Seed(), _ => 20m).ShouldHaveSingleItem();
        (off.Code, off.Column, off.Suggestion.Code).ShouldBe(("weights-do-not-close", "分值", SuggestionCodes.TakePoints));
        off.Suggestion.Arguments.Take(3).ShouldBe(["10", "90", "20"]);
    }

    [Fact]
    public void Weights_OfProjectsThatEachCloseButOne_NameThatOne()
    {
        TypedTarget[] all = [Sound with { Weight = "90" }, Sound with { LineCode = "L2", Weight = "85" }, Sound with { LineCode = "L3", Weight = "90" }];
        WeightCoach.Check(all, _ => 10m).ShouldHaveSingleItem().Suggestion.ShouldSatisfyAllConditions(
            s => s.Code.ShouldBe(SuggestionCodes.AddPointsToLine), s => s.Arguments.ShouldBe(["5", "85", "10", "L2"]));
        WeightCoach.Check([.. all.Select(t => t with { Weight = "" })], _ => 10m).ShouldBeEmpty();
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
    public void Weights_OfProjectsWithDifferentRules_CloseEachByItsOwn()
    {
        TypedTarget[] all = [Sound with { Weight = "90" }, Sound with { LineCode = "L2", Weight = "80" }];
        WeightCoach.Check(all, line => line == "L2" ? 20m : 10m).ShouldBeEmpty();
        CoachFinding off = WeightCoach.Check([all[0], all[1] with { Weight = "90" }], line => line == "L2" ? 20m : 10m).ShouldHaveSingleItem();
        (off.Suggestion.Code, string.Join(' ', off.Suggestion.Arguments)).ShouldBe((SuggestionCodes.TakePointsFromLine, "10 90 20 L2"));
    }

    /// <summary>The same count is one result told twice; that each project has its own share, or does what the department promises, is not.</summary>
    [Theory]
    [InlineData("L2", "138", "家", "L2 基层建设")]
    [InlineData("L3", "138", "家", "L3")]
    [InlineData("L2", "139", "家", null)]
    [InlineData("L2", "138", "人", null)]
    [InlineData("", "138", "家", null)]
    public void Count_AsInAnotherProject_IsADuplicateAndNamesTheProject(string line, string text, string unit, string? expected)
    {
        TypedTarget other = Sound with { Code = "Z2", LineCode = line, Target = text, Unit = unit, Name = "组建工会数量" };
        IReadOnlyList<CoachFinding> found = TargetCoach.Review(Sound, null, [Sound, other], 2023, new Dictionary<string, string> { ["L2"] = "基层建设" });
        found.Select(f => f.Suggestion.Arguments[2]).ShouldBe(expected is null ? [] : [expected]);
        found.ShouldAllBe(f => f.Code == CoachCodes.Duplicate && f.Suggestion.Code == SuggestionCodes.MergeWithOfLine);
    }

    [Theory]
    [InlineData("≥", "90", "%")]
    [InlineData("=", "0", "件")]
    [InlineData("≥", "95", "分")]
    [InlineData("定性", "2023年6月底前建成", "")]
    public void Target_ThatEveryProjectHas_IsNoDuplicate(string sign, string text, string unit)
    {
        TypedTarget one = Sound with { Name = "服务对象满意度", Sign = sign, Target = text, Unit = unit };
        TargetCoach.Review(one, null, [one with { Code = "Z2", LineCode = "L2" }], 2023).ShouldNotContain(f => f.Code == CoachCodes.Duplicate);
    }

    [Fact]
    public void Name_AsInAnotherOfTheSameProject_IsADuplicateHoweverManyThereAre()
    {
        TypedTarget twin = Sound with { Code = "Z2", Name = "组建 工会（数量）" };
        CoachFinding found = TargetCoach.Review(Sound, null, [twin, Sound], 2023).ShouldHaveSingleItem();
        (found.Code, found.Suggestion.Arguments[0]).ShouldBe((CoachCodes.Duplicate, "Z2"));
        TargetCoach.Review(Sound, null, [twin with { Target = "9" }, Sound], 2023).ShouldHaveSingleItem();
        TargetCoach.Review(Sound, null, [twin with { LineCode = "L2", Target = "9" }, Sound], 2023).ShouldBeEmpty();
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
