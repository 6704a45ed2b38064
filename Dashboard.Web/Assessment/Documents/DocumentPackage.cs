using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Dashboard.Web.Components;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>All documents of an assessment in one zip, with the facts they follow from and a list that proves them.</summary>
/// <param name="Zip">The same bytes for the same input, on every machine and day.</param>
/// <param name="Sha256">Of the zip, in small hexadecimal digits.</param>
public sealed record DocumentPackage(byte[] Zip, string Sha256)
{
    public const string Facts = "facts.json", Manifest = "manifest.json";

    private const string Files = "files";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Packs documents; their order does not matter unless two names become the same, where the later is numbered.</summary>
    /// <param name="documents">Names as people wish them; they are made safe.</param>
    /// <param name="facts">JSON, kept as it is.</param>
    /// <param name="more">What else the manifest says, such as the pack and the day.</param>
    public static DocumentPackage Of(IEnumerable<(string Name, byte[] Content)> documents, byte[] facts, JsonObject? more = null)
    {
        PackedFile[] files = [.. Named(documents).Append(new(Facts, facts)).OrderBy(file => file.Name, StringComparer.Ordinal)];
        byte[] zip = StoredZip.Of([.. files, new(Manifest, List(files, more))]);
        return new(zip, Sum(zip));
    }

    /// <summary>SHA-256 in small hexadecimal digits.</summary>
    public static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static IEnumerable<PackedFile> Named(IEnumerable<(string Name, byte[] Content)> documents)
    {
        // A document of their names would stand for the real ones.
        HashSet<string> taken = new([Manifest, Facts], StringComparer.OrdinalIgnoreCase);
        foreach ((string name, byte[] content) in documents)
        {
            (string stem, string extension) = (Path.GetFileNameWithoutExtension(name.Replace('\\', '_').Replace('/', '_')), Path.GetExtension(name).TrimStart('.'));
            if (extension.Length == 0 || !extension.All(char.IsAsciiLetterOrDigit)) throw new ArgumentException($"The document {name} has no usable extension.", nameof(documents));
            string safe = SafeFileName.Of(stem, extension);
            for (int n = 2; !taken.Add(safe); n++) safe = $"{SafeFileName.Of(stem, extension)[..^(extension.Length + 1)]}-{n}.{extension}";
            yield return new(safe, content);
        }
    }

    private static byte[] List(PackedFile[] files, JsonObject? more)
    {
        JsonObject manifest = new()
        {
            [Files] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject { ["name"] = file.Name, ["sha256"] = Sum(file.Content), ["bytes"] = file.Content.Length })]),
        };
        foreach ((string name, JsonNode? value) in more ?? []) manifest.Add(name, value?.DeepClone());
        return JsonSerializer.SerializeToUtf8Bytes(manifest, Json);
    }
}
