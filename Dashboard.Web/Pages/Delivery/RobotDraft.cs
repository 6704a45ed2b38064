using System.Globalization;
using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts.Delivery;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>A robot while it is edited. Address and secret begin empty: what is kept is never shown.</summary>
public sealed class RobotDraft
{
    public long Id { get; private init; }

    public ChannelKind Kind { get; set; } = ChannelKind.WeCom;

    public string Name { get; set; } = "";

    /// <summary>The number of the department; empty for all.</summary>
    public string Department { get; set; } = "";

    public AlertSeverity From { get; set; } = AlertSeverity.Warning;

    public bool IsOn { get; set; } = true;

    public bool IsToldOfImports { get; set; }

    /// <summary>Whether it can be told of imports: a webhook of all departments.</summary>
    public bool MayHearOfImports => Kind == ChannelKind.Webhook && Department.Length == 0;

    public string Address { get; set; } = "";

    public string Secret { get; set; } = "";

    public static RobotDraft New => new();

    public static RobotDraft Of(RobotRow robot) => new()
    {
        Id = robot.Id,
        Kind = robot.Kind,
        Name = robot.Name,
        Department = robot.Department?.ToString(CultureInfo.InvariantCulture) ?? "",
        From = robot.From,
        IsOn = robot.IsOn,
        IsToldOfImports = robot.IsToldOfImports,
    };

    public RobotForm Form() => new(
        Id, Kind, Name, int.TryParse(Department, NumberStyles.None, CultureInfo.InvariantCulture, out int department) ? department : null, From, IsOn, Address, Secret,
        IsToldOfImports);
}
