using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>How people set by which way they are told.</summary>
public sealed class WishServiceTests
{
    [Fact]
    public async Task Set_ByOneself_CountsWithItsRecord()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Person wang = Open(ledger, "wang");
        WishService wishes = ledger.Get<WishService>();
        wishes.Find(wang).ShouldBe(DeliveryWish.None);
        wishes.Set("wang", new(" wang@example.cn ", true, 99), wang, new("wang", "web")).ShouldBe(WishOutcome.Done);
        wishes.Set("wang", new("wang@example.cn", true, 20), wang, new("wang", "web")).ShouldBe(WishOutcome.Done);
        wishes.Find(wang).ShouldBe(new("wang@example.cn", true, MessageBudget.Most));
        ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='{AuditActions.DeliveryWishChanged}' AND SubjectKey='wang'").ShouldBe(1);
    }

    [Theory]
    [InlineData("no address", true, WishOutcome.NoAddress)]
    [InlineData("a@example.cn, b@example.cn", true, WishOutcome.NoAddress)]
    [InlineData("", true, WishOutcome.NoAddress)]
    [InlineData("", false, WishOutcome.Done)]
    public async Task Set_ToAnAddress_TakesOnlyOne(string mail, bool isOn, WishOutcome outcome)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Person wang = Open(ledger, "wang");
        ledger.Get<WishService>().Set("wang", new(mail, isOn), wang, new("wang", "web")).ShouldBe(outcome);
    }

    [Fact]
    public async Task Set_ForSomebodyElse_IsForAdministrators()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Person wang = Open(ledger, "wang");
        Open(ledger, "li");
        ledger.Get<WishService>().Set("li", new("li@example.cn", true), wang, new("wang", "web")).ShouldBe(WishOutcome.NotAllowed);
        ledger.Get<WishService>().Set("li", new("li@example.cn", true), Person.Local, Actor.Anonymous).ShouldBe(WishOutcome.Done);
    }

    private static Person Open(TemporaryLedger ledger, string name)
    {
        Grant grant = new(Role.Officer, ledger.Node("D1").Id);
        Session.Open(ledger, name, grant);
        return new(name, name, [grant]);
    }
}
