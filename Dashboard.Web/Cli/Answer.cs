using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Domain;
using Dashboard.Domain.Policies;
using Dashboard.Web.Api.Documents;

namespace Dashboard.Web.Cli;

/// <summary>How values stand in JSON and on the terminal.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Indented = new(WireForm.Plain) { WriteIndented = true };

    /// <inheritdoc cref="WireForm.Yuan"/>
    public static string Yuan(Money money) => WireForm.Yuan(money);

    /// <inheritdoc cref="WireForm.Share"/>
    public static JsonNode? Share(Ratio ratio) => WireForm.Share(ratio) is { } share ? JsonValue.Create(share) : null;

    public static string Day(DateOnly day) => WireForm.Day(day);

    /// <inheritdoc cref="WireForm.Word(Light)"/>
    public static string? Word(Light light) => WireForm.Word(light);

    public static void Json(JsonNode document) => Console.Out.WriteLine(document.ToJsonString(Indented));

    /// <summary>A document that the interface answers with as well.</summary>
    public static void Document<T>(T document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, Indented));
}
