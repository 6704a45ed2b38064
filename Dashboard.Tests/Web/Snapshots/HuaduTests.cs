using System.Globalization;
using System.Text.Json;
using Dashboard.Domain;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Snapshots;

/// <summary>seeds/huadu-2023 through the whole path: files, ledger, snapshots, command line.</summary>
public sealed class HuaduTests
{
    private static readonly List<Dictionary<string, string>> Expected = SeedFiles.Rows("huadu-2023/expected.csv");

    public static TheoryData<string> Dates => [.. Expected.Select(r => r["asOf"]).Distinct()];

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Snapshots_AndCommandLine_AgreeWithTheTable(string asOf)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        DepartmentNode node = ledger.Node("114001");
        Question question = ledger.Snapshots.QuestionFor(asOf: DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        DepartmentSnapshot department = ledger.Snapshots.Department(node, question).Snapshot;
        ShouldBe(Row("department", asOf, "114001"), department.Execution, department.Verdict);
        Share(Ratio.Known(department.ElapsedShare)).ShouldBe(Row("department", asOf, "114001")["elapsedShare"]);
        foreach (LineSnapshot line in ledger.Snapshots.Lines(node, question)) ShouldBe(Row("line", asOf, line.Line.Code), line.Execution, line.Verdict);
        IReadOnlyList<IndicatorSnapshot> indicators = ledger.Snapshots.Indicators(node, question);
        indicators.Count.ShouldBe(5);
        foreach (IndicatorSnapshot indicator in indicators)
        {
            Dictionary<string, string> row = Row("indicator", asOf, indicator.Indicator.Code);
            (Word(indicator.Light), Share(indicator.Progress)).ShouldBe((row["light"], row["progress"]), indicator.Indicator.Code);
        }

        await ShouldBeOnTheCommandLineAsync(ledger.Folder, asOf);
    }

    private static async Task ShouldBeOnTheCommandLineAsync(string folder, string asOf)
    {
        ExecutableResult money = await Executable.RunAsync(folder, "execution", "--department", "114001", "--as-of", asOf, "--json");
        money.ExitCode.ShouldBe(0, money.Said);
        ShouldBe(Row("department", asOf, "114001"), money.Document());
        JsonElement lines = money.Document().GetProperty("lines");
        lines.GetArrayLength().ShouldBe(8);
        foreach (JsonElement line in lines.EnumerateArray()) ShouldBe(Row("line", asOf, line.GetProperty("code").GetString()!), line);
        ExecutableResult goals = await Executable.RunAsync(folder, "indicators", "--department", "114001", "--as-of", asOf, "--json");
        goals.ExitCode.ShouldBe(0, goals.Said);
        foreach (JsonElement indicator in goals.Document().GetProperty("indicators").EnumerateArray())
        {
            Dictionary<string, string> row = Row("indicator", asOf, indicator.GetProperty("code").GetString()!);
            indicator.GetProperty("light").GetString().ShouldBe(row["light"]);
            Share(indicator.GetProperty("progress")).ShouldBe(row["progress"]);
            indicator.GetProperty("achievement").ToString().ShouldBe(row["achievement"]);
        }
    }

    private static void ShouldBe(Dictionary<string, string> row, Execution execution, MoneyVerdict verdict)
    {
        (Yuan(execution.Initial), Yuan(execution.Adjusted), Yuan(execution.Executed)).ShouldBe((row["initialBudget"], row["adjustedBudget"], row["executed"]), row["code"]);
        (Share(execution.Rate), Share(execution.PlanShare), Share(execution.UsedOfArrived)).ShouldBe((row["executionRate"], row["planShare"], row["usedOfArrived"]), row["code"]);
        (Share(verdict.Expected), Word(verdict.Light)).ShouldBe((row["expectedShare"], row["light"]), row["code"]);
    }

    private static void ShouldBe(Dictionary<string, string> row, JsonElement json)
    {
        foreach (string money in (string[])["initialBudget", "adjustedBudget", "executed"]) json.GetProperty(money).GetString().ShouldBe(row[money], row["code"]);
        foreach (string share in (string[])["executionRate", "planShare", "usedOfArrived"]) Share(json.GetProperty(share)).ShouldBe(row[share], row["code"] + share);
        json.GetProperty("light").GetString().ShouldBe(row["light"], row["code"]);
    }

    private static Dictionary<string, string> Row(string kind, string asOf, string code) =>
        Expected.Single(r => r["kind"] == kind && r["asOf"] == asOf && r["code"] == code);

    private static string Word(Light light) => light.ToString().ToLowerInvariant();

    private static string Yuan(Money money) => money.Yuan.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Share(Ratio ratio) => ratio.Value?.ToString("0.000000", CultureInfo.InvariantCulture) ?? "";

    private static string Share(JsonElement share) =>
        share.ValueKind == JsonValueKind.Null ? "" : share.GetDecimal().ToString("0.000000", CultureInfo.InvariantCulture);
}
