using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

/// <summary>Rows that do not fit their headings, and sums that a file prints below entries that reduce.</summary>
public sealed class FileRowsTests
{
    private const string Budget = "单位代码,项目代码,项目名称,日期,类型,金额\n";

    [Theory]
    [InlineData("100", "-30", "70", true)]
    [InlineData("100", "30", "70", true)]
    [InlineData("100", "30", "130", true)]
    [InlineData("100", "-30", "130", false)]
    [InlineData("100", "30", "70.01", false)]
    [InlineData("100", "30", "-70", false)]
    [InlineData("100", "-30", "-70", false)]
    public async Task Sum_BelowADecrease_AgreesAsItIsWrittenOrMeant(string increase, string decrease, string printed, bool isTaken)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.ImportAsync(
            ImportKind.Budget, $"{Budget}D1,L1,甲,2026-03-01,追加,{increase}\nD1,L1,甲,2026-03-02,追减,{decrease}\n合计,,,,,{printed}\n");
        (report.Refusal?.Code).ShouldBe(isTaken ? null : RejectionCodes.TotalRowOff);
        ledger.Line("L1").Execution.Adjusted.Yuan.ShouldBe(isTaken ? 1070m : 1000m);
    }

    [Fact]
    public async Task Entries_OfOneDayAndKind_AreToldByTheirPlace()
    {
        const string File = Budget + "D1,L1,甲,2026-03-01,追加,100\nD1,L1,甲,2026-03-01,追加,30\n";
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        (await ledger.TakeAsync(ImportKind.Budget, File)).Accepted.ShouldBe(2);
        ImportReport again = await ledger.TakeAsync(ImportKind.Budget, File);
        (again.Accepted, again.Unchanged, again.Rejected.Count).ShouldBe((0, 2, 0));
        ledger.Line("L1").Execution.Adjusted.Yuan.ShouldBe(1130m);
    }

    [Fact]
    public async Task Sum_OfMovesInBothSigns_IsComparedAsItIsWritten()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Budget, Budget + "D1,L1,甲,2026-03-01,调剂,-30\nD1,L2,乙,2026-03-01,调剂,30\n合计,,,,,0\n");
        (ledger.Line("L1").Execution.Adjusted.Yuan, ledger.Line("L2").Execution.Adjusted.Yuan).ShouldBe((970m, 1030m));
    }

    [Theory]
    [InlineData("V1,2026-02-01,L1,1,200.00", 1)]
    [InlineData("V1,2026-02-01,L1,200,,,旁注", 1)]
    [InlineData("V1,2026-02-01,L1,200,, ,", 0)]
    public async Task Line_WithMoreCellsThanHeadings_IsGivenBackUnlessTheyAreBlank(string line, int rejected)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, TemporaryLedger.PaymentsText() + line + "\nV2,2026-02-01,L1,5\n");
        report.Rejected.Select(r => (r.Row, r.Code)).ShouldBe(Enumerable.Repeat((2, RejectionCodes.TooManyCells), rejected));
        ledger.Executed("D").ShouldBe(rejected == 0 ? 205m : 5m);
    }

    [Fact]
    public async Task Sum_OverALineWithACellTooMany_StillAgrees()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.ImportAsync(
            ImportKind.Payments, TemporaryLedger.PaymentsText() + "V1,2026-02-01,L1,200,旁注\nV2,2026-02-01,L1,5\n合计,,,205\n");
        (report.Refusal, report.Accepted, report.Rejected.ShouldHaveSingleItem().Code).ShouldBe((null, 1, RejectionCodes.TooManyCells));
    }

    [Fact]
    public async Task WebPage_WithANoteBesideTheTable_IsTaken()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        const string Page = "<html><table><tr><td>支付凭证号<td>支付日期<td>项目代码<td>支付金额<tr><td>V1<td>2026-02-01<td>L1<td>5<td>已核对</table></html>";
        (await ledger.ImportAsync(ImportKind.Payments, System.Text.Encoding.UTF8.GetBytes(Page), "file.xls")).IsClean.ShouldBeTrue();
        ledger.Executed("D").ShouldBe(5m);
    }

    [Fact]
    public async Task Workbook_WithANoteBesideTheTable_IsTaken()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        byte[] content = WorkbookBytes.Of(["支付凭证号", "支付日期", "项目代码", "支付金额"], ["V1", "2026-02-01", "L1", "5", "", "已核对"]);
        (await ledger.ImportAsync(ImportKind.Payments, content, "file.xlsx")).IsClean.ShouldBeTrue();
        ledger.Executed("D").ShouldBe(5m);
    }
}
