using System.ComponentModel;
using System.Globalization;
using Dashboard.Web.Alerts;

namespace Dashboard.Web.Api.Documents;

/// <summary>The open alerts of a department and all units below it.</summary>
[Description("单位及其下级单位的未结预警 (open alerts of a department and all units below it)")]
public sealed record AlertsDocument(
    [property: Description("单位代码 (code of the department)")] string Department,
    [property: Description("截至日期 yyyy-MM-dd (as of)")] string AsOf,
    [property: Description("规则与责任人取自此日：往日由当日规则重放 (the day of the rules and owners: an earlier day is worked out with those)")] string RulesAndOwnersAsOf,
    [property: Description("预警 (alerts)")] IReadOnlyList<AlertDocument> Alerts)
{
    internal static AlertsDocument Of(string department, DateOnly day, DateOnly today, IEnumerable<OpenAlert> all) =>
        new(department, WireForm.Day(day), WireForm.Day(today), [.. all.Select(AlertDocument.Of)]);
}

/// <summary>An open alert.</summary>
public sealed record AlertDocument(
    [property: Description("预警的唯一标识 (known by this for ever)")] string Key,
    [property: Description("规则 (rule)")] string Rule,
    [property: Description("对象 (subject)")] string Subject,
    [property: Description("对象名称 (name of the subject)")] string Name,
    [property: Description("单位代码 (code of the department)")] string Department,
    [property: Description("critical | warning | notice")] string Severity,
    [property: Description("开始日期 yyyy-MM-dd (since)")] string Since,
    [property: Description("数值 (figure)")] decimal Figure,
    [property: Description("界限 (threshold)")] decimal Threshold,
    [property: Description("责任人 (owner)")] string? Owner,
    [property: Description("应答期限 yyyy-MM-dd (answer due on)")] string DueOn,
    [property: Description("open | acknowledged | answered | …")] string State)
{
    internal static AlertDocument Of(OpenAlert a) => new(
        string.Create(CultureInfo.InvariantCulture, $"{a.Rule}/{a.Subject.Word}/{a.Episode}"), a.Rule, a.Subject.Word, a.Subject.Name, a.Subject.Department, WireForm.NameOf(a.Severity),
        WireForm.Day(a.Since), decimal.Round(a.Figure, 6, MidpointRounding.AwayFromZero), a.Limit, a.Owner, WireForm.Day(a.DueOn), WireForm.NameOf(a.State));
}
