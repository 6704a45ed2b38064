using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Dashboard.Domain;
using Dashboard.Domain.Policies;

namespace Dashboard.Web.Cli;

/// <summary>How values stand in JSON and on the terminal.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>元 with two decimals as text, so that no reader makes a binary fraction of it.</summary>
    public static string Yuan(Money money) => money.Yuan.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A number 0–1 with six decimals, or null when undefined.</summary>
    public static JsonNode? Share(Ratio ratio) =>
        ratio.Value is { } value ? JsonValue.Create(decimal.Round(value, 6, MidpointRounding.AwayFromZero)) : null;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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

    public static void Json(JsonNode document) => Console.Out.WriteLine(document.ToJsonString(Indented));
}
