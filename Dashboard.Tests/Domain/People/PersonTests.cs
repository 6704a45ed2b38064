using Dashboard.Domain.People;

namespace Dashboard.Tests.Domain.People;

public sealed class PersonTests
{
    [Fact]
    public void Scope_OfSeveralGrants_IsWhereARoleHasTheRight()
    {
        Person person = new("1", "p", [new(Role.Officer, 7), new(Role.Manager, 9), new(Role.Auditor, 7)]);
        person.ScopeOf(Right.View).ShouldBe(Scope.Of([9, 7]));
        person.ScopeOf(Right.Import).ShouldBe(Scope.Of([7]));
        person.ScopeOf(Right.Audit).Departments.ShouldBe("7");
        person.Has(Right.Administer).ShouldBeFalse();
    }

    [Fact]
    public void Administration_OfAPartOfTheTree_IsNoneAtAll()
    {
        new Person("1", "p", [new(Role.Admin, 7)]).ScopeOf(Right.Administer).IsNothing.ShouldBeTrue();
        new Person("1", "p", [new(Role.Admin, 7)]).ScopeOf(Right.Import).ShouldBe(Scope.Of([7]));
        new Person("1", "p", [new(Role.Admin, null)]).ScopeOf(Right.Administer).IsEverything.ShouldBeTrue();
    }

    [Fact]
    public void Approval_HereAndBelow_AreRightsOfTheirOwn()
    {
        Person manager = new("1", "p", [new(Role.Manager, 7)]), overseer = new("2", "q", [new(Role.Overseer, 7)]);
        manager.ScopeOf(Right.ApproveHere).ShouldBe(Scope.Of([7], Reach.Here));
        manager.ScopeOf(Right.ApproveBelow).ShouldBe(Scope.Of([7], Reach.Below));
        overseer.ScopeOf(Right.ApproveHere).ShouldBe(Scope.Nothing);
        overseer.ScopeOf(Right.ApproveBelow).ShouldBe(Scope.Of([7], Reach.Below));
        Scope.Of([7], Reach.Below).ShouldNotBe(Scope.Of([7]));
        Scope.Of([], Reach.Below).ShouldBe(Scope.Nothing);
    }

    [Theory]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.Reporter, true)]
    [InlineData(Role.Overseer, false)]
    [InlineData(Role.Manager, false)]
    [InlineData(Role.Auditor, false)]
    public void Report_ByRole_IsForThoseWhoKnowTheNumber(Role role, bool may)
    {
        Person person = new("1", "p", [new(role, 7)]);
        person.ScopeOf(Right.Report).ShouldBe(may ? Scope.Of([7]) : Scope.Nothing);
        person.Through(KeyReach.Import).Has(Right.Report).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_MayDoNothing_AndTheLocalMachineEverything()
    {
        foreach (Right right in Enum.GetValues<Right>())
        {
            Person.Nobody.ScopeOf(right).ShouldBe(Scope.Nothing);
            Person.Local.ScopeOf(right).ShouldBe(Scope.Everything);
        }
    }

    [Theory]
    [InlineData("2026-07-31", false)]
    [InlineData("2026-08-01", true)]
    [InlineData("2026-08-15", true)]
    [InlineData("2026-08-16", false)]
    public void Delegation_ForALeave_HoldsFromItsFirstToItsLastDay(string day, bool holds) =>
        new Grant(Role.Manager, 7, new(2026, 8, 1), new(2026, 8, 15)).HoldsOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(holds);
}
