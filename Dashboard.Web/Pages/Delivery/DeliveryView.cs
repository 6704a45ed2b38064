using Dashboard.Domain.Alerts;
using Dashboard.Web.Alerts.Delivery;

namespace Dashboard.Web.Pages.Delivery;

/// <summary>What the page of ways to people shows.</summary>
public sealed record DeliveryView(
    MailState Mail, MessageTrouble Trouble, IReadOnlyList<RobotRow> Robots, IReadOnlyList<DepartmentOption> Departments, IReadOnlyList<QuietRow> Quiet,
    IReadOnlyList<MessageRow> Messages);

/// <summary>How mail is set up; the settings say it, not the page.</summary>
/// <param name="Server">Host and port; null without a server.</param>
/// <param name="BaseAddress">Under which address links lead; null when messages carry none.</param>
/// <param name="DigestAt">The local time of the digest.</param>
public sealed record MailState(string? Server, string Security, string? From, bool HasUser, string? BaseAddress, string DigestAt);

/// <summary>A robot as it is listed.</summary>
/// <param name="Host">Where it is; null when the keys that sealed its address are gone.</param>
/// <param name="Department">The number of the department; null for all.</param>
public sealed record RobotRow(
    long Id, ChannelKind Kind, string Name, int? Department, string? DepartmentName, string? Host, bool IsSigned, AlertSeverity From, bool IsOn, bool IsToldOfImports = false);

/// <summary>A department that can be chosen.</summary>
public sealed record DepartmentOption(int Id, string Code, string Name, int Depth);

/// <summary>Quiet days as they are listed.</summary>
/// <param name="IsOpen">Whether they can still be ended.</param>
public sealed record QuietRow(long Id, DateOnly First, DateOnly Last, string Reason, string By, bool IsOpen);

/// <summary>A message as the log lists it.</summary>
/// <param name="At">When it left, or was written; local time.</param>
/// <param name="CanRedeliver">Whether it was given up and can be sent anew.</param>
public sealed record MessageRow(long Id, DateTime At, string Channel, string To, string Kind, string Title, string State, int Attempts, string? Said, bool CanRedeliver);
