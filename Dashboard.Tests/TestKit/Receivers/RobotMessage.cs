using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.Tests.TestKit.Receivers;

/// <summary>A message as the program of its vendor would read it: what is shown, where it links to, whom it calls.</summary>
internal sealed partial record RobotMessage(RobotVendor Vendor, string Kind, string Title, string Shown, IReadOnlyList<string> Links, IReadOnlyList<string> Called)
{
    public static RobotMessage Read(RobotVendor vendor, string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            return vendor switch
            {
                RobotVendor.WeCom => WeCom(root),
                RobotVendor.DingTalk => DingTalk(root),
                RobotVendor.Feishu => Feishu(root),
                _ => new(vendor, "json", string.Empty, body, [], []),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(vendor, "unreadable", string.Empty, string.Empty, [], []);
        }
    }

    public static (string? At, string? Sign) FeishuSignature(string body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        string? Text(string name) => document.RootElement.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
        return (Text("timestamp"), Text("sign"));
    }

    /// <summary>Why the vendor would not take it; null when it would.</summary>
    public (int Code, string Message)? Problem(string body) => Vendor switch
    {
        RobotVendor.WeCom when Kind == "markdown" && Encoding.UTF8.GetByteCount(Shown) > 4096 => (40058, "markdown.content exceed max length 4096. invalid Request Parameter"),
        RobotVendor.WeCom when Kind == "text" && Encoding.UTF8.GetByteCount(Shown) > 2048 => (40058, "text.content exceed max length 2048. invalid Request Parameter"),
        RobotVendor.WeCom when Kind is not ("markdown" or "text") => (40008, "invalid message type"),
        RobotVendor.WeCom when Shown.Length == 0 => (44004, "empty content"),
        RobotVendor.DingTalk when Kind is not ("markdown" or "text") || (Kind == "markdown" && Title.Length == 0) => (40035, "缺少参数 json"),
        RobotVendor.DingTalk when Encoding.UTF8.GetByteCount(body) > 20_000 => (460101, "message too long, exceed 20000 bytes"),
        RobotVendor.Feishu when Kind is not ("post" or "text") => (19002, "params error, msg_type need"),
        RobotVendor.Feishu when Encoding.UTF8.GetByteCount(body) > 20 * 1024 => (9499, "Bad Request"),
        RobotVendor.Webhook when Kind == "unreadable" => (400, "no json"),
        _ => null,
    };

    private static RobotMessage WeCom(JsonElement root)
    {
        string kind = root.GetProperty("msgtype").GetString()!;
        JsonElement content = root.GetProperty(kind);
        string shown = content.GetProperty("content").GetString()!;
        IEnumerable<string> listed = new[] { "mentioned_list", "mentioned_mobile_list" }
            .Where(name => content.TryGetProperty(name, out _)).SelectMany(name => content.GetProperty(name).EnumerateArray().Select(who => who.GetString()!));
        // Both kinds know the form <@name>.
        return new(RobotVendor.WeCom, kind, string.Empty, shown, FindLinks(shown), [.. listed, .. WeComCall().Matches(shown).Select(call => call.Groups[1].Value)]);
    }

    private static RobotMessage DingTalk(JsonElement root)
    {
        string kind = root.GetProperty("msgtype").GetString()!;
        JsonElement content = root.GetProperty(kind);
        string shown = content.GetProperty(kind == "markdown" ? "text" : "content").GetString()!;
        List<string> called = [];
        if (root.TryGetProperty("at", out JsonElement at))
        {
            if (at.TryGetProperty("isAtAll", out JsonElement all) && all.GetBoolean()) called.Add("all");
            foreach (string name in new[] { "atMobiles", "atUserIds" })
                if (at.TryGetProperty(name, out JsonElement who)) called.AddRange(who.EnumerateArray().Select(one => one.GetString()!));
        }

        return new(RobotVendor.DingTalk, kind, kind == "markdown" ? content.GetProperty("title").GetString()! : string.Empty, shown, FindLinks(shown), called);
    }

    private static RobotMessage Feishu(JsonElement root)
    {
        string kind = root.GetProperty("msg_type").GetString()!;
        JsonElement content = root.GetProperty("content");
        if (kind == "text")
        {
            string text = content.GetProperty("text").GetString()!;
            return new(RobotVendor.Feishu, kind, string.Empty, text, FindLinks(text), [.. FeishuCall().Matches(text).Select(call => call.Groups[1].Value)]);
        }

        JsonElement post = content.GetProperty("post").GetProperty("zh_cn");
        JsonElement[] parts = [.. post.GetProperty("content").EnumerateArray().SelectMany(line => line.EnumerateArray())];
        string Of(JsonElement part, string name) => part.TryGetProperty(name, out JsonElement value) ? value.GetString()! : string.Empty;
        string shown = string.Join('\n', parts.Select(part => Of(part, "text")));
        return new(
            RobotVendor.Feishu, kind, post.GetProperty("title").GetString()!, shown,
            [.. parts.Where(part => Of(part, "tag") == "a").Select(part => Of(part, "href")), .. FindLinks(shown)],
            [.. parts.Where(part => Of(part, "tag") == "at").Select(part => Of(part, "user_id"))]);
    }

    /// <summary>Links of Markdown and of HTML, pictures, and bare addresses that programs turn into links.</summary>
    private static string[] FindLinks(string shown) =>
        [.. MarkdownLink().Matches(shown).Concat(BareLink().Matches(shown)).Concat(HtmlLink().Matches(shown)).Select(link => link.Groups[1].Value).Distinct()];

    [GeneratedRegex("<@([^>]+)>")]
    private static partial Regex WeComCall();

    [GeneratedRegex("<at[^>]*user_id=\"?([^\"> ]+)")]
    private static partial Regex FeishuCall();

    [GeneratedRegex(@"\[[^\]]*\]\(\s*<?([^)\s>]+)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"((?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>\])]+)", RegexOptions.IgnoreCase)]
    private static partial Regex BareLink();

    [GeneratedRegex("<(?:a|img)[^>]*(?:href|src)\\s*=\\s*[\"']?([^\"'> ]+)", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlLink();
}
