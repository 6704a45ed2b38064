namespace Dashboard.Web.Alerts.Delivery;

/// <summary>By which way a message goes.</summary>
public enum ChannelKind
{
    Mail,
    WeCom,
    DingTalk,
    Feishu,
    Webhook,
}

/// <summary>Where to.</summary>
/// <param name="Address">A mail address, or the address of a robot or webhook, whose path and query are as secret as a password.</param>
/// <param name="Secret">With what requests are signed; null without signature.</param>
/// <param name="DisplayName">The name of who receives a mail.</param>
public sealed record DeliveryTarget(ChannelKind Kind, string Address, string? Secret, string? DisplayName = null)
{
    /// <summary>What of the address may be shown and written down: a mail address whole, of others the host alone.</summary>
    public string Shown => Kind == ChannelKind.Mail ? Address
        : Uri.TryCreate(Address, UriKind.Absolute, out Uri? address) ? $"{address.Scheme}://{address.Authority}/…" : "…";

    /// <summary>Without key and secret, because records like to be written into logs.</summary>
    public override string ToString() => $"{Kind} {Shown}";
}
