using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dashboard.Domain;
using Dashboard.Domain.Policies;

namespace Dashboard.Web.Api.Documents;

/// <summary>How values stand in JSON, for commands and for the interface alike.</summary>
internal static class WireForm
{
    /// <summary>On one line, as the interface answers.</summary>
    public static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>元 with two decimals as text, so that no reader makes a binary fraction of it.</summary>
    public static string Yuan(Money money) => money.Yuan.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A number 0–1 with six decimals, or null when undefined.</summary>
    public static decimal? Share(Ratio ratio) => ratio.Value is { } value ? decimal.Round(value, 6, MidpointRounding.AwayFromZero) : null;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The word for a light; null when there is no judgement.</summary>
    public static string? Word(Light light) => light switch
    {
        Light.Red => "red",
        Light.Yellow => "yellow",
        Light.Green => "green",
        Light.Blue => "blue",
        Light.Unreported => "unreported",
        _ => null,
    };

    /// <summary>The name of a value in small letters.</summary>
    public static string NameOf(Enum value) => value.ToString().ToLowerInvariant();
}
