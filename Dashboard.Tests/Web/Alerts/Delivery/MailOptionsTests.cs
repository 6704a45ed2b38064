using Dashboard.Web.Alerts.Delivery;
using MailKit.Security;

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
