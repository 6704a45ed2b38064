using System.Buffers;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Group robots of 企业微信. The key stands in the address; there is no signature.</summary>
public static class WeComRobot
{
    private const int LongestContent = 4096;
    private const int LongestTitle = 300;
    private const int LongestLink = 1024;

    /// <summary>Markup, colours, and the form &lt;@name&gt; that calls people.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("<>[]`*#@&\\~|$");

    private static readonly Dictionary<int, RobotCode> Codes = new()
    {
        [-1] = RobotCode.Busy,
        [45009] = RobotCode.TooFast(TimeSpan.FromMinutes(1)),
        [45033] = RobotCode.TooFast(TimeSpan.FromMinutes(1)),
        [93000] = RobotCode.Gone,
        [93004] = RobotCode.Gone,
        [93008] = RobotCode.Gone,
        [40008] = RobotCode.Refused,
        [40058] = RobotCode.Refused,
        [44004] = RobotCode.Refused,
        [45002] = RobotCode.Refused,
    };

    public static RobotCall Call(Uri address, OutgoingMessage message, RobotWords words)
    {
        string title = RobotText.Cut(RobotText.Harmless(MailLetter.OneLine(message.Title), Signs, isMarkdown: false), LongestTitle);
        string text = RobotText.Harmless(message.Text, Signs, isMarkdown: true);
        string content = RobotText.Fit($"**{title}**\n", text, words.Link(message, LongestLink), LongestContent, words.LeftOut);
        return new(address, RobotCall.Json(new { msgtype = "markdown", markdown = new { content } }), [], "errcode", Codes);
    }
}
