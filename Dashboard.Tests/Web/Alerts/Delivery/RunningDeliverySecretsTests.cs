using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.EndToEnd;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Keys, signing secrets and the password of the mail server, looked for in everything that a server wrote which sends messages by itself.</summary>
public sealed class RunningDeliverySecretsTests
{
    private const string Password = "canary-mail-password-5150", Key = "canary-robot-key-6201", Secret = "canary-signature-7338";

    [Fact]
    public async Task Secrets_OfAServerThatDelivers_StandInNoFileOfTheData()
    {
        await using SmtpServer smtp = await SmtpServer.StartAsync(new("dashboard", Password));
        FakeTimeProvider time = new();
        await using RobotReceiver robots = await RobotReceiver.StartAsync(time);
        Dictionary<string, string?> settings = SenderServices.Mail(smtp.Port);
        (string Name, string Value)[] more =
        [
            ("Mail:Host", "127.0.0.1"), ("Mail:User", "dashboard"), ("Mail:Password", Password), ("Outgoing:AllowedHosts:0", robots.Root), ("Outgoing:IntranetHosts:0", "127.0.0.1"),
        ];
        foreach ((string name, string value) in more) settings[name] = value;
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync(settings);
        // The server lives in the time of this machine, which the database tells as well.
        time.AdjustTime(DateTimeOffset.FromUnixTimeSeconds(ledger.Number("SELECT unixepoch()")));
        Session.Open(ledger, "wang", new Grant(Role.Officer, ledger.Node("D1").Id));
        ledger.Get<WishStore>().Save("wang", new("wang@example.cn", true), new(ledger.Time.GetUtcNow(), new("tester", "test"))).ShouldBeTrue();
        // The second signs with a secret that its group does not know, so that a refusal is told as well.
        Robot(ledger, robots.Add(RobotVendor.DingTalk, Key, Secret), Secret);
        Robot(ledger, robots.Add(RobotVendor.DingTalk, Key + "-2", "another"), Secret);
        foreach ((string channel, string recipient) in ((string, string)[])[("mail", "wang"), ("robot", "1"), ("robot", "2")]) Write(ledger, channel, recipient);

        string said;
        string[] arguments = [.. settings.Select(s => $"--{s.Key}={s.Value}"), "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft.AspNetCore=Debug"];
        await using (ServerProcess server = await ServerProcess.StartAsync(ledger.Folder, arguments))
        {
            using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
            while (ledger.Number("SELECT count(*) FROM Message WHERE Said IS NOT NULL") < 3) await Task.Delay(100, limit.Token);
            said = server.Said;
        }

        smtp.Mails().ShouldHaveSingleItem().User.ShouldBe("dashboard");
        ledger.Number("SELECT count(*) FROM Message WHERE State='sent'").ShouldBe(2);
        robots.Posts.Select(p => p.Code == 0).ShouldBe([true, false], ignoreOrder: true);
        said.Length.ShouldBeGreaterThan(1000, "the run was to be told in every detail");
        said.ShouldNotContain("canary");
        string[] files = [.. Directory.GetFiles(ledger.Folder, "*", SearchOption.AllDirectories)];
        files.ShouldContain(file => file.EndsWith(".jsonl", StringComparison.Ordinal));
        files.Where(file => File.ReadAllBytes(file).AsSpan().IndexOf("canary"u8) >= 0).Select(Path.GetFileName).ShouldBeEmpty();
    }

    private static void Robot(TemporaryLedger ledger, string address, string secret) => ledger.Get<RobotService>().Save(
        new(0, ChannelKind.DingTalk, "群", null, AlertSeverity.Warning, true, address, secret), Person.Local, Actor.Anonymous, "试验").ShouldBe(RobotOutcome.Done);

    private static void Write(TemporaryLedger ledger, string channel, string recipient) => ledger.Run(
        $"""
        INSERT INTO Message (Key, Channel, Recipient, Kind, Title, Text, State, Day, CreatedAt, NextAt, Attempts)
        VALUES ('subscription/{channel}/{recipient}', '{channel}', '{recipient}', 'subscription', '每周一次', '没有变化。', 'waiting', 20261123, unixepoch()*1000, unixepoch()*1000, 0)
        """);
}
