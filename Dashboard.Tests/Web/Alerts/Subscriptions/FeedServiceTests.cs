using Dashboard.Domain.Audit;
using Dashboard.Web.Alerts.Subscriptions;

namespace Dashboard.Tests.Web.Alerts.Subscriptions;

/// <summary>A calendar program knows nothing but the address.</summary>
public sealed class FeedServiceTests : IAsyncLifetime
{
    private AlertOffice office = default!;

    private FeedService Feeds => office.Ledger.Get<FeedService>();

    public async ValueTask InitializeAsync() => office = await AlertOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public void Feed_OfAnOfficer_HoldsTheOwnDatesAlone()
    {
        string calendar = Feeds.Read(Feeds.Renew(office.Officer, Actor.Anonymous)).ShouldNotBeNull();

        calendar.ShouldStartWith("BEGIN:VCALENDAR");
        calendar.ShouldContain($"UID:alert-{office.Own}");
        calendar.ShouldContain("首付款");
        calendar.ShouldContain("DTSTART;VALUE=DATE:20261120");
        calendar.ShouldNotContain($"UID:alert-{office.Other}");
        calendar.ShouldNotContain("尾款");
    }

    [Fact]
    public void Address_RenewedOrEnded_WorksNoMore()
    {
        string first = Feeds.Renew(office.Officer, Actor.Anonymous), second = Feeds.Renew(office.Officer, Actor.Anonymous);
        second.ShouldNotBe(first);
        Feeds.Read(first).ShouldBeNull();
        Feeds.Read(second).ShouldNotBeNull();
        Feeds.CreatedAt(office.Officer).ShouldBe(office.Ledger.Time.GetUtcNow());

        Feeds.End(office.Officer, Actor.Anonymous);

        Feeds.Read(second).ShouldBeNull();
        Feeds.CreatedAt(office.Officer).ShouldBeNull();
        Feeds.Read("guessed").ShouldBeNull();
        office.Ledger.Number("SELECT count(*) FROM AuditRecord WHERE Action IN ('feed-created', 'feed-ended')").ShouldBe(3);
    }

    [Fact]
    public void Word_OfAFeed_StandsNowhereInTheData()
    {
        string word = Feeds.Renew(office.Officer, Actor.Anonymous);
        word.Length.ShouldBe(43);
        office.Ledger.Dump().ShouldNotContain(word);
    }

    [Fact]
    public void Feed_OfALockedAccount_IsGone()
    {
        string word = Feeds.Renew(office.Officer, Actor.Anonymous);
        office.Ledger.Run("UPDATE Account SET LockoutEnd='9999-12-31 23:59:59+00:00' WHERE UserName='officer'");
        Feeds.Read(word).ShouldBeNull();
    }
}
