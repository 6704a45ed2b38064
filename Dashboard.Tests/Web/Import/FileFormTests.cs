using System.Text;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

public sealed class FileFormTests
{
    private const string Headings = "支付凭证号,支付日期,项目代码,支付金额,用途\n";
    private const string Good = Headings + "v1,2026-02-01,L1,100.00,办公用品𠮷\nv2,2026-02-02,L1,23.45,差旅\n";

    static FileFormTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "GB18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Text_InAnyEncodingAndLongerThanAChunk_IsRead(string name)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        // Purposes of growing length put every byte of a character on a border of the chunks.
        StringBuilder text = new(Headings);
        for (int i = 0; i < 2500; i++) text.Append('v').Append(i).Append(",2026-02-01,L1,0.01,").Append('汉', i % 40).Append(i % 3 == 0 ? "𠮷" : "a").Append('\n');
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, Bytes(text.ToString(), name), "file.csv");
        report.IsClean.ShouldBeTrue($"{report.Refusal} {string.Join(';', report.Rejected)}");
        report.Accepted.ShouldBe(2500);
        ledger.Number("SELECT count(*) FROM Payment WHERE Purpose LIKE '%\uFFFD%'").ShouldBe(0);
        ledger.Number("SELECT count(*) FROM Payment WHERE Purpose LIKE '%𠮷'").ShouldBe(834);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public async Task Text_WithAnyLineEnd_HasTheSameRows(string lineEnd)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, (Good + "v3,昨天,L1,1,\n").Replace("\n", lineEnd, StringComparison.Ordinal));
        (report.Accepted, report.Rejected.ShouldHaveSingleItem().Row).ShouldBe((2, 4));
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    [InlineData('|')]
    public async Task Text_WithAnotherSeparator_IsRead(char separator)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        (await ledger.ImportAsync(ImportKind.Payments, Good.Replace(',', separator))).Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task Text_TitleUnitBlankAndQuotedLines_CountAsASpreadsheetShowsThem()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string text = "2026年支付明细\n\n,,单位：万元\n" + Headings + "v1,2026-02-01,L1,0.01,\"一\n二\"\n\n,,,,\nv2,昨天,L1,1,\n合计,,,1.01,\n";
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, text);
        (report.Rows, report.Accepted, report.Rejected.ShouldHaveSingleItem().Row).ShouldBe((2, 1, 8));
        ledger.Executed("D").ShouldBe(100m);
    }

    [Theory]
    [InlineData("支付凭证号,支付日期,项目代码,支付金额（万元）\nv,2026-02-01,L1,1.5\n", null, 15000)]
    [InlineData("支付凭证号,支付日期,项目代码,支付金额（万元）\nv,2026-02-01,L1,1.5\n", 1, 1.5)]
    [InlineData("单位：万元\n支付凭证号,支付日期,项目代码,支付金额（元）\nv,2026-02-01,L1,1.5\n", null, 1.5)]
    [InlineData("单位：千元\n支付凭证号,支付日期,项目代码,支付金额\nv,2026-02-01,L1,1.5\n", null, 1500)]
    public async Task Amounts_InTheUnitTheFileNames_AreTaken(string text, int? asked, double yuan)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        (await ledger.ImportAsync(ImportKind.Payments, text, r => r with { YuanPerUnit = asked })).IsClean.ShouldBeTrue();
        ledger.Executed("D").ShouldBe((decimal)yuan);
    }

    [Theory]
    [InlineData("", RejectionCodes.EmptyFile)]
    [InlineData(" \r\n\t\n", RejectionCodes.EmptyFile)]
    [InlineData("\u3000\n", RejectionCodes.EmptyFile)]
    [InlineData(Headings, RejectionCodes.EmptyFile)]
    [InlineData("支付凭证号,支付日期,项目代码\nv,2026-02-01,L1\n", RejectionCodes.MissingColumn)]
    [InlineData("hello", RejectionCodes.MissingColumn)]
    [InlineData(Headings + "v1,2026-02-01,L1,1,\"办公\nv2,2026-02-01,L1,1,\n", RejectionCodes.OpenQuote)]
    public async Task Text_WithoutATable_IsRefusedInOneSentence(string text, string code)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string before = ledger.Dump();
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, text);
        report.Refusal.ShouldNotBeNull().Code.ShouldBe(code);
        ledger.Get<RejectionTexts>().For(report.Refusal).ShouldNotContain("{");
        await ledger.PayAsync("z 2026-02-01 L1 1");
        ledger.Executed("D").ShouldBe(1m);
        before.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Text_QuoteInsideACell_IsPartOfTheText()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, Headings + "v1,2026-02-01,L1,1,5\"管材\nv2,2026-02-01,L1,1,\"他说\"\"好\"\"\"\n");
        report.Accepted.ShouldBe(2);
        ledger.Number("SELECT count(*) FROM Payment WHERE Purpose IN ('5\"管材', '他说\"好\"')").ShouldBe(2);
    }

    [Fact]
    public async Task Bytes_OfAPicture_AreRefused()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1];
        (await ledger.ImportAsync(ImportKind.Payments, png, "file.csv")).Refusal.ShouldNotBeNull().Code.ShouldBe(RejectionCodes.NotATable);
    }

    [Theory]
    [InlineData("file.xlsx", false)]
    [InlineData("file.csv", true)]
    public async Task Name_OfAnotherForm_IsRefusedAndSaysSo(string name, bool isWorkbook)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        byte[] content = isWorkbook ? WorkbookBytes.Of(["支付凭证号", "支付日期", "项目代码", "支付金额"], ["v", "2026-02-01", "L1", "1"]) : Bytes(Good, "utf-8");
        (await ledger.ImportAsync(ImportKind.Payments, content, name)).Refusal.ShouldNotBeNull().Code.ShouldBe(RejectionCodes.RenamedFile);
        (await ledger.ImportAsync(ImportKind.Payments, content, "file")).IsClean.ShouldBeTrue();
    }

    private static byte[] Bytes(string text, string name)
    {
        Encoding encoding = name == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(name == "utf-8-bom" ? "utf-8" : name);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    [Theory]
    [InlineData("X1,财政局,,备注文字\nX2,一所,X1,\n")]
    [InlineData("X1,财政局,,备注文字\n001,一所,,\n")]
    public async Task FirstRow_OfWordsBelowAHeadingLeftOpen_IsAFact(string rows)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        ImportReport report = await ledger.ImportAsync(ImportKind.Departments, "单位代码,单位名称,上级代码,\n" + rows);
        (report.Accepted, report.Rejected.Count).ShouldBe((2, 0));
    }
}
