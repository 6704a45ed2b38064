namespace Dashboard.Web.Alerts.Delivery;

/// <summary>How messages leave. Bound from the section "Delivery".</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    private const int Fastest = 6000;

    /// <summary>How many messages a minute one webhook may get. Robots of the chat vendors have limits of their vendors.</summary>
    public int WebhookPerMinute { get; set; } = 60;

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (WebhookPerMinute is < 1 or > Fastest) yield return $"Delivery:WebhookPerMinute: {WebhookPerMinute} is not a number 1–{Fastest}.";
    }
}
