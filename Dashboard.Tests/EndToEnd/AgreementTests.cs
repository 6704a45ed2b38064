using System.Globalization;
using System.Text.Json;
using Dashboard.Tests.TestKit;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>One number, computed once: pages, command line and the hand-made table of the seeds say the same.</summary>
public sealed class AgreementTests(EndToEndHost host) : PageTest(host)
{
    private static readonly List<Dictionary<string, string>> Expected = SeedFiles.Rows("huadu-2023/expected.csv");

    /// <summary>Columns of the table and the figures of the pages that must equal them.</summary>
    private static readonly (string Column, string Figure)[] Figures =
    [
        ("initialBudget", "initial-budget"), ("adjustedBudget", "adjusted-budget"), ("executed", "executed"), ("executionRate", "execution-rate"),
        ("planShare", "plan-share"), ("elapsedShare", "elapsed-share"), ("usedOfArrived", "used-of-arrived"),
    ];

    public static TheoryData<string> Dates => [.. Expected.Select(r => r["asOf"]).Distinct()];

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Figures_OfTheRealDepartment_AreThoseOfTheTable(string asOf)
    {
        await using Visit visit = await Host.OpenAsync();
        Dictionary<string, string>[] rows = [.. Expected.Where(r => r["asOf"] == asOf)];
        Dictionary<string, string> department = rows.Single(r => r["kind"] == "department");
        Dictionary<string, string>[] lines = [.. rows.Where(r => r["kind"] == "line")];
        string query = $"dept=114001&year=2023&asOf={asOf}";

        await visit.GoAsync("/?" + query);
        await ShouldShowAsync(visit, department);
        await visit.GoAsync("/lines?" + query);
        await ShouldSumUpAsync(visit, department);
        foreach (Dictionary<string, string> line in lines) await ShouldListAsync(visit, line);
        foreach (Dictionary<string, string> line in lines)
        {
            await visit.GoAsync($"/lines/{line["code"]}?{query}");
            await ShouldShowAsync(visit, line);
        }

        await visit.GoAsync("/indicators?" + query);
        foreach (Dictionary<string, string> indicator in rows.Where(r => r["kind"] == "indicator")) await ShouldListIndicatorAsync(visit, indicator);
        await ShouldBeOnTheCommandLineAsync(department, lines, asOf);
        visit.Problems.ShouldBeEmpty();
    }

    private static async Task ShouldShowAsync(Visit visit, Dictionary<string, string> row)
    {
        foreach ((string column, string figure) in Figures) Number(await visit.ValueAsync(figure)).ShouldBe(Number(row[column]), $"{row["code"]} {figure}");
        (await visit.Page.Locator(".figure-card [data-light]").First.GetAttributeAsync("data-light")).ShouldBe(row["light"], row["code"]);
    }

    private static async Task ShouldSumUpAsync(Visit visit, Dictionary<string, string> row)
    {
        foreach (string figure in (string[])["adjusted-budget", "executed", "execution-rate"])
        {
            string column = Figures.Single(f => f.Figure == figure).Column;
            Number(await visit.Page.Locator($"tfoot [data-figure={figure}]").GetAttributeAsync("data-value")).ShouldBe(Number(row[column]), figure);
        }
    }

    private static async Task ShouldListAsync(Visit visit, Dictionary<string, string> row)
    {
        ILocator shown = RowOf(visit, $"/lines/{row["code"]}?");
        string?[] values = await shown.Locator(".figure").EvaluateAllAsync<string?[]>("all => all.map(e => e.dataset.value)");
        values[..4].Select(Number).ShouldBe(((string[])["adjustedBudget", "executed", "executionRate", "expectedShare"]).Select(c => Number(row[c])), row["code"]);
        (await shown.Locator("[data-light]").GetAttributeAsync("data-light")).ShouldBe(row["light"], row["code"]);
    }

    private static async Task ShouldListIndicatorAsync(Visit visit, Dictionary<string, string> row)
    {
        ILocator shown = RowOf(visit, $"/indicators/{row["code"]}?");
        (await shown.Locator("[data-light]").GetAttributeAsync("data-light")).ShouldBe(row["light"], row["code"]);
        string?[] values = await shown.Locator(".figures [data-value]").EvaluateAllAsync<string?[]>("all => all.map(e => e.dataset.value)");
        values[0].ShouldBe(row["achievement"], row["code"]);
        Number(values[1]).ShouldBe(Number(row["progress"]), row["code"]);
    }

    private async Task ShouldBeOnTheCommandLineAsync(Dictionary<string, string> department, Dictionary<string, string>[] lines, string asOf)
    {
        ExecutableResult result = await Host.RunAsync("execution", "--department", "114001", "--as-of", asOf);
        result.ExitCode.ShouldBe(0, result.Said);
        ShouldSay(result.Document(), department);
        foreach (JsonElement line in result.Document().GetProperty("lines").EnumerateArray())
            ShouldSay(line, lines.Single(l => l["code"] == line.GetProperty("code").GetString()));
    }

    private static void ShouldSay(JsonElement said, Dictionary<string, string> row)
    {
        foreach ((string column, _) in Figures)
        {
            if (said.TryGetProperty(column, out JsonElement value)) Number(value.ToString()).ShouldBe(Number(row[column]), $"{row["code"]} {column}");
        }
    }

    private static ILocator RowOf(Visit visit, string address) => visit.Page.Locator($"tbody tr:has(a[href^='{address}'])");

    private static decimal? Number(string? text) => string.IsNullOrEmpty(text) ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
