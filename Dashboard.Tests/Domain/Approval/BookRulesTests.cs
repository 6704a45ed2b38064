using Dashboard.Domain.Approval;
using Dashboard.Domain.People;

namespace Dashboard.Tests.Domain.Approval;

public sealed class BookRulesTests
{
    /// <summary>Every state and what each step makes of it; a dash is no way at all.</summary>
    [Theory]
    [InlineData(BookState.Draft, "Submitted", "-", "-", "-", "-")]
    [InlineData(BookState.Submitted, "-", "Draft", "Approved", "Returned", "-")]
    [InlineData(BookState.Returned, "Submitted", "-", "-", "-", "-")]
    [InlineData(BookState.Approved, "-", "-", "-", "Returned", "Locked")]
    [InlineData(BookState.Locked, "-", "-", "-", "-", "-")]
    public void State_AfterEachStep_IsTheOneOfTheRule(BookState state, params string[] after) =>
        Enum.GetValues<BookStep>().Select(step => BookRules.After(state, step)?.ToString() ?? "-").ShouldBe(after);

    [Fact]
    public void Contents_OfABook_ChangeDirectlyUntilItIsSubmitted() =>
        Enum.GetValues<BookState>().Where(BookRules.IsOpen).ShouldBe([BookState.Draft, BookState.Returned]);

    [Fact]
    public void Steps_ThatSign_NeedASecondPersonAndTheLevelAboveLocks()
    {
        Enum.GetValues<BookStep>().Where(BookRules.NeedsSecondPerson).ShouldBe([BookStep.Approve, BookStep.Lock]);
        BookRules.RightsFor(BookStep.Submit).ShouldBe([Right.Import]);
        BookRules.RightsFor(BookStep.Approve).ShouldBe([Right.ApproveHere, Right.ApproveBelow]);
        BookRules.RightsFor(BookStep.Lock).ShouldBe([Right.ApproveBelow]);
    }

    [Theory]
    [InlineData("追加", false)]
    [InlineData("   追加   ", false)]
    [InlineData("追加任务", true)]
    public void Grounds_WithoutEnoughWords_AreNotComplete(string text, bool isComplete) =>
        new ChangeGrounds(ChangeReason.Other, text).IsComplete.ShouldBe(isComplete);
}
