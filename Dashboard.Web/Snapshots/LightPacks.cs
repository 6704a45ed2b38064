using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;

namespace Dashboard.Web.Snapshots;

/// <summary>The packs that can be chosen: those delivered with the product, and those an installation has laid beside its data.</summary>
public sealed class LightPacks
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Dictionary<string, LightPack> packs = new(StringComparer.Ordinal);

    /// <summary>Loads every pack of some folders; a pack of a later folder replaces one of the same name.</summary>
    public LightPacks(params IEnumerable<string> folders)
    {
        Files = [.. folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.json").Order(StringComparer.Ordinal))];
        foreach (string file in Files)
        {
            LightPack pack = Read(file).Pack;
            packs[pack.Id] = pack;
        }
    }

    /// <summary>The files from which the packs come.</summary>
    public IReadOnlyList<string> Files { get; }

    public IEnumerable<LightPack> All => packs.Values.OrderBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>The pack of a name.</summary>
    /// <exception cref="PolicyException">There is none.</exception>
    public LightPack this[string id] => packs.GetValueOrDefault(id)
        ?? throw new PolicyException($"没有名为 {id} 的预警规则包，可选：{string.Join('、', All.Select(p => p.Id))}。");

    /// <summary>Reads a pack with the cases that prove it.</summary>
    /// <exception cref="PolicyException">It is incomplete or no JSON; the sentence names file and place.</exception>
    public static (LightPack Pack, IReadOnlyList<PackCase> Cases) Read(string file)
    {
        string name = Path.GetFileName(file);
        try
        {
            string text = File.ReadAllText(file);
            LightPack? pack = JsonSerializer.Deserialize<LightPack>(text, Json);
            if (pack?.Id is null || pack.Version is null || pack.Money is null || pack.Indicators?.Proportional is null)
                throw new PolicyException($"规则包 {name} 不完整：需要 id、version、money、indicators。");
            MoneyLightRule money = pack.Money;
            int parts = (money.Expected is null ? 0 : 1) + (money.Proportional is null ? 0 : 1) + (money.Checkpoints is null ? 0 : 1);
            if (parts != 1) throw new PolicyException($"规则包 {name}：money 须且只须包含 expected、proportional、checkpoints 之一。");
            if (money.Expected is { GraceMonths: < 0m or >= FiscalYear.Months })
                throw new PolicyException($"规则包 {name}：graceMonths 须不小于 0 且小于 {FiscalYear.Months}，否则全年没有任何预期。");
            return (pack, JsonSerializer.Deserialize<CaseList>(text, Json)?.Cases ?? []);
        }
        catch (JsonException e)
        {
            throw new PolicyException($"规则包 {name} 无法读取（第 {e.LineNumber + 1} 行）：{e.Message}", e);
        }
    }

    private sealed record CaseList(IReadOnlyList<PackCase>? Cases);
}

/// <summary>A pack is missing or wrong. The sentence is for the person who installs.</summary>
public sealed class PolicyException(string message, Exception? inner = null) : Exception(message, inner);
