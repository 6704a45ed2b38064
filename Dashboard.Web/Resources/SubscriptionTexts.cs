namespace Dashboard.Web.Resources;

/// <summary>Texts of subscribed views and of calendar feeds.</summary>
public sealed class SubscriptionTexts;
