using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>The layouts of reports: those delivered with the product, and those an installation has laid beside its data.</summary>
public sealed class ReportLayouts
{
    /// <summary>The layout of a pack that names none.</summary>
    public const string Usual = "cn-project-report";

    private const string Folder = "reports";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Dictionary<string, ReportLayout> layouts = new(StringComparer.Ordinal);

    /// <summary>Loads every layout of some folders; one of a later folder replaces one of the same name.</summary>
    /// <exception cref="PolicyException">A layout cannot be used; the sentence names file and place.</exception>
    public ReportLayouts(params IEnumerable<string> folders)
    {
        foreach (string file in folders.Select(folder => Path.Combine(folder, Folder)).Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.json").Order(StringComparer.Ordinal)))
        {
            ReportLayout layout = Read(file);
            layouts[layout.Id] = layout;
        }
    }

    /// <summary>The layout that a pack asks for.</summary>
    /// <exception cref="PolicyException">There is none.</exception>
    public ReportLayout Of(AssessmentPack pack) => layouts.GetValueOrDefault(pack.Report ?? Usual)
        ?? throw new PolicyException($"规则包 {pack.Id} 用到没有的报告版式 {pack.Report ?? Usual}，可选：{string.Join('、', layouts.Keys)}。");

    /// <summary>Reads a layout.</summary>
    /// <exception cref="PolicyException">It is no JSON, or asks for what there is not; the sentence names file and place.</exception>
    public static ReportLayout Read(string file)
    {
        string name = Path.GetFileName(file);
        try
        {
            ReportLayout layout = JsonSerializer.Deserialize<ReportLayout>(File.ReadAllText(file), Json) ?? throw new PolicyException($"报告版式 {name} 是空的。");
            return ReportComposer.Problems(layout).ToArray() is { Length: > 0 } problems ? throw new PolicyException($"报告版式 {name}：{string.Join("；", problems)}。") : layout;
        }
        catch (JsonException e)
        {
            throw new PolicyException($"报告版式 {name} 无法读取（第 {e.LineNumber + 1} 行，{e.Path}）：{e.Message}", e);
        }
    }
}
