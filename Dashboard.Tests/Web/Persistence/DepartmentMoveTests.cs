using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Persistence;

public sealed class DepartmentMoveTests
{
    private const string Headings = "单位代码,单位名称,上级代码\n";

    [Fact]
    public async Task Departments_ParentBelowItsUnits_FormOneTree()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await ledger.TakeAsync(ImportKind.Departments, Headings + "003,丙,002\n002,乙,001\n001,甲,\n");
        ledger.Node("001").Range.ShouldBe(new(0, 2, 0));
        ledger.Node("003").Range.ShouldBe(new(2, 2, 2));
    }

    [Theory]
    [InlineData("A,甲,B\nB,乙,A\n")]
    [InlineData("A,甲,A\nB,乙,A\n")]
    [InlineData("A,甲,X\nB,乙,A\n")]
    public async Task Departments_CircleOrUnknownParent_AreRejectedAndTheRestIsTaken(string rows)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        ImportReport report = await ledger.ImportAsync(ImportKind.Departments, Headings + rows + "C,丙,\n");
        report.Rejected.Select(r => (r.Row, r.Code)).ShouldBe([(2, RejectionCodes.UnknownParent), (3, RejectionCodes.UnknownParent)]);
        report.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task Departments_MovedBelowTheirOwnUnit_StayWhereTheyWere()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string before = ledger.Dump();
        ImportReport report = await ledger.ImportAsync(ImportKind.Departments, Headings + "D,部门,D1\n");
        report.Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.UnknownParent);
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Departments_Moved_TakeTheirMoneyWithThem()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 100", "b 2026-02-01 L3 10", "c 2025-02-01 L3 1000");
        await ledger.TakeAsync(ImportKind.Departments, Headings + "D2,二所,D1\nE,新部门,\n");
        ledger.Executed("D1").ShouldBe(110m);
        ledger.ShouldBeSound();
        await ledger.PayAsync("d 2026-02-01 L3 1");
        await ledger.TakeAsync(ImportKind.Departments, Headings + "D2,二所,E\n");
        new[] { ledger.Executed("D"), ledger.Executed("D1"), ledger.Executed("D2"), ledger.Executed("E") }.ShouldBe([100m, 100m, 11m, 11m]);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Departments_ChainOfThousands_IsTaken()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        const int Many = 20_000;
        string rows = string.Concat(Enumerable.Range(1, Many).Select(i => $"K{i},单位{i},{(i == 1 ? "" : $"K{i - 1}")}\n"));
        (await ledger.TakeAsync(ImportKind.Departments, Headings + rows)).Accepted.ShouldBe(Many);
        ledger.Node($"K{Many}").Range.ShouldBe(new(Many - 1, Many - 1, Many - 1));
    }
}
