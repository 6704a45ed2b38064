using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Group robots of 钉钉, signed (加签) when there is a secret.</summary>
public static class DingTalkRobot
{
    /// <summary>The vendor takes 20 KB of JSON, in which a sign may grow threefold.</summary>
    private const int LongestContent = 6000;

    private const int LongestTitle = 300;
    private const int LongestLink = 1024;

    private static readonly SearchValues<char> Signs = SearchValues.Create("<>[]`*_#@&\\~|!$");

    private static readonly Dictionary<int, RobotCode> Codes = new()
    {
        [-1] = RobotCode.Busy,
        [130101] = RobotCode.TooFast(RobotPace.DingTalkLock),
        [410100] = RobotCode.TooFast(RobotPace.DingTalkLock),
        [310000] = RobotCode.NotTrusted,
        [300001] = RobotCode.Gone,
        [400013] = RobotCode.Gone,
        [400101] = RobotCode.Gone,
        [400102] = RobotCode.Gone,
        [400106] = RobotCode.Gone,
        [40035] = RobotCode.Refused,
        [400105] = RobotCode.Refused,
        [430101] = RobotCode.Refused,
        [430102] = RobotCode.Refused,
        [430103] = RobotCode.Refused,
        [430104] = RobotCode.Refused,
        [460101] = RobotCode.Refused,
    };

    public static RobotCall Call(Uri address, string? secret, OutgoingMessage message, RobotWords words, DateTimeOffset at)
    {
        string title = RobotText.Cut(RobotText.Harmless(MailLetter.OneLine(message.Title), Signs, isMarkdown: true), LongestTitle);
        // A line ends for this vendor only where two spaces stand before its end.
        string text = RobotText.Harmless(message.Text, Signs, isMarkdown: true).Replace("\n", "  \n", StringComparison.Ordinal);
        string link = words.Link(message, LongestLink);
        string content = RobotText.Fit($"#### {title}\n\n", text, link.Length == 0 ? link : "\n" + link, LongestContent, words.LeftOut);
        object body = new { msgtype = "markdown", markdown = new { title, text = content }, at = new { isAtAll = false } };
        return new(secret is null ? address : Signed(address, secret, at.ToUnixTimeMilliseconds()), RobotCall.Json(body), [], "errcode", Codes);
    }

    private static Uri Signed(Uri address, string secret, long milliseconds)
    {
        string timestamp = milliseconds.ToString(CultureInfo.InvariantCulture);
        byte[] sign = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"));
        string query = $"timestamp={timestamp}&sign={Uri.EscapeDataString(Convert.ToBase64String(sign))}";
        return new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{query}" : query }.Uri;
    }
}
