using System.Globalization;
using System.Text.Json;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Messages to receivers that judge them by the published rules of their vendors.</summary>
public sealed class RobotSenderTests : IAsyncLifetime
{
    private const string Word = "SEC-canary-4711";
    private readonly FakeTimeProvider time = new(new(2026, 7, 31, 16, 30, 0, TimeSpan.Zero));
    private RobotReceiver receiver = null!;
    private ServiceProvider services = null!;

    public RobotSenderTests() => new InstitutionOptions().Speak();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<ChannelKind> Robots => [ChannelKind.WeCom, ChannelKind.DingTalk, ChannelKind.Feishu];

    public static TheoryData<ChannelKind> Everyone => [ChannelKind.WeCom, ChannelKind.DingTalk, ChannelKind.Feishu, ChannelKind.Webhook];

    public async ValueTask InitializeAsync()
    {
        receiver = await RobotReceiver.StartAsync(time);
        services = SenderServices.Build(time, new Dictionary<string, string?> { ["Outgoing:AllowedHosts:0"] = receiver.Root, ["Outgoing:IntranetHosts:0"] = "127.0.0.1" });
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Message_SignedWithTheSecret_IsTakenAndRead(ChannelKind kind)
    {
        (await SendAsync(Add(kind, Word))).ShouldBe(new(DeliveryOutcome.Delivered, "对方已接收"));
        ReceivedPost post = receiver.Posts.ShouldHaveSingleItem();
        post.IsTaken.ShouldBeTrue();
        post.Shown.ShouldContain("执行率 31.2 %，计划 48.0 %。");
        if (kind != ChannelKind.Webhook) post.Links.ShouldBe(["https://board.example.cn/lines/0031?year=2026"]);
        post.Called.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ChannelKind.DingTalk)]
    [InlineData(ChannelKind.Feishu)]
    [InlineData(ChannelKind.Webhook)]
    public async Task Signature_OfAnyMoment_IsRight(ChannelKind kind)
    {
        // Among so many some hold the signs + and / that an address changes.
        DeliveryTarget target = Add(kind, Word);
        for (int i = 0; i < 40; i++)
        {
            (await SendAsync(target)).Outcome.ShouldBe(DeliveryOutcome.Delivered);
            time.Advance(TimeSpan.FromSeconds(61));
        }
    }

    [Theory]
    [InlineData(ChannelKind.DingTalk, DeliveryOutcome.Later)]
    [InlineData(ChannelKind.Feishu, DeliveryOutcome.Later)]
    [InlineData(ChannelKind.Webhook, DeliveryOutcome.Never)]
    public async Task Message_SignedWithAnotherSecret_IsNotTaken(ChannelKind kind, DeliveryOutcome outcome)
    {
        DeliveryTarget target = Add(kind, Word);
        foreach (string? wrong in new[] { "SEC-other", null }) (await SendAsync(target with { Secret = wrong })).Outcome.ShouldBe(outcome);
        receiver.Posts.ShouldAllBe(post => !post.IsTaken);
    }

    [Fact]
    public async Task Clock_ThatIsTwoHoursOff_IsNotTrusted()
    {
        FakeTimeProvider late = new(time.GetUtcNow().AddHours(-2));
        await using ServiceProvider others = SenderServices.Build(late, new Dictionary<string, string?> { ["Outgoing:AllowedHosts:0"] = receiver.Root, ["Outgoing:IntranetHosts:0"] = "127.0.0.1" });
        foreach (ChannelKind kind in new[] { ChannelKind.DingTalk, ChannelKind.Feishu })
            (await others.GetRequiredService<MessageSender>().SendAsync(Add(kind, Word), SenderServices.Message(), Cancel)).Said.ShouldContain("服务器时间");
    }

    [Theory]
    [InlineData(ChannelKind.WeCom, 20, 45009, 60)]
    [InlineData(ChannelKind.DingTalk, 20, 130101, 600)]
    [InlineData(ChannelKind.Feishu, 5, 11232, 60)]
    [InlineData(ChannelKind.Webhook, 60, 429, 60)]
    public async Task Receiver_ThatGetsTooMany_AsksToWait(ChannelKind kind, int share, int code, int seconds)
    {
        DeliveryTarget target = Add(kind, Word);
        for (int i = 0; i < share; i++) (await SendAsync(target)).Outcome.ShouldBe(DeliveryOutcome.Delivered);
        DeliveryResult result = await SendAsync(target);
        (result.Outcome, result.RetryAfter).ShouldBe((DeliveryOutcome.Later, TimeSpan.FromSeconds(seconds)));
        result.Said.ShouldContain(code.ToString(CultureInfo.InvariantCulture));
        time.Advance(TimeSpan.FromSeconds(seconds));
        (await SendAsync(target)).Outcome.ShouldBe(DeliveryOutcome.Delivered);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Backlog_SentAtItsPace_IsTakenWholeWithoutARefusal(ChannelKind kind)
    {
        DeliveryTarget target = Add(kind, Word);
        RobotPace pace = services.GetRequiredService<RobotPace>();
        for (int sent = 0; sent < 130;)
        {
            TimeSpan wait = pace.Take(target);
            time.Advance(wait);
            if (wait == TimeSpan.Zero) (await SendAsync(target, SenderServices.Message($"{sent++}"))).Outcome.ShouldBe(DeliveryOutcome.Delivered);
        }

        receiver.Posts.Count(post => post.IsTaken).ShouldBe(130);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Robot_ThatWasRemoved_GetsNothingEver(ChannelKind kind)
    {
        DeliveryTarget target = Add(kind, Word);
        receiver.Remove("canary-key-1");
        (await SendAsync(target)).Outcome.ShouldBe(DeliveryOutcome.Never);
    }

    [Theory]
    [InlineData(ChannelKind.DingTalk)]
    [InlineData(ChannelKind.Feishu)]
    public async Task Message_WithoutTheWordOfTheGroup_WaitsUntilItIsSetRight(ChannelKind kind)
    {
        DeliveryResult result = await SendAsync(Add(kind, null, "预警"));
        (result.Outcome, result.Said.Contains("关键词", StringComparison.Ordinal)).ShouldBe((DeliveryOutcome.Later, true));
        (await SendAsync(Add(kind, null, "执行率"))).Outcome.ShouldBe(DeliveryOutcome.Delivered);
    }

    [Theory]
    [MemberData(nameof(Robots))]
    public async Task Text_OfAnyLength_FitsAndSaysWhatIsMissing(ChannelKind kind)
    {
        DeliveryTarget target = Add(kind, Word);
        foreach (string sign in new[] { "字", "😀", "\"", "\\", "<", "a" })
        {
            OutgoingMessage message = SenderServices.Message(title: new('题', 2000), text: string.Concat(Enumerable.Repeat(sign, 30_000)));
            (await SendAsync(target, message)).Outcome.ShouldBe(DeliveryOutcome.Delivered, sign);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        receiver.Posts.ShouldAllBe(post => post.Shown.Contains(" 字未显示）", StringComparison.Ordinal) && !post.Shown.Contains('\ufffd'));
        receiver.Posts.ShouldAllBe(post => post.Links.Single() == "https://board.example.cn/lines/0031?year=2026");
    }

    [Theory]
    [MemberData(nameof(Robots))]
    public async Task Words_ThatCallOrLinkOrMark_AreOnlyWords(ChannelKind kind)
    {
        string[] hostile =
        [
            "<@all>", "@all @所有人 <@zhang.wei>", "<at user_id=\"all\">所有人</at>", "<at id=all></at>", "[点击领取](https://evil.example/x)", "![图](https://evil.example/x.png)",
            "https://evil.example/login", "HTTP://evil.example", "www.evil.example", "<a href='https://evil.example'>看板</a>", "<font color=\"warning\">红</font>",
            "**粗** `码` # 题", "# 题\n> 引\n- 项\n1. 项\n---", "&lt;@all&gt; &#60;@all&#62;", "](https://evil.example) [", "\u202E反\u202C", "名\n\n[x](https://evil.example)", "dingtalk://dingtalkclient/page/link?url=evil.example",
        ];
        foreach (string words in hostile)
        {
            (await SendAsync(Add(kind, Word), SenderServices.Message(title: words, text: words))).Outcome.ShouldBe(DeliveryOutcome.Delivered, words);
            time.Advance(TimeSpan.FromMinutes(1));
            ReceivedPost post = receiver.Posts[^1];
            post.Called.ShouldBeEmpty(words);
            post.Links.ShouldBe(["https://board.example.cn/lines/0031?year=2026"], words);
            post.Shown.ShouldNotContain('<', words);
            post.Shown.ShouldNotContain('@', words);
            post.Shown.ShouldNotContain('\u202E', words);
            if (kind != ChannelKind.Feishu) MarkupOf(post, kind).ShouldBeEmpty(words);
        }
    }

    [Fact]
    public async Task Webhook_WithAPayload_GetsItUnchangedWithAMark()
    {
        const string Payload = "{\"rule\":\"slow\",\"line\":\"0031\",\"名\":\"<b>\"}";
        DeliveryTarget target = Add(ChannelKind.Webhook, Word);
        foreach (string key in new[] { "k1", "k1", "k2\r\nX-Forged: 1" }) (await SendAsync(target, SenderServices.Message(key, json: Payload))).Outcome.ShouldBe(DeliveryOutcome.Delivered);
        receiver.Posts.ShouldAllBe(post => post.Body == Payload && !post.Headers.ContainsKey("x-forged"));
        string[] marks = [.. receiver.Posts.Select(post => post.Headers["idempotency-key"])];
        (marks[0] == marks[1], marks[1] == marks[2]).ShouldBe((true, false));
    }

    [Fact]
    public async Task Webhook_WithoutAPayload_GetsTheMessageAsJson()
    {
        await SendAsync(Add(ChannelKind.Webhook, null));
        JsonElement body = JsonDocument.Parse(receiver.Posts.Single().Body).RootElement;
        (body.GetProperty("key").GetString(), body.GetProperty("title").GetString(), body.GetProperty("link").GetString())
            .ShouldBe(("rule/line/2026-07", "执行偏慢：社区服务中心改造", "https://board.example.cn/lines/0031?year=2026"));
        receiver.Posts.Single().Headers.ContainsKey("x-dashboard-signature").ShouldBeFalse();
    }

    private static string[] MarkupOf(ReceivedPost post, ChannelKind kind)
    {
        // Without what is ours: the title and the link.
        string inner = post.Shown.Replace("[打开看板](https://board.example.cn/lines/0031?year=2026)", string.Empty, StringComparison.Ordinal);
        inner = kind == ChannelKind.WeCom ? inner.ReplaceOnce("**", string.Empty).ReplaceOnce("**\n", "\n") : inner.ReplaceOnce("#### ", string.Empty);
        return [.. inner.Split('\n').Where(line => line.IndexOfAny(['*', '`', '#', '[', ']', '&']) >= 0 || line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("1. ", StringComparison.Ordinal) || line.StartsWith('>'))];
    }

    private DeliveryTarget Add(ChannelKind kind, string? secret, string? keyword = null) =>
        new(kind, receiver.Add(Enum.Parse<RobotVendor>(kind.ToString()), "canary-key-1", kind == ChannelKind.WeCom ? null : secret, keyword), secret);

    private Task<DeliveryResult> SendAsync(DeliveryTarget target, OutgoingMessage? message = null) =>
        services.GetRequiredService<MessageSender>().SendAsync(target, message ?? SenderServices.Message(), Cancel);
}

/// <summary>Takes away the first of several.</summary>
file static class Texts
{
    public static string ReplaceOnce(this string text, string old, string with)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? text : text[..at] + with + text[(at + old.Length)..];
    }
}
