using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Alerts;

namespace Dashboard.Web.Alerts;

/// <summary>An alert for other programs, in the words of the interface. Money inside is in 元, shares are 0–1.</summary>
public static class AlertDocument
{
    /// <summary>The alert of a message.</summary>
    public static JsonObject Of(ToldAlert alert) => new()
    {
        ["key"] = string.Create(CultureInfo.InvariantCulture, $"{alert.Rule}/{alert.Subject.Word}/{alert.Episode}"),
        ["event"] = alert.Event,
        ["rule"] = alert.Rule,
        ["subject"] = alert.Subject.Word,
        ["name"] = alert.Subject.Name,
        ["department"] = alert.Subject.Department,
        ["severity"] = Word(alert.Severity),
        ["since"] = Day(alert.OpenedOn),
        ["asOf"] = Day(alert.AsOf),
        ["figure"] = decimal.Round(alert.Figure, 6, MidpointRounding.AwayFromZero),
        ["threshold"] = alert.Limit,
        ["owner"] = alert.OwnerName,
        ["dueOn"] = Day(alert.DueOn),
        ["state"] = Word(alert.State),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();
}
