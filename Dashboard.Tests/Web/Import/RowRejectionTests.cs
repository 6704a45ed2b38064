using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

public sealed class RowRejectionTests
{
    [Theory]
    [InlineData("v,2026-02-30,L1,1", "支付日期", RejectionCodes.BadDate)]
    [InlineData("v,,L1,1", "支付日期", RejectionCodes.MissingValue)]
    [InlineData("v,0203-02-03,L1,1", "支付日期", RejectionCodes.BadDate)]
    [InlineData("v,2026-02-03,L9,1", "项目代码", RejectionCodes.UnknownLine)]
    [InlineData("v,2026-02-03,l1,1", "项目代码", RejectionCodes.UnknownLine)]
    [InlineData("v,2026-02-03,,1", "项目代码", RejectionCodes.MissingValue)]
    [InlineData(",2026-02-03,L1,1", "支付凭证号", RejectionCodes.MissingValue)]
    [InlineData("v,2026-02-03,L1,", "支付金额", RejectionCodes.MissingValue)]
    [InlineData("v,2026-02-03,L1,一百", "支付金额", RejectionCodes.BadAmount)]
    [InlineData("v,2026-02-03,L1,1.005", "支付金额", RejectionCodes.BadAmount)]
    [InlineData("v,2026-02-03,L1,1e300", "支付金额", RejectionCodes.BadAmount)]
    [InlineData("v,2026-02-03,L1,92233720368547758.08", "支付金额", RejectionCodes.BadAmount)]
    [InlineData("v,2026-02-03,L1,\"12,5\"", "支付金额", RejectionCodes.BadAmount)]
    [InlineData("v,2026-02-03,L1,1,D9", "单位代码", RejectionCodes.UnknownDepartment)]
    [InlineData("v,2026-02-03,L1,1,D2", "单位代码", RejectionCodes.DepartmentMismatch)]
    [InlineData("v,2026-02-03,L1,1,,赠款", "资金性质", RejectionCodes.BadKind)]
    [InlineData("v,2026-02-03,L1,1,,,1.5", "明细序号", RejectionCodes.BadNumber)]
    [InlineData("v,2026-02-03,L1,1,,,-1", "明细序号", RejectionCodes.BadNumber)]
    public async Task Payment_BadCell_IsRejectedWithRowColumnAndSentence(string row, string column, string code)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.ImportAsync(
            ImportKind.Payments, $"支付凭证号,支付日期,项目代码,支付金额,单位代码,资金性质,明细序号\nok,2026-02-01,L1,5,D1\n{row}\n");
        Rejection rejection = report.Rejected.ShouldHaveSingleItem();
        (rejection.Row, rejection.Column, rejection.Code).ShouldBe((3, column, code));
        ledger.Get<RejectionTexts>().For(rejection).ShouldNotContain("{");
        report.Accepted.ShouldBe(1);
        ledger.Executed("D").ShouldBe(5m);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Payments_SameVoucherInAFile_OtherAmountIsRejectedAndTheSameIsNoNews()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string text = TemporaryLedger.PaymentsText("v 2026-02-01 L1 100", "v 2026-02-01 L1 120", "v 2026-02-01 L1 100.00", "v 2026-02-01 L2 7");
        ImportReport report = await ledger.ImportAsync(ImportKind.Payments, text);
        (report.Accepted, report.Unchanged).ShouldBe((2, 1));
        report.Rejected.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Row.ShouldBe(3), r => r.Code.ShouldBe(RejectionCodes.DuplicateVoucher), r => r.Detail.ShouldBe("100"));
        ledger.Executed("D").ShouldBe(107m);
        long version = ledger.Version;
        (await ledger.ImportAsync(ImportKind.Payments, text)).BatchId.ShouldBeNull();
        ledger.Version.ShouldBe(version);
    }

    [Theory]
    [InlineData(ImportKind.Plan, "项目代码,月份,计划累计\nL1,3,100\nL1,3,110\nL1,3,100\n", "计划累计")]
    [InlineData(ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL1,尾款,2026-12-01,100\nL1,尾款,2026-12-01,110\nL1,尾款,2026-12-01,100\n", "金额")]
    [InlineData(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,3\nZ1,2026-03-31,4\nZ1,2026-03-31,3\n", "完成值")]
    [InlineData(ImportKind.Indicators, "指标代码,单位代码,一级指标,二级指标,三级指标,指标值\nZ2,D,a,b,c,3\nZ2,D,a,b,c,4\nZ2,D,a,b,c,3\n", "指标代码")]
    [InlineData(ImportKind.Departments, "单位代码,单位名称,上级代码\nD7,甲,D\nD7,乙,D\nD7,甲,D\n", "单位代码")]
    public async Task Row_SameKeyTwiceInAFile_OtherValueIsRejectedAndTheSameIsNoNews(ImportKind kind, string text, string column)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Indicators, "指标代码,单位代码,一级指标,二级指标,三级指标,指标值\nZ1,D,a,b,c,12\n");
        ImportReport report = await ledger.ImportAsync(kind, text);
        (report.Accepted, report.Unchanged, report.Rows).ShouldBe((1, 1, 3));
        Rejection rejection = report.Rejected.ShouldHaveSingleItem();
        (rejection.Row, rejection.Column, rejection.Code).ShouldBe((3, column, RejectionCodes.DuplicateRow));
        long version = ledger.Version;
        (await ledger.ImportAsync(kind, text)).Accepted.ShouldBe(0);
        ledger.Version.ShouldBe(version);
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "1")]
    [InlineData("12", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "5")]
    [InlineData("0.00000001", "1000000000000000")]
    public async Task Indicator_NumbersAtTheEndOfTheRange_NeverBreakTheFigures(string target, string value)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.ImportAsync(
            ImportKind.Indicators, $"指标代码,单位代码,一级指标,二级指标,三级指标,指标值,分值,累计方式,一季度目标\nZ1,D,a,b,c,{target},{target},合计,{target}\n");
        await ledger.ImportAsync(ImportKind.Results, $"指标代码,日期,完成值\nZ1,2026-03-31,{value}\nZ1,2026-04-30,{value}\n");
        ledger.Indicators("D").Count.ShouldBeLessThanOrEqualTo(1);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Payments_ManyGreatestAmounts_AddUpExactly()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync([.. Enumerable.Range(0, 2000).Select(i => $"v{i} 2026-02-01 L1 1000000000000")]);
        ledger.Executed("D").ShouldBe(2_000_000_000_000_000m);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Year_Given_RejectsOtherDates()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.ImportAsync(
            ImportKind.Payments, TemporaryLedger.PaymentsText("a 2025-12-31 L1 1", "b 2026-01-01 L1 1", "c 2027-01-01 L1 1"), r => r with { Year = 2026 });
        report.Rejected.Select(r => (r.Row, r.Code)).ShouldBe([(2, RejectionCodes.DateOutsideYear), (4, RejectionCodes.DateOutsideYear)]);
    }

    [Fact]
    public async Task ExpectedTotal_OffByAFen_RefusesAll()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string before = ledger.Dump();
        string text = TemporaryLedger.PaymentsText("a 2026-01-31 L1 1.25", "b 2026-01-01 L1 1.25");
        ImportReport off = await ledger.ImportAsync(ImportKind.Payments, text, r => r with { ExpectedTotal = new(251) });
        off.Refusal.ShouldNotBeNull().Code.ShouldBe(RejectionCodes.TotalOff);
        ledger.Get<RejectionTexts>().For(off.Refusal).ShouldContain("2.51");
        ledger.Dump().ShouldBe(before);
        (await ledger.ImportAsync(ImportKind.Payments, text, r => r with { ExpectedTotal = new(250) })).IsClean.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额\nv,2026-02-01,L1,5\n")]
    [InlineData(ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额\nD1,L9,新,2026-02-01,追加,5\nD1,L1,改名,2026-02-01,追加,5\n")]
    [InlineData(ImportKind.Departments, "单位代码,单位名称,上级代码\nD1,改名,D2\nD9,新,D\n")]
    public async Task DryRun_CleanFile_LeavesNoTrace(ImportKind kind, string text)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string before = ledger.Dump();
        ImportReport report = await ledger.ImportAsync(kind, text, r => r with { IsDryRun = true });
        (report.IsClean, report.BatchId, report.Accepted).ShouldBe((true, null, report.Rows));
        ledger.Dump().ShouldBe(before);
    }
}
