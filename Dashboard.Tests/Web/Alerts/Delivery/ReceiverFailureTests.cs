using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Receivers that answer otherwise than agreed, or not at all.</summary>
public sealed class ReceiverFailureTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new(2026, 7, 31, 16, 30, 0, TimeSpan.Zero));
    private RobotReceiver receiver = null!;

    public ReceiverFailureTests() => new InstitutionOptions().Speak();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => receiver = await RobotReceiver.StartAsync(time);

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Theory]
    [InlineData(200, null, DeliveryOutcome.Delivered, null)]
    [InlineData(202, null, DeliveryOutcome.Delivered, null)]
    [InlineData(301, null, DeliveryOutcome.Never, null)]
    [InlineData(302, null, DeliveryOutcome.Never, null)]
    [InlineData(307, null, DeliveryOutcome.Never, null)]
    [InlineData(400, null, DeliveryOutcome.Never, null)]
    [InlineData(404, null, DeliveryOutcome.Never, null)]
    [InlineData(408, null, DeliveryOutcome.Later, null)]
    [InlineData(410, null, DeliveryOutcome.Never, null)]
    [InlineData(429, "120", DeliveryOutcome.Later, 120)]
    [InlineData(429, null, DeliveryOutcome.Later, null)]
    [InlineData(429, "Fri, 31 Jul 2026 16:35:00 GMT", DeliveryOutcome.Later, 300)]
    [InlineData(429, "Fri, 31 Jul 2026 16:00:00 GMT", DeliveryOutcome.Later, 0)]
    [InlineData(503, "99999999", DeliveryOutcome.Later, 86400)]
    [InlineData(503, "soon", DeliveryOutcome.Later, null)]
    [InlineData(500, null, DeliveryOutcome.Later, null)]
    public async Task Webhook_ThatAnswersByStatus_IsUnderstood(int status, string? retryAfter, DeliveryOutcome outcome, int? seconds)
    {
        string address = receiver.Add(RobotVendor.Webhook, "k");
        receiver.AnswerNext(new(status, "{}", retryAfter, status is >= 300 and < 400 ? address : null));
        DeliveryResult result = await SendAsync(new(ChannelKind.Webhook, address, null));
        (result.Outcome, result.RetryAfter?.TotalSeconds).ShouldBe((outcome, (double?)seconds));
        receiver.Posts.ShouldBeEmpty("a redirect was followed");
    }

    [Theory]
    [InlineData(200, "{\"errcode\":0,\"errmsg\":\"ok\"}", DeliveryOutcome.Delivered)]
    [InlineData(200, "{\"errcode\":-1}", DeliveryOutcome.Later)]
    [InlineData(200, "{\"errcode\":123456}", DeliveryOutcome.Later)]
    [InlineData(200, "{\"errcode\":\"0\"}", DeliveryOutcome.Later)]
    [InlineData(200, "{\"errcode\":0.5}", DeliveryOutcome.Later)]
    [InlineData(200, "{}", DeliveryOutcome.Later)]
    [InlineData(200, "[0]", DeliveryOutcome.Later)]
    [InlineData(200, "", DeliveryOutcome.Later)]
    [InlineData(200, "<html>请先登录网络</html>", DeliveryOutcome.Later)]
    [InlineData(502, "{\"errcode\":0}", DeliveryOutcome.Later)]
    [InlineData(400, "{\"errcode\":93000}", DeliveryOutcome.Never)]
    [InlineData(404, "not found", DeliveryOutcome.Never)]
    [InlineData(302, "", DeliveryOutcome.Never)]
    public async Task Robot_ThatAnswersStrangely_IsNotTakenForDelivered(int status, string body, DeliveryOutcome outcome)
    {
        string address = receiver.Add(RobotVendor.WeCom, "k");
        receiver.AnswerNext(new(status, body));
        (await SendAsync(new(ChannelKind.WeCom, address, null))).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task Answer_ThatIsTooLong_IsNotReadAndARepeatIsNotAskedFor()
    {
        string endless = new('x', OutgoingGuard.LongestReply * 2);
        receiver.AnswerNext(new(200, endless));
        (await SendAsync(new(ChannelKind.WeCom, receiver.Add(RobotVendor.WeCom, "a"), null))).Outcome.ShouldBe(DeliveryOutcome.Later);
        receiver.AnswerNext(new(200, endless));
        (await SendAsync(new(ChannelKind.Webhook, receiver.Add(RobotVendor.Webhook, "b"), null))).Outcome.ShouldBe(DeliveryOutcome.Delivered);
    }

    [Fact]
    public async Task Receiver_ThatIsDownAndComesBack_GetsItLater()
    {
        DeliveryTarget target = new(ChannelKind.Feishu, receiver.Add(RobotVendor.Feishu, "k", "word"), "word");
        receiver.IsDown = true;
        (await SendAsync(target)).ShouldBe(new(DeliveryOutcome.Later, "连接不上 127.0.0.1，或答复有误"));
        receiver.IsDown = false;
        (await SendAsync(target)).Outcome.ShouldBe(DeliveryOutcome.Delivered);
    }

    [Fact]
    public async Task Receiver_ThatIsTooSlow_IsLeftAloneAfterFiveSeconds()
    {
        receiver.Delay = TimeSpan.FromSeconds(30);
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        (await SendAsync(new(ChannelKind.Webhook, receiver.Add(RobotVendor.Webhook, "k"), null))).ShouldBe(new(DeliveryOutcome.Later, "127.0.0.1 没有及时答复"));
        watch.Elapsed.TotalSeconds.ShouldBeInRange(4.5, 9);
    }

    [Fact]
    public async Task Host_ThatNobodyNamed_IsNotAskedAndTheSentenceSaysWhatToDo()
    {
        DeliveryResult result = await SendAsync(new(ChannelKind.Webhook, receiver.Add(RobotVendor.Webhook, "k").Replace("127.0.0.1", "localhost", StringComparison.Ordinal), null));
        (result.Outcome, result.Said.Contains("Outgoing:AllowedHosts", StringComparison.Ordinal)).ShouldBe((DeliveryOutcome.Later, true));
        receiver.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("robot")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://name:word@127.0.0.1/x")]
    public async Task Address_ThatIsNone_IsNeverTried(string address) =>
        (await SendAsync(new(ChannelKind.Webhook, address, null))).Outcome.ShouldBe(DeliveryOutcome.Never);

    [Fact]
    public async Task Caller_ThatGivesUp_IsObeyed()
    {
        receiver.Delay = TimeSpan.FromSeconds(30);
        using CancellationTokenSource given = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        given.CancelAfter(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(() => SendAsync(new(ChannelKind.Webhook, receiver.Add(RobotVendor.Webhook, "k"), null), given.Token));
    }

    private async Task<DeliveryResult> SendAsync(DeliveryTarget target, CancellationToken? cancel = null)
    {
        await using ServiceProvider services = SenderServices.Build(time, new Dictionary<string, string?> { ["Outgoing:AllowedHosts:0"] = receiver.Root, ["Outgoing:IntranetHosts:0"] = "127.0.0.1" });
        return await services.GetRequiredService<MessageSender>().SendAsync(target, SenderServices.Message(), cancel ?? Cancel);
    }
}
