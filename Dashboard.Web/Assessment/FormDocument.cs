using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Web.Assessment;

/// <summary>A filled form and its score as JSON.</summary>
public static class FormDocument
{
    /// <summary>Reads a form. Values are text or numbers as printed; what is missing or of another kind is null.</summary>
    public static AssessmentForm Read(JsonElement form)
    {
        int? year = Text(form, "year") is { } text && int.TryParse(text, out int number) ? number : null;
        return new(
            year, Text(form, "department"), Text(form, "project"), Text(form, "moneyUnit"),
            [.. Rows(form, "funds").Select(r => new FundRow(Text(r, "name"), Text(r, "initial"), Text(r, "adjusted"), Text(r, "executed"), Text(r, "weight"), Text(r, "score")))],
            [.. Rows(form, "indicators").Select(Indicator)], Text(form, "total"), Text(form, "grade"));
    }

    /// <summary>Writes a score.</summary>
    /// <param name="say">Puts a finding into words.</param>
    public static JsonObject Write(AssessmentPack pack, ScoredForm scored, Func<AssessmentFinding, string> say) => new()
    {
        ["pack"] = pack.Id,
        ["packVersion"] = pack.Version,
        ["execution"] = scored.Execution is { } execution
            ? new JsonObject { ["rate"] = Rounded(execution.Rate.Value), ["weight"] = execution.Weight, ["score"] = Points(execution.Score), ["printed"] = execution.Printed, ["agrees"] = execution.Agrees } : null,
        ["indicators"] = new JsonArray([.. scored.Indicators.Select(Indicator)]),
        ["total"] = Points(scored.Total),
        ["grade"] = scored.Grade,
        ["findings"] = new JsonArray([.. scored.Findings.Select(f => (JsonNode)new JsonObject { ["code"] = f.Code, ["message"] = say(f) })]),
    };

    private static JsonNode Indicator(ScoredIndicator scored) => new JsonObject
    {
        ["name"] = scored.Name,
        ["kind"] = Word(scored.Target.Kind),
        ["sign"] = scored.Target.Kind == WrittenKind.Unreadable ? null : scored.Target.Sign.Symbol(),
        ["target"] = scored.Target.Day is { } day ? JsonValue.Create(Day(day)) : scored.Target.Quantity is { } target ? JsonValue.Create(target.Value) : null,
        ["actual"] = scored.Result.Day is { } done ? JsonValue.Create(Day(done)) : scored.Result.Quantity is { } actual ? JsonValue.Create(actual.Value) : null,
        ["unit"] = scored.Target.Quantity?.Unit ?? scored.Result.Quantity?.Unit,
        ["completion"] = Rounded(scored.Verdict.Completion),
        ["weight"] = scored.Weight,
        ["score"] = Points(scored.Verdict.Score),
        ["lowest"] = Points(scored.Verdict.Lowest),
        ["highest"] = Points(scored.Verdict.Highest),
        ["printed"] = scored.Printed,
        ["agrees"] = scored.Agrees,
        ["note"] = scored.Verdict.Note is { } note ? JsonNamingPolicy.KebabCaseLower.ConvertName($"{note}") : null,
    };

    private static IndicatorRow Indicator(JsonElement r) => new(
        Text(r, "level1"), Text(r, "level2"), Text(r, "name"), Text(r, "sign"), Text(r, "target"), Text(r, "unit"), Text(r, "actual"), Text(r, "weight"), Text(r, "score"), Text(r, "reason"));

    private static JsonElement.ArrayEnumerator Rows(JsonElement form, string name) =>
        form.ValueKind == JsonValueKind.Object && form.TryGetProperty(name, out JsonElement rows) && rows.ValueKind == JsonValueKind.Array ? rows.EnumerateArray() : default;

    private static string? Text(JsonElement row, string name) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out JsonElement cell)
        ? cell.ValueKind switch { JsonValueKind.String => cell.GetString(), JsonValueKind.Number => cell.GetRawText(), _ => null } : null;

    private static string Word(WrittenKind kind) => Enum.GetName(kind)!.ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Points have two decimals, also where they are 0.</summary>
    private static decimal? Points(decimal? points) => points is { } value ? value + 0.00m : null;

    private static decimal? Rounded(decimal? share) => share is { } value ? decimal.Round(value, 6, MidpointRounding.AwayFromZero) : null;
}
