using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Alerts.Subscriptions;
using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Tests.Web.Alerts.Subscriptions;

/// <summary>A saved view comes on Mondays, and not when nothing changed.</summary>
public sealed class SubscriptionServiceTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private AlertOffice office = default!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SubscriptionService Subscriptions => office.Ledger.Get<SubscriptionService>();

    public async ValueTask InitializeAsync() => office = await AlertOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData("/lines?dept=D1&asOf=2026-03-31&year=2025", "/lines?dept=D1")]
    [InlineData("/?dept=D1&unit=yuan", "/?dept=D1&unit=yuan")]
    [InlineData("/indicators", "/indicators")]
    [InlineData("/alerts?dept=D1&show=ended&asOf=2026-03-31", "/alerts?dept=D1")]
    [InlineData("/alerts/rules", null)]
    [InlineData("/settings", null)]
    [InlineData("//other.example/lines", null)]
    [InlineData("https://other.example/lines", null)]
    [InlineData("lines", null)]
    public void Address_OfAPage_IsKeptWithoutItsDate(string address, string? kept) => ViewRenderer.Normalize(address).ShouldBe(kept);

    [Fact]
    public async Task View_WhereNothingChanged_IsNotSentAgain()
    {
        WantsMail();
        Subscriptions.Add("我的项目", "/lines?dept=D1", office.Officer).ShouldBe(SubscriptionOutcome.Saved);
        Subscriptions.SendDue(Monday, Cancel).ShouldBe(1);
        Subscriptions.SendDue(Monday, Cancel).ShouldBe(0);
        Subscriptions.SendDue(Monday.AddDays(7), Cancel).ShouldBe(0);
        await office.Ledger.PayAsync("V1 2026-11-20 L1 100");
        Subscriptions.SendDue(Monday.AddDays(14), Cancel).ShouldBe(1);
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='subscription' AND Title LIKE '%我的项目%' AND Text LIKE '%一所%'").ShouldBe(2);
    }

    [Fact]
    public async Task Alerts_ThatOnlyGrewOlder_AreNotSentAgain()
    {
        WantsMail();
        Subscriptions.Add("我的预警", "/alerts?dept=D1", office.Officer).ShouldBe(SubscriptionOutcome.Saved);
        await office.MorningOfAsync(Monday);
        Subscriptions.SendDue(Monday, Cancel).ShouldBe(1);
        decimal before = office.Find(office.Own).Figure;
        await office.MorningOfAsync(Monday.AddDays(1));
        office.Find(office.Own).Figure.ShouldBe(before + 1m, "a day more overdue");
        Subscriptions.SendDue(Monday.AddDays(1), Cancel).ShouldBe(0);

        office.Answer(office.Officer, new(2026, 12, 10));
        Subscriptions.SendDue(Monday.AddDays(2), Cancel).ShouldBe(1);
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='subscription' AND Text LIKE '%首付款%' AND Text NOT LIKE '%尾款%'").ShouldBe(2);
        office.Ledger.Number("SELECT count(*) FROM Message WHERE Kind='subscription' AND Text LIKE '%2026-12-10%'").ShouldBe(1);
    }

    [Fact]
    public void View_OfAnotherDepartment_SendsNothing()
    {
        WantsMail();
        Subscriptions.Add("邻居", "/lines?dept=D2", office.Officer).ShouldBe(SubscriptionOutcome.Saved);
        Subscriptions.SendDue(Monday, Cancel).ShouldBe(0);
    }

    [Fact]
    public void View_OfWhoWantsNoMail_Waits()
    {
        Subscriptions.Add("我的项目", "/lines", office.Officer);
        Subscriptions.SendDue(Monday, Cancel).ShouldBe(0);
    }

    [Fact]
    public void Views_OfAPerson_AreTheirOwnAndAtMostTen()
    {
        for (int i = 0; i < SubscriptionService.Most; i++) Subscriptions.Add($"视图{i}", $"/lines?dept=D{i}", office.Officer).ShouldBe(SubscriptionOutcome.Saved);
        Subscriptions.Add("多", "/indicators", office.Officer).ShouldBe(SubscriptionOutcome.TooMany);
        Subscriptions.Add("换名", "/lines?dept=D0", office.Officer).ShouldBe(SubscriptionOutcome.Saved);
        Subscriptions.Add(" ", "/lines", office.Officer).ShouldBe(SubscriptionOutcome.NoName);
        SubscribedView first = Subscriptions.Of(office.Officer)[0];
        first.Name.ShouldBe("换名");
        Subscriptions.Of(office.Head).ShouldBeEmpty();
        Subscriptions.Remove(first.Id, office.Head).ShouldBeFalse();
        Subscriptions.Remove(first.Id, office.Officer).ShouldBeTrue();
        Subscriptions.Of(office.Officer).Count.ShouldBe(9);
    }

    private void WantsMail() => office.Ledger.Get<WishService>()
        .Set(office.Officer.Id, new("officer@example.cn", true), Person.Local, Actor.Anonymous).ShouldBe(WishOutcome.Done);
}
