using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Web.Cli;

public sealed class CheckVerbTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task Document_OfWord_IsReadParagraphByParagraphWhateverItsRuns()
    {
        string file = Docx("<w:p><w:r><w:t>全年组建 13</w:t></w:r><w:r><w:t>8 家单独基层工会。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>全年组建 154 家单独基层工会。</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        ExecutableResult result = await Executable.RunAsync(TemporaryLedger.TemporaryFolder(), "check", file, "--json");

        result.ExitCode.ShouldBe(1, result.Said);
        JsonElement finding = result.Document().GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()).ShouldBe(("quantity-conflict", "contradiction"));
        (finding.GetProperty("first").GetProperty("position").GetInt32(), finding.GetProperty("second").GetProperty("position").GetInt32()).ShouldBe((1, 2));
        finding.GetProperty("message").GetString().ShouldBe("「单独基层工会」前后不一：第 1 段写 138，第 2 段写 154，请核对");
    }

    [Fact]
    public async Task Draft_WithoutFault_EndsWithZero()
    {
        string file = Path.Combine(TemporaryLedger.TemporaryFolder(), "draft.txt");
        await File.WriteAllTextAsync(file, "全年组建 138 家单独基层工会。", TestContext.Current.CancellationToken);
        ExecutableResult result = await Executable.RunAsync(TemporaryLedger.TemporaryFolder(), "check", file);
        (result.ExitCode, result.Output).ShouldBe((0, ""));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>没有结束")]
    [InlineData(null)]
    public async Task Document_ThatIsBroken_IsRefusedInASentence(string? body)
    {
        string file = body is null ? Path.Combine(TemporaryLedger.TemporaryFolder(), "draft.docx") : Docx(body);
        if (body is null) await File.WriteAllBytesAsync(file, [0x50, 0x4B, 3, 4, 9, 9, 9], TestContext.Current.CancellationToken);
        ExecutableResult result = await Executable.RunAsync(TemporaryLedger.TemporaryFolder(), "check", file);
        (result.ExitCode, result.Output).ShouldBe((1, ""));
        result.Error.ShouldContain("不是可以检查的草稿");
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Table_OfADocument_IsReadRowByRow()
    {
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>"))}</w:tr>";
        const string Wide = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>105.5</w:t></w:r></w:p></w:tc></w:tr>";
        string file = Docx($"<w:p><w:r><w:t>资金情况如下。</w:t></w:r></w:p><w:tbl>{Row("项目", "科室", "预算")}{Row("培训", "办公室", "60.5")}{Row("宣传", "组宣部", "40")}{Wide}</w:tbl><w:p><w:r><w:t>以上。</w:t></w:r></w:p>");

        ExecutableResult result = await Executable.RunAsync(TemporaryLedger.TemporaryFolder(), "check", file, "--json");

        result.ExitCode.ShouldBe(1, result.Said);
        JsonElement finding = result.Document().GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        finding.GetProperty("code").GetString().ShouldBe("parts-do-not-add-up");
        finding.GetProperty("message").GetString().ShouldBe("第 5 段「合计 预算」合计写 105.5，第 3 段起各部分相加为 100.5，请核对");
    }

    [Fact]
    public async Task Draft_BesideTheLedger_IsComparedWithTheYear()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        string file = Path.Combine(TemporaryLedger.TemporaryFolder(), "draft.txt");
        const string Right = "本部门 2023 年度支出预算执行总计 954.25 万元，完成预算的 100%。";
        await File.WriteAllTextAsync(file, Right, TestContext.Current.CancellationToken);
        string[] call = ["check", file, "--department", "114001", "--year", "2023", "--json"];

        (await Executable.RunAsync(ledger.Folder, call)).ExitCode.ShouldBe(0);
        await File.WriteAllTextAsync(file, Right.Replace("954.25", "945.25", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        ExecutableResult result = await Executable.RunAsync(ledger.Folder, call);

        result.ExitCode.ShouldBe(1, result.Said);
        JsonElement finding = result.Document().GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        finding.GetProperty("code").GetString().ShouldBe("ledger-conflict");
        finding.GetProperty("message").GetString().ShouldBe("第 1 段「全年支出」写 945.25万元，台账为 954.25万元，请核对");
        (await Executable.RunAsync(ledger.Folder, "check", file)).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("--department", "114001")]
    [InlineData("--year", "2023")]
    [InlineData("--year", "23", "--department", "114001")]
    public async Task Ledger_AskedForByHalf_IsAWrongCall(params string[] options)
    {
        string file = Path.Combine(TemporaryLedger.TemporaryFolder(), "draft.txt");
        await File.WriteAllTextAsync(file, "一切如常。", TestContext.Current.CancellationToken);
        ExecutableResult result = await Executable.RunAsync(TemporaryLedger.TemporaryFolder(), ["check", file, .. options]);
        (result.ExitCode, result.Output).ShouldBe((2, ""));
        result.Error.ShouldContain("--year");
    }

    private static string Docx(string body)
    {
        string file = Path.Combine(TemporaryLedger.TemporaryFolder(), "draft.docx");
        using ZipArchive archive = ZipFile.Open(file, ZipArchiveMode.Create);
        using Stream part = archive.CreateEntry("word/document.xml").Open();
        part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>"));
        return file;
    }
}
