using System.Text.Json;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using DocumentFormat.OpenXml.Packaging;

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

    [Fact]
    public async Task Monitor_OfManyProjects_WritesAWorkbookForEachDepartmentBelowAndOneCompiled()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        // 200 at most in one workbook: L1 to L3, and 198 more.
        IEnumerable<string> more = Enumerable.Range(1, 198).Select(i => $"{(i % 2 == 0 ? "D1" : i == 1 ? "D" : "D2")},M{i:000},项目{i},项目支出,一般公共预算,2026-01-10,年初预算,1000,\n");
        await ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n" + string.Concat(more));
        string folder = Path.Combine(ledger.Folder, "out");
        string[] call = ["monitor", "--department", "D", "--as-of", "2026-07-31", "--out", folder, "--json"];
        JsonElement said = (await Executable.RunAsync(ledger.Folder, call)).Document();
        string[] files = [.. said.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
        (said.GetProperty("rows").GetInt32(), said.EnumerateObject().Count()).ShouldBe((201, 2));
        files.ShouldBe(
        [
            "部门-2026年1–7月-执行监控表-汇总.xlsx", "部门-2026年1–7月-运行监控报告.docx", "D-部门-2026年1–7月-执行监控表.xlsx", "D1-一所-2026年1–7月-执行监控表.xlsx", "D2-二所-2026年1–7月-执行监控表.xlsx",
        ]);
        Directory.GetFiles(folder).Select(Path.GetFileName).ShouldBe(files, ignoreOrder: true);
        files.Where(file => file.EndsWith(".xlsx", StringComparison.Ordinal)).Select(file => SheetsOf(Path.Combine(folder, file))).ShouldBe([1, 1 + 1, 1 + 101, 1 + 99]);
        byte[][] before = [.. files.Select(file => File.ReadAllBytes(Path.Combine(folder, file)))];
        (await Executable.RunAsync(ledger.Folder, call)).ExitCode.ShouldBe(0);
        files.Select(file => File.ReadAllBytes(Path.Combine(folder, file))).ShouldBe(before);
    }

    private static int SheetsOf(string path)
    {
        using SpreadsheetDocument book = SpreadsheetDocument.Open(path, isEditable: false);
        return book.WorkbookPart!.WorksheetParts.Count();
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
