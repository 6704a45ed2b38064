using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain.Policies;

namespace Dashboard.Web.Snapshots;

/// <summary>The packs that can be chosen: those delivered with the product, and those an installation has laid beside its data.</summary>
public sealed class LightPacks
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Loads every pack of some folders; a pack of a later folder replaces one of the same name.</summary>
    public LightPacks(params IEnumerable<string> folders) => Shelf = new([.. folders], file => Read(file).Pack, pack => pack.Id);

    /// <summary>Where they stand, and how they are read anew.</summary>
    public PackShelf<LightPack> Shelf { get; }

    public IEnumerable<LightPack> All => Shelf.All;

    /// <summary>The pack of a name.</summary>
    /// <exception cref="PolicyException">There is none.</exception>
    public LightPack this[string id] => Shelf.Find(id)
        ?? throw new PolicyException($"没有名为 {id} 的预警规则包，可选：{string.Join('、', All.Select(p => p.Id))}。");

    /// <summary>Reads a pack with the cases that prove it.</summary>
    /// <exception cref="PolicyException">It is incomplete or no JSON; the sentence names file and place.</exception>
    public static (LightPack Pack, PackCases Cases) Read(string file) => Read(Path.GetFileName(file), PackText.Of(file).Text);

    /// <summary>The same from a text that is in no file yet.</summary>
    /// <param name="name">What the sentences call it.</param>
    /// <exception cref="PolicyException">It is incomplete or no JSON.</exception>
    public static (LightPack Pack, PackCases Cases) Read(string name, string text)
    {
        try
        {
            PackText.RefuseGaps(name, text);
            LightPack? pack = JsonSerializer.Deserialize<LightPack>(text, Json);
            if (pack?.Id is null || pack.Version is null || pack.Title is null || pack.Source is null || pack.Money is null || pack.Indicators?.Proportional is null)
                throw new PolicyException($"规则包 {name} 不完整：需要 id、version、title、source、money、indicators。");
            if (LightPackRules.Problems(pack).ToArray() is { Length: > 0 } problems) throw new PolicyException($"规则包 {name}：{string.Join("；", problems)}。");
            CaseList? cases = JsonSerializer.Deserialize<CaseList>(text, Json);
            return (pack, new(cases?.Cases ?? [], cases?.SurgeCases ?? []));
        }
        catch (JsonException e)
        {
            throw new PolicyException($"规则包 {name} 无法读取（第 {e.LineNumber + 1} 行，{e.Path}）：{e.Message}", e);
        }
    }

    private sealed record CaseList(IReadOnlyList<PackCase>? Cases, IReadOnlyList<SurgeCase>? SurgeCases);
}

/// <summary>A pack is missing or wrong. The sentence is for the person who installs.</summary>
public sealed class PolicyException(string message, Exception? inner = null) : Exception(message, inner);
