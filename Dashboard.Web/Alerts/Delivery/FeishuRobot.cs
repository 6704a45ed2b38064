using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Group robots of 飞书, signed when there is a secret. A post is made of parts, so that text stays text and a link is ours.</summary>
public static class FeishuRobot
{
    /// <summary>The vendor takes 20 KB of JSON, in which a sign may grow threefold.</summary>
    private const int LongestContent = 6000;

    private const int LongestTitle = 300;
    private const int LongestLink = 1024;

    /// <summary>In a post nothing is markup; these keep out the forms of other message kinds.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>&@[]");

    private static readonly Dictionary<int, RobotCode> Codes = new()
    {
        [11232] = RobotCode.TooFast(TimeSpan.FromMinutes(1)),
        [19021] = RobotCode.NotTrusted,
        [19022] = RobotCode.NotTrusted,
        [19024] = RobotCode.NoKeyword,
        [19001] = RobotCode.Gone,
        [19003] = RobotCode.Gone,
        [19005] = RobotCode.Gone,
        [19007] = RobotCode.Gone,
        [9499] = RobotCode.Refused,
        [19002] = RobotCode.Refused,
    };

    public static RobotCall Call(Uri address, string? secret, OutgoingMessage message, RobotWords words, DateTimeOffset at)
    {
        string title = RobotText.Cut(RobotText.Harmless(MailLetter.OneLine(message.Title), Signs, isMarkdown: false), LongestTitle);
        string text = RobotText.Fit(string.Empty, RobotText.Harmless(message.Text, Signs, isMarkdown: false), string.Empty, LongestContent, words.LeftOut);
        List<object[]> lines = [[new { tag = "text", text }]];
        if (message.LinkText is { Length: <= LongestLink } link) lines.Add([new { tag = "a", text = words.Open, href = link }]);
        Dictionary<string, object> body = new()
        {
            ["msg_type"] = "post",
            ["content"] = new { post = new { zh_cn = new { title, content = lines } } },
        };
        if (secret is not null)
        {
            string timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            (body["timestamp"], body["sign"]) = (timestamp, Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"), Array.Empty<byte>())));
        }

        return new(address, RobotCall.Json(body), [], "code", Codes);
    }
}
