using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Mails to a real server, which is told to misbehave.</summary>
public sealed class MailSenderTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new(2026, 7, 31, 16, 30, 0, TimeSpan.Zero));
    private SmtpServer server = null!;
    private ServiceProvider services = null!;

    public MailSenderTests() => new InstitutionOptions().Speak();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await SmtpServer.StartAsync();
        services = SenderServices.Build(time, SenderServices.Mail(server.Port));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Mail_Sent_ArrivesAsItWasWritten()
    {
        DeliveryResult result = await SendAsync(SenderServices.To("zhang.wei@example.cn", "张伟"), SenderServices.Message());
        result.Outcome.ShouldBe(DeliveryOutcome.Delivered, result.Said);
        ReceivedMail mail = server.Mails().ShouldHaveSingleItem();
        (mail.From, mail.To.ShouldHaveSingleItem(), mail.Subject).ShouldBe(("dashboard@example.cn", "zhang.wei@example.cn", "执行偏慢：社区服务中心改造"));
        mail.Text.ShouldBe("执行率 31.2 %，计划 48.0 %。\r\n\r\nhttps://board.example.cn/lines/0031?year=2026\r\n");
        mail.Headers["auto-submitted"].ShouldBe("auto-generated");
        mail.Headers["date"].ShouldBe("Sat, 01 Aug 2026 00:30:00 +0800");
        mail.Headers["content-type"].ShouldBe("text/plain; charset=utf-8");
    }

    [Fact]
    public async Task Mail_OfTheSameKey_HasTheSameNumberForEver()
    {
        await SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message("k1"));
        time.Advance(TimeSpan.FromDays(40));
        await SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message("k1", "another title", "another text"));
        await SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message("k2"));
        // The first half of SHA-256("k1"), so that a later version cannot change it unnoticed.
        server.Mails().Select(mail => mail.MessageId).ShouldBe(
            ["<6ab9f1eb8f7d3388f4f9d586f66e99fd@example.cn>", "<6ab9f1eb8f7d3388f4f9d586f66e99fd@example.cn>", "<015f7e6bc5aeaf483724089e9252cc13@example.cn>"]);
    }

    [Theory]
    [InlineData("title\r\nBcc: all@example.cn\r\n\r\nbody")]
    [InlineData("title\nBcc: all@example.cn")]
    [InlineData("title\rBcc: all@example.cn")]
    [InlineData("title\u2028Bcc: all@example.cn\u0085X: y\0")]
    public async Task Words_WithLineBreaks_BeginNoHeader(string words)
    {
        (await SendAsync(SenderServices.To("a@example.cn", words), SenderServices.Message(title: words))).Outcome.ShouldBe(DeliveryOutcome.Delivered);
        ReceivedMail mail = server.Mails().ShouldHaveSingleItem();
        mail.Headers.Keys.Order().ShouldBe(
            ["auto-submitted", "content-transfer-encoding", "content-type", "date", "from", "message-id", "mime-version", "subject", "to", "x-auto-response-suppress"]);
        mail.To.ShouldBe(["a@example.cn"]);
        mail.Subject.ShouldStartWith("title Bcc: all@example.cn");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@example.cn, b@example.cn")]
    [InlineData("a@example.cn\r\nRCPT TO:<b@example.cn>")]
    [InlineData("a@example.cn> <b@example.cn")]
    [InlineData("\"A\" <a@example.cn>")]
    [InlineData("a b@example.cn")]
    [InlineData("a@exa_mple.cn")]
    [InlineData("a@@example.cn")]
    [InlineData("a@example.cn\n")]
    public async Task Address_ThatIsNotOne_IsNeverTried(string address)
    {
        (await SendAsync(SenderServices.To(address), SenderServices.Message())).Outcome.ShouldBe(DeliveryOutcome.Never);
        server.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Recipients_PutOffOrRefused_AreToldApartAndTheConnectionStays()
    {
        await server.PutOffAsync(1);
        await server.RefuseAsync("gone@example.cn");
        await using MailRun run = services.GetRequiredService<MailSender>().Open();
        DeliveryResult later = await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message("1"), Cancel);
        DeliveryResult never = await run.SendAsync(SenderServices.To("gone@example.cn"), SenderServices.Message("2"), Cancel);
        DeliveryResult delivered = await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message("3"), Cancel);
        DeliveryResult again = await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message("1"), Cancel);
        new[] { later, never, delivered, again }.Select(result => result.Outcome)
            .ShouldBe([DeliveryOutcome.Later, DeliveryOutcome.Never, DeliveryOutcome.Delivered, DeliveryOutcome.Delivered]);
        (later.Said, never.Said).ShouldBe(("邮件服务器暂不接收（451）：Try again later", "邮件服务器拒收（550）：No such mailbox"));
        server.Mails().Select(mail => mail.Connection).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Server_ThatIsDownAndComesBack_GetsTheMailLater()
    {
        await using MailRun run = services.GetRequiredService<MailSender>().Open();
        (await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message("1"), Cancel)).Outcome.ShouldBe(DeliveryOutcome.Delivered);
        await server.GoDownAsync();
        foreach (string key in new[] { "2", "2" })
            (await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message(key), Cancel)).ShouldBe(new(DeliveryOutcome.Later, "连接不上邮件服务器，或连接中断"));
        await server.ComeBackAsync();
        (await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message("2"), Cancel)).Outcome.ShouldBe(DeliveryOutcome.Delivered);
        server.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Connection_BrokenAfterTheMailWasTaken_IsLaterAndTheRepeatIsRecognised()
    {
        await server.DropAsync(1);
        (await SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message())).Outcome.ShouldBe(DeliveryOutcome.Later);
        (await SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message())).Outcome.ShouldBe(DeliveryOutcome.Delivered);
        IReadOnlyList<ReceivedMail> mails = server.Mails();
        mails.Select(mail => mail.Dropped).ShouldBe([true, false]);
        mails[0].MessageId.ShouldBe(mails[1].MessageId);
    }

    [Fact]
    public async Task Server_ThatIsTooSlow_IsLeftAlone()
    {
        await server.SlowDownAsync(TimeSpan.FromSeconds(20));
        Dictionary<string, string?> settings = SenderServices.Mail(server.Port);
        settings["Mail:TimeoutSeconds"] = "1";
        await using ServiceProvider hasty = SenderServices.Build(time, settings);
        Stopwatch watch = Stopwatch.StartNew();
        await using MailRun run = hasty.GetRequiredService<MailSender>().Open();
        (await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message(), Cancel)).ShouldBe(new(DeliveryOutcome.Later, "邮件服务器没有及时答复"));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Listener_ThatSaysNothing_IsLeftAlone()
    {
        using TcpListener mute = new(IPAddress.Loopback, 0);
        mute.Start();
        Dictionary<string, string?> settings = SenderServices.Mail(((IPEndPoint)mute.LocalEndpoint).Port);
        settings["Mail:TimeoutSeconds"] = "1";
        await using ServiceProvider hasty = SenderServices.Build(time, settings);
        await using MailRun run = hasty.GetRequiredService<MailSender>().Open();
        (await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message(), Cancel)).ShouldBe(new(DeliveryOutcome.Later, "邮件服务器没有及时答复"));
    }

    [Fact]
    public async Task Listener_ThatSaysOneSignAtATime_IsLeftAlone()
    {
        using TcpListener slow = new(IPAddress.Loopback, 0);
        slow.Start();
        using CancellationTokenSource ended = new(TimeSpan.FromSeconds(20));
        Task dripping = DripAsync(slow, ended.Token);
        Dictionary<string, string?> settings = SenderServices.Mail(((IPEndPoint)slow.LocalEndpoint).Port);
        settings["Mail:TimeoutSeconds"] = "1";
        await using ServiceProvider hasty = SenderServices.Build(time, settings);
        Stopwatch watch = Stopwatch.StartNew();
        await using (MailRun run = hasty.GetRequiredService<MailSender>().Open())
            (await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message(), Cancel)).ShouldBe(new(DeliveryOutcome.Later, "邮件服务器没有及时答复"));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        await ended.CancelAsync();
        await dripping;
    }

    [Fact]
    public async Task Caller_ThatGivesUp_IsObeyed()
    {
        using CancellationTokenSource given = new();
        await given.CancelAsync();
        await using MailRun run = services.GetRequiredService<MailSender>().Open();
        await Should.ThrowAsync<OperationCanceledException>(() => run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message(), given.Token));
    }

    [Fact]
    public async Task Mails_OfOneRun_ShareConnectionsAndGoFast()
    {
        const int Batches = 4, Mails = 100;
        await using MailRun run = services.GetRequiredService<MailSender>().Open();
        double best = 0;
        for (int batch = 0; batch < Batches; batch++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            for (int i = 0; i < Mails; i++)
                (await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message($"{batch}/{i}"), Cancel)).Outcome.ShouldBe(DeliveryOutcome.Delivered);
            best = Math.Max(best, Mails / watch.Elapsed.TotalSeconds);
        }

        // The best of several, because a busy machine slows the server down as well.
        TestContext.Current.SendDiagnosticMessage($"{best:0} mails a second");
        best.ShouldBeGreaterThan(50);
        IReadOnlyList<ReceivedMail> mails = server.Mails();
        mails.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(Batches * Mails);
        mails.Select(mail => mail.Connection).Distinct().Count().ShouldBe(Batches * Mails / 50);
    }

    private static async Task DripAsync(TcpListener listener, CancellationToken ended)
    {
        try
        {
            using TcpClient caller = await listener.AcceptTcpClientAsync(ended);
            await caller.GetStream().WriteAsync("220 mail.test "u8.ToArray(), ended);
            while (true)
            {
                await caller.GetStream().WriteAsync("x"u8.ToArray(), ended);
                await Task.Delay(200, ended);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The test is over, or the caller went away.
        }
    }

    private async Task<DeliveryResult> SendAsync(DeliveryTarget target, OutgoingMessage message)
    {
        await using MailRun run = services.GetRequiredService<MailSender>().Open();
        return await run.SendAsync(target, message, Cancel);
    }
}
