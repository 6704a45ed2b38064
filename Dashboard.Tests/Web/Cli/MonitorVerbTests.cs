using System.Text.Json;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

public sealed class MonitorVerbTests
{
    [Fact]
    public async Task Monitor_OfADepartment_WritesWhatItSaysAndTheSameBytesAgain()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("v1 2026-03-01 L1 300");
        string folder = Path.Combine(ledger.Folder, "round", "july");
        ExecutableResult first = await Executable.RunAsync(ledger.Folder, "monitor", "--department", "D", "--as-of", "2026-07-31", "--out", folder, "--json");

        first.ExitCode.ShouldBe(0, first.Said);
        JsonElement said = first.Document();
        string[] files = [.. said.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
        (said.GetProperty("rows").GetInt32(), said.EnumerateObject().Count()).ShouldBe((3, 2));
        files.ShouldBe(["部门-2026年1–7月-执行监控表.xlsx", "部门-2026年1–7月-运行监控报告.docx"]);
        Directory.GetFiles(folder).Select(Path.GetFileName).ShouldBe(files, ignoreOrder: true);
        byte[][] before = [.. files.Select(file => File.ReadAllBytes(Path.Combine(folder, file)))];
        (await Executable.RunAsync(ledger.Folder, "monitor", "--department", "D", "--as-of", "2026-07-31", "--out", folder)).ExitCode.ShouldBe(0);
        for (int i = 0; i < files.Length; i++) File.ReadAllBytes(Path.Combine(folder, files[i])).ShouldBe(before[i]);
    }

    [Theory]
    [InlineData("monitor --department NONE --as-of 2026-07-31 --out OUT", "没有单位「NONE」")]
    [InlineData("monitor --department D --as-of 2026-07-32 --out OUT", "2026-07-32")]
    [InlineData("monitor --department D --as-of 2026-07-31 --line L9 --out OUT", "没有项目支出「L9」")]
    [InlineData("monitor --department D --out OUT", "--as-of")]
    public async Task Call_Wrong_IsRefusedInASentence(string call, string sentence)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string folder = Path.Combine(ledger.Folder, "out");
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, [.. call.Split(' ').Select(word => word == "OUT" ? folder : word)]);
        (result.ExitCode, result.Output).ShouldBe((2, ""), result.Said);
        result.Error.ShouldContain(sentence);
        result.Error.ShouldNotContain("   at ");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task Folder_ThatCannotBe_EndsWith3()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string file = ledger.Write([1]);
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, "monitor", "--department", "D", "--as-of", "2026-07-31", "--out", Path.Combine(file, "out"));
        result.ExitCode.ShouldBe(3, result.Said);
        result.Error.ShouldNotContain("   at ");
    }
}
