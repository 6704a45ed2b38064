using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

/// <summary>What formulas that failed show in a workbook: never an empty cell, which may mean something.</summary>
public sealed class ErrorCellsTests
{
    private static readonly string Headings = WorkbookBytes.Row(1, "支付凭证号", "支付日期", "项目代码", "支付金额", "资金性质");

    [Fact]
    public async Task Fund_OfAFormulaThatFailed_IsNotTheUsualFund()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string rows = Headings + Row(2, "v1", Error("E2", "#N/A")) + Row(3, "v2", "") + Row(9, "v3", Error("E9", "#REF!"));
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, WorkbookBytes.FromSheet(rows), "file.xlsx");
        report.Accepted.ShouldBe(1);
        report.Rejected.Select(r => (r.Row, r.Column, r.Code, r.Text)).ShouldBe([(2, "资金性质", RejectionCodes.BadKind, "#N/A"), (9, "资金性质", RejectionCodes.BadKind, "#REF!")]);
    }

    [Fact]
    public async Task Cells_WithoutReferences_AreCounted()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string rows = Headings.Replace(" r=\"1\"", "", StringComparison.Ordinal)
            + $"<row>{string.Concat(new[] { "v1", "2026-03-01", "L1", "1" }.Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}<c t='e'><v>#NAME?</v></c></row>";
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, WorkbookBytes.FromSheet(rows), "file.xlsx");
        report.Rejected.ShouldHaveSingleItem().Text.ShouldBe("#NAME?");
    }

    [Fact]
    public async Task Rows_OfFormulasFilledDownTooFar_StayBlank()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string rows = Headings + Row(2, "v1", "") + string.Concat(Enumerable.Range(3, 50).Select(n => $"<row r=\"{n}\">{Error($"E{n}", "#N/A")}</row>"));
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, WorkbookBytes.FromSheet(rows), "file.xlsx");
        (report.Accepted, report.Rejected.Count).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_530)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Mark_AnywhereInASheet_IsFound(int before)
    {
        // Random letters, so that what is read comes in whole pieces.
        string filling = WorkbookBytes.Row(1, new string([.. Enumerable.Range(0, before).Select(i => (char)('a' + (i * 7919 % 26)))]));
        using MemoryStream workbook = new(WorkbookBytes.FromSheet(filling + $"<row r=\"4\">{Error("B4", "#DIV/0!")}</row>"));
        using ErrorCells errors = ErrorCells.Of(workbook, "明细").ShouldNotBeNull();
        string[] cells = ["x", "", ""];
        errors.Show(3, cells);
        errors.Show(4, cells);
        cells.ShouldBe(["x", "#DIV/0!", ""]);
        ErrorCells.Of(workbook, "别的").ShouldBeNull();
    }

    [Fact]
    public void Sheet_WithoutErrors_CostsNoSecondReading()
    {
        using MemoryStream workbook = new(WorkbookBytes.Of(["a", "#N/A"]));
        ErrorCells.Of(workbook, "明细").ShouldBeNull("a text is a text");
        using MemoryStream other = new("no archive"u8.ToArray());
        ErrorCells.Of(other, "明细").ShouldBeNull();
    }

    private static string Row(int number, string voucher, string fund) =>
        WorkbookBytes.Row(number, voucher, "2026-03-01", "L1", "1").Replace("</row>", $"{fund}</row>", StringComparison.Ordinal);

    private static string Error(string place, string text) => $"<c r=\"{place}\" t=\"e\"><f>VLOOKUP(1,A:B,2,0)</f><v>{text}</v></c>";
}
