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
