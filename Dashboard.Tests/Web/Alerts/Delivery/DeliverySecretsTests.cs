using Dashboard.Tests.TestKit;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Cli;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>Keys of robots, signing secrets and the password of the mail server, looked for in everything that senders say and log.</summary>
public sealed class DeliverySecretsTests
{
    private const string Secret = "canary-secret-4711", Password = "canary-password-0815";

    public DeliverySecretsTests() => new InstitutionOptions().Speak();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secrets_OfEverySender_StandInNoSentenceAndNoLog()
    {
        string folder = TemporaryLedger.TemporaryFolder(), logs = Path.Combine(folder, "logs");
        FakeTimeProvider time = new(new(2026, 7, 31, 0, 0, 0, TimeSpan.Zero));
        await using SmtpServer server = await SmtpServer.StartAsync(new("dashboard", Password));
        await using RobotReceiver receiver = await RobotReceiver.StartAsync(time);
        List<string> said = [];
        List<DeliveryTarget> targets = Targets(receiver);
        foreach (string password in new[] { Password, "canary-wrong" })
        {
            await using WebApplication site = Site(folder, logs, time, server, receiver, password);
            MessageSender sender = site.Services.GetRequiredService<MessageSender>();
            ILogger log = site.Services.GetRequiredService<ILogger<DeliverySecretsTests>>();
            foreach (DeliveryTarget target in targets)
            {
                DeliveryResult result = await sender.SendAsync(target, SenderServices.Message(), Cancel);
                log.LogInformation("{Target} {@Whole} {Result}", target, target.ToString(), result);
                said.Add(result.Said);
            }

            // A receiver that is down, and one that repeats the key and the secret.
            receiver.IsDown = true;
            foreach (DeliveryTarget target in targets) said.Add((await sender.SendAsync(target, SenderServices.Message(), Cancel)).ToString());
            receiver.IsDown = false;
            foreach (DeliveryTarget target in targets.Where(target => target.Kind != ChannelKind.Mail))
            {
                receiver.AnswerNext(new(418, $"{{\"errcode\":1,\"code\":1,\"errmsg\":\"canary-key {Secret}\"}}"));
                said.Add((await sender.SendAsync(target, SenderServices.Message(), Cancel)).ToString());
            }
        }

        said.Count.ShouldBeGreaterThan(30);
        string written = string.Concat(Directory.GetFiles(logs).Select(File.ReadAllText));
        written.ShouldContain("对方已接收");
        written.ShouldContain("\"@l\":\"Debug\"", customMessage: "the run was to be told in every detail");
        foreach (string text in said.Append(written)) text.ShouldNotContain("canary");
        Directory.Delete(folder, recursive: true);
    }

    private static List<DeliveryTarget> Targets(RobotReceiver receiver)
    {
        List<DeliveryTarget> targets = [SenderServices.To("zhang.wei@example.cn", "张伟")];
        foreach (RobotVendor vendor in Enum.GetValues<RobotVendor>())
        {
            ChannelKind kind = Enum.Parse<ChannelKind>(vendor.ToString());
            targets.Add(new(kind, receiver.Add(vendor, $"canary-key-{vendor}", vendor == RobotVendor.WeCom ? null : Secret), Secret));
            targets.Add(new(kind, receiver.Add(vendor, $"canary-key-{vendor}-2", "another"), Secret));
            targets.Add(new(kind, $"https://not-allowed.example/canary-key?key=canary-key", Secret));
        }

        return targets;
    }

    private static WebApplication Site(string folder, string logs, TimeProvider time, SmtpServer server, RobotReceiver receiver, string password)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(SenderServices.Mail(server.Port));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:User"] = "dashboard",
            ["Mail:Password"] = password,
            ["Outgoing:AllowedHosts:0"] = receiver.Root,
            ["Outgoing:IntranetHosts:0"] = "127.0.0.1",
        });
        builder.AddLogFiles(logs);
        builder.Services.AddSingleton(time);
        builder.Services.AddDashboard(builder.Configuration, new DataDirectory(folder).Ensure());
        return builder.Build();
    }
}
