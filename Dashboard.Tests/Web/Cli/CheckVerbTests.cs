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

    private static string Docx(string body)
    {
        string file = Path.Combine(TemporaryLedger.TemporaryFolder(), "draft.docx");
        using ZipArchive archive = ZipFile.Open(file, ZipArchiveMode.Create);
        using Stream part = archive.CreateEntry("word/document.xml").Open();
        part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>"));
        return file;
    }
}
