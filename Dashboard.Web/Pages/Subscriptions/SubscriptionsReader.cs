using Dashboard.Domain.People;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Alerts.Subscriptions;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Subscriptions;

/// <summary>Reads what a person subscribed to.</summary>
public sealed class SubscriptionsReader(SubscriptionService subscriptions, FeedService feeds, WishService wishes, InstitutionClock clock)
{
    public SubscriptionsView Read(Person person) => new(
        [.. subscriptions.Of(person).Select(v => new SubscriptionItem(v.Id, v.Name, v.Address, v.LastSentOn))],
        wishes.Find(person).Reached is not null,
        feeds.CreatedAt(person) is { } at ? TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime : null);
}
