using System.Text;
using Dashboard.Domain.Assessment;
using Dashboard.Tests.Domain.Assessment;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;

namespace Dashboard.Tests.Web.Assessment;

/// <summary>The official form as files come: a workbook, and text in two encodings.</summary>
public sealed class FormReaderTests
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task File_InTheOfficialLayout_IsScoredAsTheCellsAre(string form)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        string[][] rows = [.. FormTableTests.Official.Select(row => row.Select(cell => cell.ReplaceLineEndings("")).ToArray())];
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = form == "xlsx" ? WorkbookBytes.Of(rows) : Encoding.GetEncoding(form).GetBytes(string.Join('\n', rows.Select(row => string.Join(',', row))));

        ScoredForm scored = FormScorer.Score(await ledger.Get<FormReader>().ReadAsync(ledger.Write(bytes, "form"), TestContext.Current.CancellationToken), ScorePacks.National);

        (scored.Total, scored.Grade, scored.Execution!.Score).ShouldBe((95.5m, "优", 7.5m));
        scored.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Picture_NamedLikeAForm_IsRefusedInASentence()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        string file = ledger.Write([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13], "form.xlsx");
        (await Should.ThrowAsync<FormException>(() => ledger.Get<FormReader>().ReadAsync(file))).Message.ShouldContain("form.xlsx");
    }
}
