using System.Text.Json;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

public sealed class ScoreVerbTests
{
    private const string Form =
        """
        {"year": 2022, "moneyUnit": "万元",
         "funds": [{"name": "年度资金总额", "initial": null, "adjusted": 50, "executed": 10, "weight": 20, "score": 4}],
         "indicators": [
           {"level1": "产出指标", "name": "坡面水标尺", "target": "≥266米", "actual": "266", "weight": 40, "score": 40},
           {"level1": "效益指标", "name": "群众生产生活条件", "target": "显著提升", "actual": "显著提升", "weight": 30, "score": 30},
           {"level1": "满意度指标", "name": "满意度", "target": "≥95%", "actual": "76%", "weight": 10, "score": 9}],
         "total": 83, "grade": "优"}
        """;

    [Fact]
    public async Task Json_OfAForm_IsScoredAsOthersReadIt()
    {
        string folder = TemporaryLedger.TemporaryFolder(), file = Path.Combine(folder, "form.json");
        await File.WriteAllTextAsync(file, Form, TestContext.Current.CancellationToken);

        ExecutableResult result = await Executable.RunAsync(folder, "score", file, "--json");

        result.ExitCode.ShouldBe(1, result.Said);
        JsonElement scored = result.Document();
        scored.GetProperty("pack").GetString().ShouldBe("cn-mof-2020-10");
        scored.GetProperty("execution").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"rate":0.2,"weight":20,"score":4.00,"printed":4,"agrees":true}""");
        JsonElement first = scored.GetProperty("indicators")[0];
        (first.GetProperty("kind").GetString(), first.GetProperty("sign").GetString(), first.GetProperty("target").GetDecimal(), first.GetProperty("unit").GetString()).ShouldBe(("quantitative", "≥", 266m, "米"));
        JsonElement chosen = scored.GetProperty("indicators")[1];
        (chosen.GetProperty("score").ValueKind, chosen.GetProperty("lowest").GetDecimal(), chosen.GetProperty("highest").GetDecimal()).ShouldBe((JsonValueKind.Null, 24m, 30m));
        scored.GetProperty("total").GetDecimal().ShouldBe(82m);
        scored.GetProperty("grade").GetString().ShouldBe("良");
        scored.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()).ShouldBe(["score-off", "reason-missing", "grade-off"], ignoreOrder: true);
        File.Exists(Path.Combine(folder, "dashboard.db")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"funds": [""", "第 1 行不是有效的 JSON")]
    [InlineData("支付凭证号,支付日期\n1,2025-01-01\n", "不是自评表")]
    [InlineData("", "不是自评表")]
    public async Task File_ThatIsNoForm_IsRefusedInASentence(string content, string sentence)
    {
        string folder = TemporaryLedger.TemporaryFolder(), file = Path.Combine(folder, "form.json");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        ExecutableResult result = await Executable.RunAsync(folder, "score", file);

        (result.ExitCode, result.Output).ShouldBe((1, ""));
        result.Error.ShouldContain(sentence);
        result.Error.ShouldNotContain("   at ");
    }
}
