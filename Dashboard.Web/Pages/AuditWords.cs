using System.Text.Json;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages;

/// <summary>Records in the words of the reader. What has no words is shown as it stands.</summary>
internal static class AuditWords
{
    private const int ShortHash = 12;

    /// <summary>The word for a code, for instance of an action.</summary>
    public static string Of(IStringLocalizer<AuditTexts> texts, string family, string code) =>
        texts[$"{family}.{code}"] is { ResourceNotFound: false } word ? word.Value : code;

    /// <summary>What was there: a small document name by name, any other text as it is.</summary>
    public static string? Content(IStringLocalizer<AuditTexts> texts, string? content)
    {
        if (content is null) return null;
        if (!content.StartsWith('{')) return Of(texts, "Value", content);
        try
        {
            using JsonDocument document = JsonDocument.Parse(content);
            return string.Join(" · ", document.RootElement.EnumerateObject().Where(p => IsTold(p.Value)).Select(p => $"{Of(texts, "Field", p.Name)} {Value(texts, p)}"));
        }
        catch (JsonException)
        {
            return content;
        }
    }

    private static bool IsTold(JsonElement value) => value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False);

    private static string Value(IStringLocalizer<AuditTexts> texts, JsonProperty property) => (property.Name, property.Value.ToString()) switch
    {
        ("grants", _) when property.Value.ValueKind == JsonValueKind.Array => Grants(texts, property.Value),
        ("kind", string kind) => Of(texts, "Kind", kind),
        ("sha256", { Length: > ShortHash } hash) => hash[..ShortHash] + "…",
        (_, "True") => "✓",
        (_, string text) => text,
    };

    private static string Grants(IStringLocalizer<AuditTexts> texts, JsonElement grants) =>
        grants.GetArrayLength() == 0 ? texts["Grant.None"] : string.Join(texts["Grant.And"], grants.EnumerateArray().Select(grant => Grant(texts, grant)));

    private static string Grant(IStringLocalizer<AuditTexts> texts, JsonElement grant)
    {
        string days = (Text(grant, "from"), Text(grant, "until")) switch
        {
            (null, null) => "",
            ({ } from, null) => texts["Grant.From", from],
            (null, { } until) => texts["Grant.Until", until],
            ({ } from, { } until) => texts["Grant.Days", from, until],
        };
        string forWhom = Text(grant, "onBehalfOf") is { } name ? texts["Grant.OnBehalfOf", name] : "";
        string whence = grant.TryGetProperty("fromDirectory", out _) ? texts["Grant.FromDirectory"] : "";
        return $"{Of(texts, "Role", Text(grant, "role") ?? "")} {Text(grant, "department") ?? texts["Grant.Everywhere"]}{days}{forWhom}{whence}";
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
