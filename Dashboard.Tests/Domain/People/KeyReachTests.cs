using Dashboard.Domain.People;

namespace Dashboard.Tests.Domain.People;

public sealed class KeyReachTests
{
    private static readonly DateOnly Made = new(2026, 1, 1);

    [Theory]
    [InlineData(0, true)]
    [InlineData(400, true)]
    [InlineData(401, false)]
    [InlineData(-1, false)]
    public void Key_UntilADay_MayBeMadeWithin400Days(int days, bool isAllowed) => KeyRules.IsAllowed(Made, Made.AddDays(days)).ShouldBe(isAllowed);

    [Fact]
    public void Key_OnItsLastDay_StillCounts()
    {
        KeyRules.HasEnded(Made, Made).ShouldBeFalse();
        KeyRules.HasEnded(Made, Made.AddDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void Person_ThroughAKey_HasAtMostWhatBothHave()
    {
        Person admin = new("a", "a", [new(Role.Admin, null)]), auditor = new("b", "b", [new(Role.Auditor, 7)]);
        Right[] all = Enum.GetValues<Right>();
        all.Where(admin.Through(KeyReach.Read).Has).ShouldBe([Right.View]);
        all.Where(admin.Through(KeyReach.Import).Has).ShouldBe([Right.View, Right.Import]);
        all.Where(auditor.Through(KeyReach.Import).Has).ShouldBe([Right.View]);
        auditor.Through(KeyReach.Read).ScopeOf(Right.View).ShouldBe(Scope.Of([7]));
        admin.Has(Right.Administer).ShouldBeTrue();
    }
}
