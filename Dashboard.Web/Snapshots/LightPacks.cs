using System.Text.Json;
using Dashboard.Domain.Policies;

namespace Dashboard.Web.Snapshots;

/// <summary>The packs that can be chosen: those delivered with the product, and those an installation has laid beside its data.</summary>
public sealed class LightPacks
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };
    private readonly Dictionary<string, LightPack> packs = new(StringComparer.Ordinal);

    /// <summary>Loads every pack of some folders; a pack of a later folder replaces one of the same name.</summary>
    public LightPacks(params IEnumerable<string> folders)
    {
        foreach (string file in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.json").Order(StringComparer.Ordinal)))
        {
            LightPack pack = Read(file);
            packs[pack.Id] = pack;
        }
    }

    public IEnumerable<LightPack> All => packs.Values.OrderBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>The pack of a name.</summary>
    /// <exception cref="PolicyException">There is none.</exception>
    public LightPack this[string id] => packs.GetValueOrDefault(id)
        ?? throw new PolicyException($"没有名为 {id} 的预警规则包，可选：{string.Join('、', All.Select(p => p.Id))}。");

    private static LightPack Read(string file)
    {
        try
        {
            LightPack? pack = JsonSerializer.Deserialize<LightPack>(File.ReadAllText(file), Json);
            if (pack?.Id is null || pack.Version is null || pack.Money is null || pack.Indicators?.Proportional is null)
                throw new PolicyException($"规则包 {Path.GetFileName(file)} 不完整：需要 id、version、money、indicators。");
            MoneyLightRule money = pack.Money;
            int parts = (money.Expected is null ? 0 : 1) + (money.Proportional is null ? 0 : 1) + (money.Checkpoints is null ? 0 : 1);
            return parts == 1
                ? pack
                : throw new PolicyException($"规则包 {Path.GetFileName(file)}：money 须且只须包含 expected、proportional、checkpoints 之一。");
        }
        catch (JsonException e)
        {
            throw new PolicyException($"规则包 {Path.GetFileName(file)} 无法读取（第 {e.LineNumber + 1} 行）：{e.Message}", e);
        }
    }
}

/// <summary>A pack is missing or wrong. The sentence is for the person who installs.</summary>
public sealed class PolicyException(string message, Exception? inner = null) : Exception(message, inner);
