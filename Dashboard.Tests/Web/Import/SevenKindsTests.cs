using Dashboard.Domain.Import;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Import;

public sealed class SevenKindsTests
{
    private const string Budget = "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n";

    private static readonly (ImportKind Kind, string Text)[] Files =
    [
        (ImportKind.Departments, "单位代码,单位名称,上级代码\nD1,一所,D\nD,部门,\n"),
        (ImportKind.Budget, Budget + "D1,L1,甲,项目支出,一般公共预算,2026-01-10,年初预算,1000.00,1号\nD1,L1,甲,,,2026-03-01,追加,50,\nD1,L1,甲,,,2026-03-01,追加,50,\n"),
        (ImportKind.Plan, "项目代码,月份,计划累计\nL1,6,400\nL1,12月,1000\n"),
        (ImportKind.Payments, "支付凭证号,支付日期,单位代码,项目代码,资金性质,支付金额,收款人,用途\n0001,2026-02-01,D1,L1,一般公共预算,100.01,某公司,办公\n0001,2026-02-01,D1,L2X,一般公共预算,1,,\n"),
        (ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL1,首付款,2026-06-30,300\nL1,尾款,2026-12-20,700\n"),
        (ImportKind.Indicators, "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nZ1,D1,L1,产出指标,数量指标,培训场次,≥,12,场,20,合计\nZ2,D1,,效益指标,社会效益,影响,定性,有所提升,,10,最新\n"),
        (ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-03-31,3,\nZ1,2026-06-30,4,\nZ2,2026-06-30,部分达成,\n"),
    ];

    [Fact]
    public async Task Import_AllKindsTwice_TakesThemOnceAndThenChangesNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        foreach ((ImportKind kind, string text) in Files)
        {
            ImportReport report = await ledger.ImportAsync(kind, text);
            report.Refusal.ShouldBeNull();
            report.Rejected.Count.ShouldBe(kind == ImportKind.Payments ? 1 : 0, string.Join(';', report.Rejected));
            report.Accepted.ShouldBe(report.Rows - report.Rejected.Count);
        }

        ledger.Line("L1").Execution.ShouldBe(new Execution(Fen(100000), Fen(110000), Fen(10001), default, null, ledger.Line("L1").Execution.Planned, Fen(110000)));
        ledger.Indicators("D").Select(i => (i.Indicator.Code, i.Achievement.Value, i.Progress.Value is { } p ? decimal.Round(p, 4) : -1m))
            .ShouldBe([("Z1", 7m, 0.5833m), ("Z2", null, -1m)]);
        ledger.ShouldBeSound();
        string before = ledger.Dump();
        foreach ((ImportKind kind, string text) in Files)
        {
            ImportReport again = await ledger.ImportAsync(kind, text);
            (again.Accepted, again.BatchId, again.Unchanged).ShouldBe((0, null, again.Rows - again.Rejected.Count), kind.ToString());
        }

        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Budget_EveryKindOfEntry_CountsFromItsDay()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(
            ImportKind.Budget,
            Budget + "D1,L1,甲,,,2026-02-01,追减,100,a\nD1,L1,甲,,,2026-02-02,追减,-100,b\nD1,L1,甲,,,2026-03-01,调剂,-30,c\n"
            + "D1,L2,乙,,,2026-03-01,调剂,30,c\nD1,L1,甲,,,2026-04-01,上年结转,7,\nD1,L1,甲,,,2026-12-01,追加,1,\nD1,L1,甲,,,2026-05-01,资金到位,500,\n");
        ledger.Line("L1", new(2026, 1, 31)).Execution.Adjusted.Yuan.ShouldBe(1000m);
        ledger.Line("L1", new(2026, 2, 2)).Execution.Adjusted.Yuan.ShouldBe(800m);
        ledger.Line("L1").Execution.Adjusted.Yuan.ShouldBe(777m);
        ledger.Line("L1").Execution.Arrived!.Value.Yuan.ShouldBe(500m);
        ledger.Line("L1", new(2026, 12, 31)).Execution.Adjusted.Yuan.ShouldBe(778m);
        ledger.Department("D1").Execution.Adjusted.Yuan.ShouldBe(1807m);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Payments_Refund_ReducesOnItsDay()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("v1 2026-02-01 L1 100", "v2 2026-03-01 L1 -30.5", "v3 2026-11-23 L1 5");
        ledger.Department("D", new(2026, 2, 28)).Execution.Executed.Yuan.ShouldBe(100m);
        ledger.Executed("D").ShouldBe(69.5m);
        ledger.Department("D", new(2026, 11, 23)).Execution.Executed.Yuan.ShouldBe(74.5m);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Budget_OnlyANewName_IsTakenAsAChange()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string renamed = Budget + "D1,L1,甲（更名）,项目支出,一般公共预算,2026-01-10,年初预算,1000,\n";
        (await ledger.TakeAsync(ImportKind.Budget, renamed)).Accepted.ShouldBe(1);
        ledger.Line("L1").Line.Name.ShouldBe("甲（更名）");
        (await ledger.TakeAsync(ImportKind.Budget, renamed)).Accepted.ShouldBe(0);
    }

    [Fact]
    public async Task Budget_TwoNamesOfALineInAFile_SettleOnTheLast()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string text = Budget + "D1,L1,旧,,,2026-02-01,追加,1,\nD1,L1,新,,,2026-03-01,追加,1,\n";
        await ledger.TakeAsync(ImportKind.Budget, text);
        ledger.Line("L1").Line.Name.ShouldBe("新");
        (await ledger.TakeAsync(ImportKind.Budget, text)).Accepted.ShouldBe(0);
    }

    private static Dashboard.Domain.Money Fen(long fen) => new(fen);
}
