using System.Text.Json;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Lays out what a pack says, whatever it is for: what can be read need not be known here.</summary>
internal static class PackSections
{
    private static readonly string[] CasesOf = ["cases", "surgeCases"];
    private static readonly string[] AboutIt = ["id", "version", "title", "source", .. CasesOf];

    /// <summary>The rules of a pack, without its name and its cases.</summary>
    public static IReadOnlyList<PackSection> Of(JsonElement pack) =>
        [.. Walk([], pack.EnumerateObject().Where(p => !AboutIt.Contains(p.Name, StringComparer.Ordinal)))];

    /// <summary>What the cases of a pack show.</summary>
    public static IReadOnlyList<string> Cases(JsonElement pack) =>
        [.. CasesOf.Where(name => pack.TryGetProperty(name, out _)).SelectMany(name => pack.GetProperty(name).EnumerateArray()).Select(c => c.GetProperty("what").GetString() ?? "")];

    private static IEnumerable<PackSection> Walk(string[] path, IEnumerable<JsonProperty> properties)
    {
        JsonProperty[] all = [.. properties];
        PackField[] fields = [.. all.Where(p => IsPlain(p.Value)).Select(p => new PackField([p.Name], Text(p.Value)))];
        if (fields.Length > 0) yield return new(path, fields, [], []);
        foreach (JsonProperty property in all.Where(p => !IsPlain(p.Value)))
        {
            string[] deeper = [.. path, property.Name];
            IEnumerable<PackSection> parts = property.Value.ValueKind == JsonValueKind.Object ? Walk(deeper, property.Value.EnumerateObject()) : [Table(deeper, property.Value)];
            foreach (PackSection part in parts) yield return part;
        }
    }

    private static PackSection Table(string[] path, JsonElement list)
    {
        List<PackField>[] rows = [.. list.EnumerateArray().Select(row => Leaves([], row).ToList())];
        IReadOnlyList<string>[] columns = [.. rows.SelectMany(row => row).Select(f => f.Path).DistinctBy(p => string.Join('/', p))];
        return new(path, [], columns, [.. rows.Select(row => columns.Select(c => row.Find(f => f.Path.SequenceEqual(c))?.Value).ToArray())]);
    }

    private static IEnumerable<PackField> Leaves(string[] path, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().SelectMany(p => Leaves([.. path, p.Name], p.Value))
        : [new(path, Text(value))];

    private static bool IsPlain(JsonElement value) =>
        value.ValueKind != JsonValueKind.Object && (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(v => v.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)));

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "✓",
        JsonValueKind.False => "✗",
        JsonValueKind.Array => value.GetArrayLength() == 0 ? null : string.Join('；', value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join('，', value.EnumerateObject().Select(p => $"{p.Name} {Text(p.Value)}")),
        _ => value.ToString(),
    };
}
