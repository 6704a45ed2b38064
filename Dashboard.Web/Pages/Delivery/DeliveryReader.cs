using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>Reads how people are told, for those who run the installation; for all others there is nothing.</summary>
public sealed class DeliveryReader(
    RobotStore robots, RobotVault vault, QuietStore quiet, MessageLogStore log, DepartmentStore departments, IOptions<MailOptions> mail, IOptions<AlertOptions> alerts, InstitutionClock clock)
{
    private const int Shown = 200;

    public DeliveryView? Read(Person person) => person.ScopeOf(Right.Administer).IsNothing ? null : new(
        Mail(), log.Trouble(clock.NowAt), [.. robots.All().Select(Row)],
        [.. departments.All().Select(d => new DepartmentOption(d.Id, d.Department.Code, d.Department.Name, d.Range.Depth))],
        [.. quiet.All().Select(q => new QuietRow(q.Id, q.Days.First, q.Days.Last, q.Reason, q.By, q.EndedAt is null && q.Days.Last >= clock.Today))],
        [.. log.Latest(Shown).Select(Row)]);

    private MailState Mail()
    {
        MailOptions options = mail.Value;
        return new(
            options.IsOn ? $"{options.Host}:{options.UsedPort}" : null, options.Security, options.From, !string.IsNullOrEmpty(options.User),
            alerts.Value.AddressOf("/")?.AbsoluteUri, alerts.Value.DigestAt);
    }

    private RobotRow Row(RobotItem robot)
    {
        string? host = vault.Open(robot) is { } target && Uri.TryCreate(target.Address, UriKind.Absolute, out Uri? address) ? address.Host : null;
        return new(robot.Id, Enum.Parse<ChannelKind>(robot.Kind), robot.Name, robot.Department, robot.DepartmentName, host, robot.SealedSecret is not null, robot.From, robot.IsOn,
            robot.IsToldOfImports);
    }

    private MessageRow Row(MessageItem message) => new(
        message.Id, TimeZoneInfo.ConvertTime(message.SentAt ?? message.CreatedAt, clock.Zone).DateTime, message.Channel, message.To, message.Kind, message.Title, message.State,
        message.Attempts, message.Said, message.State == "given-up" && message.Kind != "test");
}
