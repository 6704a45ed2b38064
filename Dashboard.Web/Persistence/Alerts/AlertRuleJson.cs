using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Domain;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Writes rules as JSON and reads them again; the words are those of files that people lay beside their data.</summary>
public static class AlertRuleJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The rules of a file.</summary>
    /// <exception cref="JsonException">It is no list of rules; the message says where.</exception>
    public static IReadOnlyList<AlertRule> ReadList(string json) => [.. JsonSerializer.Deserialize<RuleForm[]>(json, Options)!.Select(ToRule)];

    /// <summary>One rule.</summary>
    public static AlertRule Read(string json) => ToRule(JsonSerializer.Deserialize<RuleForm>(json, Options)!);

    /// <summary>One rule as text.</summary>
    public static string Write(AlertRule rule) => JsonSerializer.Serialize(
        new RuleForm(
            rule.Id, rule.Version, rule.Kind.Name(), rule.Title, rule.IsOn, rule.Severity,
            [.. rule.Thresholds.Select(t => new ThresholdForm(t.Limit, t.Department, t.Category, t.FirstMonth, t.LastMonth, t.Pack))],
            rule.ForDays, rule.ClearBy, rule.LeastAmount.Yuan, rule.AnswerWithin, rule.FoldFrom, rule.Source),
        Options);

    private static AlertRule ToRule(RuleForm form) => new(
        form.Id, form.Version, AlertKinds.Find(form.Kind) ?? throw new JsonException($"{form.Id}: there is no kind of rule \"{form.Kind}\"."), form.Title, form.IsOn,
        form.Severity, [.. form.Thresholds.Select(t => new AlertThreshold(t.Limit, t.Department, t.Category, t.FirstMonth, t.LastMonth, t.Pack))],
        form.ForDays, form.ClearBy, Money.FromYuan(form.LeastAmount), form.AnswerWithin, form.FoldFrom, form.Source);

    private sealed record RuleForm(
        string Id, int Version, string Kind, string Title, bool IsOn, AlertSeverity Severity, ThresholdForm[] Thresholds, int ForDays,
        decimal ClearBy, decimal LeastAmount, int AnswerWithin, int FoldFrom, string Source);

    private sealed record ThresholdForm(decimal Limit, string? Department, ExpenditureCategory? Category, int? FirstMonth, int? LastMonth, string? Pack);
}
