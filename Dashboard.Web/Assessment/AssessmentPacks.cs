using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain.Policies;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>The packs by which self-assessments are scored: those delivered with the product, and those an installation has laid beside its data.</summary>
public sealed class AssessmentPacks
{
    /// <summary>The pack of a form that names none.</summary>
    public const string Usual = "cn-mof-2020-10";

    /// <summary>The pack of a project that has cost indicators.</summary>
    public const string WithCost = "cn-mof-2021-101";

    /// <summary>The folder beside the packs for lights.</summary>
    public const string Folder = "assessment";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Loads every pack of some folders; a pack of a later folder replaces one of the same name.</summary>
    /// <exception cref="PolicyException">A pack cannot be used; the sentence names file and place.</exception>
    public AssessmentPacks(params IEnumerable<string> folders) =>
        Shelf = new([.. folders.Select(folder => Path.Combine(folder, Folder))], file => Read(file).Pack, pack => pack.Id);

    /// <summary>Where they stand, and how they are read anew.</summary>
    public PackShelf<AssessmentPack> Shelf { get; }

    public IEnumerable<AssessmentPack> All => Shelf.All;

    /// <summary>The pack of a name.</summary>
    /// <exception cref="PolicyException">There is none.</exception>
    public AssessmentPack this[string id] => Shelf.Find(id)
        ?? throw new PolicyException($"没有名为 {id} 的自评规则包，可选：{string.Join('、', All.Select(p => p.Id))}。");

    /// <summary>The pack of a project for which none was chosen: that of 101号 where it has cost indicators.</summary>
    /// <param name="levels">一级指标 of its indicators.</param>
    public static string UsualOf(IEnumerable<string> levels) => levels.Any(level => level.Contains("成本", StringComparison.Ordinal)) ? WithCost : Usual;

    /// <summary>Whether a text is a pack for scoring and not one for lights.</summary>
    public static bool IsOne(PackText content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content.Text, new() { CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("grades", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads a pack with the cases that prove it.</summary>
    /// <exception cref="PolicyException">It is incomplete, no JSON, or would score wrongly; the sentence names file and place.</exception>
    public static (AssessmentPack Pack, IReadOnlyList<AssessmentCase> Cases) Read(string file) => Read(Path.GetFileName(file), PackText.Of(file).Text);

    /// <summary>The same from a text that is in no file yet.</summary>
    /// <param name="name">What the sentences call it.</param>
    /// <exception cref="PolicyException">It cannot be used.</exception>
    public static (AssessmentPack Pack, IReadOnlyList<AssessmentCase> Cases) Read(string name, string text)
    {
        try
        {
            PackText.RefuseGaps(name, text);
            AssessmentPack pack = JsonSerializer.Deserialize<AssessmentPack>(text, Json) ?? throw new PolicyException($"规则包 {name} 是空的。");
            if (AssessmentPackRules.Problems(pack).ToArray() is { Length: > 0 } problems) throw new PolicyException($"规则包 {name}：{string.Join("；", problems)}。");
            return (pack, JsonSerializer.Deserialize<CaseList>(text, Json)?.Cases ?? []);
        }
        catch (JsonException e)
        {
            throw new PolicyException($"规则包 {name} 无法读取（第 {e.LineNumber + 1} 行，{e.Path}）：{e.Message}", e);
        }
    }

    private sealed record CaseList(IReadOnlyList<AssessmentCase>? Cases = null);
}
