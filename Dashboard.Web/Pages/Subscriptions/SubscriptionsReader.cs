using Dashboard.Domain.People;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Alerts.Subscriptions;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Subscriptions;

/// <summary>Reads what a person subscribed to.</summary>
public sealed class SubscriptionsReader(SubscriptionService subscriptions, FeedService feeds, WishService wishes, FrameReader frame, InstitutionClock clock)
{
    public SubscriptionsView Read(Person person) => new(
        [.. subscriptions.Of(person).Select(v => new SubscriptionItem(v.Id, v.Name, v.Address, v.LastSentOn))],
        wishes.Find(person).Reached is not null,
        feeds.CreatedAt(person) is { } at ? TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime : null);

    /// <summary>Which page and department an address shows; null when it cannot be sent, or the person does not see the department.</summary>
    public (string Page, string Department)? Subject(Person person, string address)
    {
        if (ViewRenderer.Normalize(address) is not { } kept) return null;
        Uri full = new(ViewRenderer.Here, kept);
        string page = full.AbsolutePath == DashboardUrls.Overview ? "overview" : full.AbsolutePath[1..];
        return frame.Find(person, DashboardUrls.Read(full.AbsoluteUri).Department) is { } node ? (page, node.Department.Name) : null;
    }
}
