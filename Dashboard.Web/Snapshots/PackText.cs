using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dashboard.Web.Snapshots;

/// <summary>A pack as it is written.</summary>
/// <param name="Name">What sentences call it: the name of its file, or what stands for one.</param>
/// <param name="Bytes">Exactly as they are, or shall be, in the file.</param>
public sealed record PackText(string Name, byte[] Bytes)
{
    /// <summary>The writing, without the mark that some editors put before it.</summary>
    public string Text
    {
        get
        {
            using StreamReader reader = new(new MemoryStream(Bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
    }

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public static PackText Of(string file) => new(Path.GetFileName(file), File.ReadAllBytes(file));

    /// <summary>The serializer lets nothing stand in a list where something is needed.</summary>
    /// <exception cref="PolicyException">A list has an empty place.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static void RefuseGaps(string name, string text)
    {
        using JsonDocument document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip });
        if (HasGap(document.RootElement)) throw new PolicyException($"规则包 {name}：列表中不得有 null。");
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new PolicyException($"规则包 {name} 须是一个 JSON 对象。");
    }

    private static bool HasGap(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Any(v => v.ValueKind == JsonValueKind.Null || HasGap(v)),
        JsonValueKind.Object => value.EnumerateObject().Any(p => HasGap(p.Value)),
        _ => false,
    };
}
