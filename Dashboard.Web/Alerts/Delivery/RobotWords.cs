using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>The words of ours that stand in a message to a group.</summary>
public sealed class RobotWords(IStringLocalizer<DeliveryTexts> texts)
{
    /// <summary>What the link is called.</summary>
    public string Open => texts["Open"];

    /// <summary>Says how many signs were left out.</summary>
    public string LeftOut(int signs) => texts["LeftOut", signs];

    /// <summary>The link as Markdown on a line of its own; nothing when there is none, or one that is too long.</summary>
    public string Link(OutgoingMessage message, int longest)
    {
        // A bracket in the address would end it too early.
        string? address = message.LinkText?.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return address is null || address.Length > longest ? string.Empty : $"\n[{Open}]({address})";
    }
}
