using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>What is to be sent.</summary>
/// <param name="Key">Stable for one message for ever: whoever receives it twice can tell by what is made of it.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">Plain text; markup in it is shown, not obeyed.</param>
/// <param name="Link">Where to read more.</param>
/// <param name="Json">What a webhook gets instead of title and text.</param>
public sealed record OutgoingMessage(string Key, string Title, string Text, Uri? Link, string? Json)
{
    /// <summary>The key in signs that every header takes: the mark by which receivers drop a repeat.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))[..32];

    /// <summary>The link as text, where it is an address of a web page.</summary>
    public string? LinkText => Link is { IsAbsoluteUri: true, Scheme: "https" or "http" } ? Link.AbsoluteUri : null;
}
