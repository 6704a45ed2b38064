using System.Net;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>The senders as the product registers them, with settings of a test.</summary>
internal static class SenderServices
{
    /// <param name="resolve">Answers for names; by default every name leads to this machine.</param>
    public static ServiceProvider Build(TimeProvider time, IEnumerable<KeyValuePair<string, string?>> settings, Func<string, IPAddress[]>? resolve = null)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        ServiceCollection services = new();
        services.AddLogging().AddLocalization();
        services.AddSingleton(time).AddSingleton(new InstitutionClock(time, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
        services.AddSingleton(new OutgoingRoute((name, _) => Task.FromResult(resolve?.Invoke(name) ?? [IPAddress.Loopback])));
        return services.AddOutgoing(configuration).AddDelivery(configuration).BuildServiceProvider();
    }

    /// <summary>Settings of a mail server on this machine.</summary>
    public static Dictionary<string, string?> Mail(int port, string security = "none") => new()
    {
        ["Mail:Host"] = "mail.test",
        ["Mail:Port"] = $"{port}",
        ["Mail:Security"] = security,
        ["Mail:From"] = "dashboard@example.cn",
        ["Mail:FromName"] = "绩效看板",
        ["Mail:TimeoutSeconds"] = "5",
    };

    public static OutgoingMessage Message(string key = "rule/line/2026-07", string title = "执行偏慢：社区服务中心改造", string text = "执行率 31.2 %，计划 48.0 %。", string? link = "https://board.example.cn/lines/0031?year=2026", string? json = null) =>
        new(key, title, text, link is null ? null : new Uri(link), json);

    public static DeliveryTarget To(string address, string? name = null) => new(ChannelKind.Mail, address, null, name);
}
