using System.Diagnostics;
using System.IO.Compression;
using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

public sealed class WorkbookTests
{
    private static readonly string Headings = WorkbookBytes.Row(1, "支付凭证号", "支付日期", "项目代码", "支付金额");

    [Fact]
    public async Task Workbook_NumbersDatesAndGaps_AreReadAsASpreadsheetShowsThem()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string rows = Headings
            + "<row r=\"2\"><c r=\"A2\"><v>44011420260001</v></c><c r=\"B2\" s=\"1\"><v>46082</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>L1</t></is></c><c r=\"D2\"><v>0.30000000000000004</v></c></row>"
            + WorkbookBytes.Row(7, "v2", "昨天", "L1", "1");
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, WorkbookBytes.FromSheet(rows), "file.xlsx");
        (report.Accepted, report.Rejected.ShouldHaveSingleItem().Row).ShouldBe((1, 7));
        ledger.Number("SELECT count(*) FROM Payment WHERE Voucher='44011420260001' AND PaidOn=20260301 AND AmountFen=30").ShouldBe(1);
    }

    [Fact]
    public async Task Workbook_InTheStrictForm_IsNotTakenForAnEmptyOne()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        using MemoryStream bytes = new();
        bytes.Write(WorkbookBytes.FromSheet(Headings + WorkbookBytes.Row(2, "v1", "2026-03-01", "L1", "1")));
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/work", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)).ToArray())
            {
                string text;
                using (StreamReader reader = new(entry.Open())) text = reader.ReadToEnd();
                entry.Delete();
                using StreamWriter writer = new(zip.CreateEntry(entry.FullName).Open());
                writer.Write(text.Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal));
            }
        }

        (await ledger.ImportAsync(ImportKind.Payments, bytes.ToArray(), "strict.xlsx")).Refusal!.Code.ShouldBe(RejectionCodes.StrictWorkbook);
    }

    [Fact]
    public async Task Workbook_CellShownAsPercentage_IsThePercentage()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string[] headings = ["指标代码", "单位代码", "一级指标", "二级指标", "三级指标", "计量单位", "指标值"];
        string cells = string.Concat(new[] { "Z1", "D", "a", "b", "c", "%" }.Select((c, i) => $"<c r=\"{(char)('A' + i)}2\" t=\"inlineStr\"><is><t>{c}</t></is></c>"));
        string rows = WorkbookBytes.Row(1, headings) + $"<row r=\"2\">{cells}<c r=\"G2\" s=\"2\"><v>0.95</v></c></row>";
        ImportReport report = await ledger.ImportAsync(ImportKind.Indicators, WorkbookBytes.FromSheet(rows), "file.xlsx");
        report.IsClean.ShouldBeTrue();
        ledger.Indicators("D").Single().Indicator.TargetValue.ShouldBe(95m);
    }

    [Theory]
    [InlineData(0.95, "0.00%_);(0.00%)", "95%")]
    [InlineData(95, "0\\%", "95")]
    [InlineData(95, "0\"%\"", "95")]
    [InlineData(1.5, "0.00\"万元\"", "1.5万元")]
    [InlineData(2, "#,##0.00\"元\";-#,##0.00\"元\"", "2元")]
    [InlineData(15000, "0!.0000", "15000（显示时缩位）")]
    [InlineData(15000, "0\".\"0,\"万\"", "15000（显示时缩位）")]
    [InlineData(15000, "#,##0.00,", "15000（显示时缩位）")]
    [InlineData(15000, "#,##0,", "15000（显示时缩位）")]
    [InlineData(15000, "#,##0.00", "15000")]
    [InlineData(123, "00000000", "00000123")]
    [InlineData(1234.5, "G/通用格式", "1234.5")]
    [InlineData(-100, "#,##0.00;[红色]#,##0.00", "-100")]
    [InlineData(7, "_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* -#,##0.00_ ", "7")]
    [InlineData(9, "#,##0.00\"元/月\"", "9")]
    [InlineData(2023031800000000d, "0", "2.0230318E+15")]
    [InlineData(0.1, null, "0.1")]
    public void Number_InAFormat_IsWhatItShows(double number, string? format, string text) => new ShownNumber().Of(number, format).ShouldBe(text);

    [Fact]
    public async Task Workbook_KindMergedDown_IsThatOfEveryRow()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string rows = WorkbookBytes.Row(1, "支付凭证号", "支付日期", "项目代码", "支付金额", "资金性质")
            + WorkbookBytes.Row(2, "v1", "2026-02-01", "L1", "1", "政府性基金") + WorkbookBytes.Row(3, "v2", "2026-02-01", "L1", "2", "");
        byte[] content = WorkbookBytes.FromSheet(rows + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"E2:E3\"/></mergeCells><sheetData>");
        (await ledger.ImportAsync(ImportKind.Payments, content, "file.xlsx")).IsClean.ShouldBeTrue();
        ledger.Number("SELECT count(*) FROM Payment WHERE Fund=1").ShouldBe(2);
    }

    [Fact]
    public async Task Page_KindSpanningRows_IsThatOfEveryRow()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string page = "<html><table><tr><td>支付凭证号<td>支付日期<td>项目代码<td>资金性质<td>支付金额</tr><tr><td>v1<td>2026-02-01<td>L1<td rowspan=2>政府性基金<td>1</tr>"
            + "<tr><td>v2<td>2026-02-01<td>L1<td>2</tr></table></html>";
        (await ledger.ImportAsync(ImportKind.Payments, System.Text.Encoding.UTF8.GetBytes(page), "file.xls")).IsClean.ShouldBeTrue();
        ledger.Number("SELECT count(*) FROM Payment WHERE Fund=1").ShouldBe(2);
    }

    [Fact]
    public async Task Workbook_UnknownSheet_IsRefused()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, WorkbookBytes.FromSheet(Headings), "file.xlsx", r => r with { Sheet = "别的" });
        report.Refusal.ShouldNotBeNull().Code.ShouldBe(RejectionCodes.UnknownSheet);
    }

    [Theory]
    [InlineData("<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<c r=\"A2\" t=\"str\"><v>&a;</v></c>")]
    [InlineData("<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "<c r=\"A2\" t=\"str\"><v>&b;</v></c>")]
    public async Task Workbook_WithADocumentType_IsRefused(string documentType, string cell)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        byte[] content = WorkbookBytes.FromSheet($"{Headings}<row r=\"2\">{cell}</row>", documentType);
        (await ledger.ImportAsync(ImportKind.Payments, content, "file.xlsx")).Refusal.ShouldNotBeNull().Code.ShouldBe(RejectionCodes.NotATable);
    }

    [Fact]
    public async Task Workbook_ThatUnpacksToFarTooMuch_IsRefusedAtOnce()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream part = archive.CreateEntry("xl/sharedStrings.xml").Open();
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 80; i++) part.Write(nothing);
        }

        long startedAt = Stopwatch.GetTimestamp();
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, stream.ToArray(), "file.xlsx");
        report.Refusal.ShouldNotBeNull().Code.ShouldBe(RejectionCodes.NotATable);
        Stopwatch.GetElapsedTime(startedAt).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("99999999")]
    [InlineData("2147483647")]
    public async Task Workbook_RowNumberNoSheetCanHave_EndsSoon(string number)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string row = $"<row r=\"{number}\"><c r=\"A{number}\" t=\"inlineStr\"><is><t>v</t></is></c></row>";
        long startedAt = Stopwatch.GetTimestamp();
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, WorkbookBytes.FromSheet(Headings + row), "file.xlsx");
        report.IsClean.ShouldBeFalse();
        Stopwatch.GetElapsedTime(startedAt).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
