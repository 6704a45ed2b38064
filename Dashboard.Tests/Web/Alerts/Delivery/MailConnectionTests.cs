using System.Net;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>To whom the mail connection is made, what it believes and what it gives away.</summary>
public sealed class MailConnectionTests
{
    private const string Host = "mail.test";

    public MailConnectionTests() => new InstitutionOptions().Speak();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tls")]
    [InlineData("startTls")]
    public async Task Certificate_OfTheNamedAuthorityForTheName_IsBelieved(string secure)
    {
        using Certificates certificates = new(Host);
        await using SmtpServer server = await SmtpServer.StartAsync(new("dashboard", "word-4711", secure, certificates.KeyFile, certificates.CertificateFile));
        (await SendAsync(server, secure, ("AuthorityFile", certificates.AuthorityFile), ("User", "dashboard"), ("Password", "word-4711"))).ShouldBe(new(DeliveryOutcome.Delivered, "邮件服务器已接收"));
        ReceivedMail mail = server.Mails().ShouldHaveSingleItem();
        (mail.Secure, mail.User).ShouldBe((true, "dashboard"));
    }

    [Theory]
    [InlineData("tls", "other.test", true)]
    [InlineData("startTls", "other.test", true)]
    [InlineData("tls", Host, false)]
    [InlineData("startTls", Host, false)]
    public async Task Certificate_ForAnotherNameOrOfNobody_GetsNoPassword(string secure, string name, bool isAuthorityNamed)
    {
        using Certificates certificates = new(name);
        await using SmtpServer server = await SmtpServer.StartAsync(new("dashboard", "word-4711", secure, certificates.KeyFile, certificates.CertificateFile));
        (await SendAsync(server, secure, ("AuthorityFile", isAuthorityNamed ? certificates.AuthorityFile : null), ("User", "dashboard"), ("Password", "word-4711")))
            .ShouldBe(new(DeliveryOutcome.Later, "邮件服务器的证书不可信或与主机名不符"));
        server.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Server_WithoutEncryptionThatIsDemanded_GetsNothing()
    {
        await using SmtpServer server = await SmtpServer.StartAsync(new("dashboard", "word-4711"));
        (await SendAsync(server, "startTls", ("User", "dashboard"), ("Password", "word-4711"))).ShouldBe(new(DeliveryOutcome.Later, "邮件服务器不支持所设的加密或登录方式，请核对 Mail:Security"));
        server.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Password_ThatIsWrong_IsSaidAndKeepsTheMail()
    {
        await using SmtpServer server = await SmtpServer.StartAsync(new("dashboard", "word-4711"));
        DeliveryResult result = await SendAsync(server, "none", ("User", "dashboard"), ("Password", "word-0815"));
        result.ShouldBe(new(DeliveryOutcome.Later, "邮件服务器不接受用户名或密码，请核对 Mail:User 与 Mail:Password"));
    }

    [Fact]
    public async Task Password_ThatIsMissing_IsSaidAndKeepsTheMail()
    {
        await using SmtpServer server = await SmtpServer.StartAsync(new("dashboard", "word-4711"));
        (await SendAsync(server, "none")).Outcome.ShouldBe(DeliveryOutcome.Later);
        server.Count().ShouldBe(0);
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("fd00:ec2::254")]
    [InlineData("224.0.0.1")]
    public async Task Host_ThatLeadsToServicesOfTheMachineRoom_IsNotConnected(string address)
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        // The listener stands beside it, so that a connection to any of the two would show.
        DeliveryResult result = await SendAsync(server, "none", _ => [IPAddress.Loopback, IPAddress.Parse(address)]);
        result.ShouldBe(new(DeliveryOutcome.Later, "邮件服务器的地址不允许访问"));
        server.Count().ShouldBe(0);
    }

    [Fact]
    public async Task Host_OfTheSettings_IsResolvedOnceAConnection()
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        List<string> asked = [];
        (await SendAsync(server, "none", name =>
        {
            asked.Add(name);
            return asked.Count == 1 ? [IPAddress.Loopback] : [IPAddress.Parse("169.254.169.254")];
        })).Outcome.ShouldBe(DeliveryOutcome.Delivered);
        asked.ShouldBe([Host]);
    }

    [Fact]
    public async Task Mail_WithoutHost_WaitsAndSaysWhy()
    {
        await using ServiceProvider services = SenderServices.Build(new FakeTimeProvider(), []);
        await using MailRun run = services.GetRequiredService<MailSender>().Open();
        (await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message(), Cancel)).ShouldBe(new(DeliveryOutcome.Later, "没有设置邮件服务器（Mail:Host）"));
    }

    private static Task<DeliveryResult> SendAsync(SmtpServer server, string secure, params (string Name, string? Value)[] settings) => SendAsync(server, secure, null, settings);

    private static async Task<DeliveryResult> SendAsync(SmtpServer server, string secure, Func<string, IPAddress[]>? resolve, params (string Name, string? Value)[] settings)
    {
        Dictionary<string, string?> mail = SenderServices.Mail(server.Port, secure);
        foreach ((string name, string? value) in settings.Where(setting => setting.Value is not null)) mail[$"Mail:{name}"] = value;
        await using ServiceProvider services = SenderServices.Build(new FakeTimeProvider(), mail, resolve);
        await using MailRun run = services.GetRequiredService<MailSender>().Open();
        return await run.SendAsync(SenderServices.To("a@example.cn"), SenderServices.Message(), Cancel);
    }
}
