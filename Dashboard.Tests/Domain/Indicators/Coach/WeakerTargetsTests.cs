using System.Globalization;
using Dashboard.Domain.Indicators.Coach;

namespace Dashboard.Tests.Domain.Indicators.Coach;

public sealed class WeakerTargetsTests
{
    private static readonly TypedTarget Last = new("Z1", "L1", "产出指标", "数量指标", "组建工会", "≥", "138", "家", "20", "办公室", "组建台账");

    [Theory]
    [InlineData("≥", "120", "家", 138, 0, "≥ 138 家")]
    [InlineData("≥", "138", "家", 138, 0, null)]
    [InlineData("≥", "140", "家", 138, 154, "≥ 154 家 reached")]
    [InlineData("≥", "120", "家", 138, 125, "≥ 138 家")]
    [InlineData("≥", "160", "家", 138, 154, null)]
    [InlineData("≤", "30", "家", 25, 0, "≤ 25 家")]
    [InlineData("≤", "25", "家", 30, 22, "≤ 22 家 reached")]
    [InlineData("≤", "20", "家", 30, 22, null)]
    [InlineData("=", "1", "家", 2, 0, null)]
    [InlineData("≥", "1万", "家", 13800, 0, "≥ 1.38 万家")]
    [InlineData("≥", "1万", "家", 138, 0, null)]
    public void Target_BesideLastYear_IsWeakerInTheDirectionOfItsSign(string sign, string text, string unit, int lastTarget, int lastResult, string? keep)
    {
        CoachFinding? found = Weaker(Last with { Sign = sign, Target = text, Unit = unit }, new(Last with { Sign = sign, Target = Text(lastTarget) }, lastResult == 0 ? null : lastResult));
        string? said = found is null ? null : string.Join(' ', found.Suggestion.Arguments) + (found.Suggestion.Code == SuggestionCodes.LastResult ? " reached" : "");
        said.ShouldBe(keep);
    }

    [Theory]
    [InlineData("≥", "90", "%")]
    [InlineData("≤", "100", "家")]
    public void Target_OfAnotherUnitOrDirection_IsNotCompared(string sign, string text, string unit) => Weaker(Last with { Sign = sign, Target = text, Unit = unit }, new(Last, 150)).ShouldBeNull();

    [Theory]
    [InlineData("2023年6月底前完成", "2022年6月底前完成", null)]
    [InlineData("2023年9月底前完成", "2022年6月底前完成", "2023-06-30")]
    [InlineData("9月底", "6月底", "2023-06-30")]
    [InlineData("2023年3月底前", "2022年6月底前", null)]
    public void Day_LaterInItsYearThanBefore_IsWeaker(string text, string before, string? keep) =>
        (Weaker(Last with { Sign = "定性", Target = text, Unit = "" }, new(Last with { Sign = "定性", Target = before, Unit = "" }, null))?.Suggestion.Arguments[0]).ShouldBe(keep);

    /// <summary>Whatever the two numbers are: at least is weaker exactly below the higher of target and result, at most exactly above the lower.</summary>
    [Fact]
    public void Target_AnyNumbers_IsWeakerExactlyBehindTheStricterOfBoth()
    {
        Random random = new(2023);
        for (int i = 0; i < 2000; i++)
        {
            int now = random.Next(1, 40), target = random.Next(1, 40), result = random.Next(1, 40);
            TypedTarget before = Last with { Target = Text(target) }, typed = Last with { Target = Text(now) };
            (Weaker(typed, new(before, result)) is not null).ShouldBe(now < Math.Max(target, result));
            (Weaker(typed with { Sign = "≤" }, new(before with { Sign = "≤" }, result)) is not null).ShouldBe(now > Math.Min(target, result));
        }
    }

    private static CoachFinding? Weaker(TypedTarget target, EarlierTarget last) =>
        TargetCoach.Review(target, last, [], 2023).SingleOrDefault(f => f.Code == CoachCodes.Weaker);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
