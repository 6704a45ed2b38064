namespace Dashboard.Web.Pages.Subscriptions;

/// <summary>What a person subscribed to.</summary>
/// <param name="HasMail">Whether they are told by mail at all.</param>
/// <param name="FeedCreatedAt">Since when they have a calendar feed, in local time; null without one.</param>
public sealed record SubscriptionsView(IReadOnlyList<SubscriptionItem> Views, bool HasMail, DateTime? FeedCreatedAt);

/// <summary>A saved view.</summary>
public sealed record SubscriptionItem(long Id, string Name, string Address, DateOnly? LastSentOn);
