using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Cli.Doctor;

/// <summary>What is asked of the ways to people.</summary>
internal static class MessageChecks
{
    /// <summary>Messages that do not arrive are a problem; to have no mail, or no links, is a choice that is said.</summary>
    /// <param name="canAsk">Whether the database can be asked what does not arrive.</param>
    public static Finding Ways(IServiceProvider services, bool canAsk)
    {
        MailOptions mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        bool hasLinks = services.GetRequiredService<IOptions<AlertOptions>>().Value.AddressOf("/") is not null;
        string said = (mail.IsOn ? $"邮件服务器 {mail.Host}:{mail.UsedPort}。" : "没有设置邮件服务器（Mail:Host），不发邮件。")
            + (hasLinks ? "" : "没有设置 Alerts:BaseAddress，消息不带链接。");
        MessageTrouble trouble = canAsk ? services.GetRequiredService<MessageLogService>().Trouble() : default;
        return trouble.IsAny
            ? new("messages", $"{trouble.GivenUp} 条消息未送达，{trouble.Stuck} 条仍在重试。", "在「设置 › 通知与群机器人」的发送记录中查看原因，改正后重新发送。")
            : Finding.Good("messages", said);
    }
}
