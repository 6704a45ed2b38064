using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Cli;
using Dashboard.Web.Persistence;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Alerts.Delivery;

public sealed class MailOptionsTests
{
    [Fact]
    public void Mail_WithoutHost_IsOffAndNoProblem()
    {
        MailOptions off = new() { From = "not an address" };
        (off.IsOn, off.Problems().Any()).ShouldBe((false, false));
    }

    [Theory]
    [InlineData("none", SecureSocketOptions.None, 25)]
    [InlineData("startTls", SecureSocketOptions.StartTls, 587)]
    [InlineData("STARTTLS", SecureSocketOptions.StartTls, 587)]
    [InlineData("tls", SecureSocketOptions.SslOnConnect, 465)]
    public void Security_OfEachKind_HasItsPort(string security, SecureSocketOptions way, int port)
    {
        MailOptions mail = new() { Host = "mail.example.cn", From = "a@example.cn", Security = security };
        mail.Problems().ShouldBeEmpty();
        (mail.Way, mail.UsedPort).ShouldBe((way, port));
    }

    [Fact]
    public void Settings_ThatAreAllWrong_AreAllTold()
    {
        MailOptions mail = new()
        {
            Host = "mail server",
            Port = 0,
            Security = "ssl",
            From = "nobody",
            FromName = "a\nb",
            User = "u",
            Password = "word-4711",
            PasswordFile = "no/such/file",
            AuthorityFile = "no/such/authority",
            TimeoutSeconds = 0,
        };
        string[] problems = [.. mail.Problems()];
        problems.Select(problem => problem.Split(':')[1].Split(',')[0].Trim()).ShouldBe(
            ["Host", "Port", "Security", "AuthorityFile", "TimeoutSeconds", "From", "FromName", "Password", "PasswordFile"]);
        problems.ShouldAllBe(problem => !problem.Contains("word-4711", StringComparison.Ordinal));
    }

    [Fact]
    public void Start_WithWrongSettings_SaysThemAll()
    {
        ConfigurationManager configuration = new();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Host"] = "mail.example.cn",
            ["Mail:Security"] = "ssl",
            ["Delivery:WebhookPerMinute"] = "0",
        });
        string folder = TemporaryLedger.TemporaryFolder();
        string said = Should.Throw<ConfigurationException>(() => new ServiceCollection().AddDashboard(configuration, new DataDirectory(folder))).Message;
        said.Split(Environment.NewLine).Select(line => line.Split(' ')[0]).ShouldBe(["Mail:Security:", "Mail:From:", "Delivery:WebhookPerMinute:"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void User_WithoutPassword_IsAProblem() =>
        new MailOptions { Host = "mail.example.cn", From = "a@example.cn", User = "u" }.Problems().ShouldHaveSingleItem().ShouldContain("Mail:PasswordFile");

    [Fact]
    public void PasswordFile_WithALineBreakAtItsEnd_GivesThePasswordAlone()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, " word 4711 \r\n");
        new MailOptions { PasswordFile = file }.ReadPassword().ShouldBe(" word 4711 ");
        File.Delete(file);
    }
}
