using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;

namespace Dashboard.Tests.Web.Persistence;

public sealed class WithdrawalTests
{
    [Fact]
    public async Task Undo_Payments_GivesTheFiguresBackAndTheFileCanBeTakenAgain()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-01 L1 100", "b 2026-03-01 L3 10");
        ImportReport second = await ledger.PayAsync("c 2026-02-01 L1 5", "d 2026-11-01 L2 7");
        DateTimeOffset before = ledger.Time.GetUtcNow();
        ledger.Executed("D").ShouldBe(122m);
        ledger.Time.Advance(TimeSpan.FromMinutes(1));
        (await ledger.UndoAsync(second)).ShouldBeTrue();
        ledger.Executed("D").ShouldBe(110m);
        ledger.Executed("D", before).ShouldBe(122m);
        ledger.Line("L2", null, before).Execution.ExecutedThisMonth.Yuan.ShouldBe(7m);
        ledger.ShouldBeSound();
        ledger.Time.Advance(TimeSpan.FromMinutes(1));
        DateTimeOffset between = ledger.Time.GetUtcNow();
        ledger.Time.Advance(TimeSpan.FromMinutes(1));
        (await ledger.PayAsync("c 2026-02-01 L1 5", "d 2026-11-01 L2 7")).Accepted.ShouldBe(2);
        new[] { ledger.Executed("D"), ledger.Executed("D", between), ledger.Executed("D", before) }.ShouldBe([122m, 110m, 122m]);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Undo_TwiceOrUnknown_DoesNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.PayAsync("a 2026-02-01 L1 100");
        (await ledger.UndoAsync(report)).ShouldBeTrue();
        string before = ledger.Dump();
        (await ledger.UndoAsync(report)).ShouldBeFalse();
        (await ledger.Get<ImportService>().UndoAsync(999, Person.Local, Actor.Anonymous, null, TestContext.Current.CancellationToken)).ShouldBe(UndoOutcome.NotFound);
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Undo_LastFactOfALine_TakesTheLineOutOfTheKeptFigures()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额\nD1,OLD,旧项目,2025-01-10,年初预算,1000\n");
        ImportReport report = await ledger.PayAsync("a 2026-02-01 OLD 100");
        ledger.Executed("D").ShouldBe(100m);
        await ledger.UndoAsync(report);
        ledger.Executed("D").ShouldBe(0m);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Undo_BudgetPlanIndicatorsAndResults_BringBackTheEarlierVersions()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        const string Indicators = "指标代码,单位代码,一级指标,二级指标,三级指标,指标值,累计方式\n";
        await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,12,1000\n");
        await ledger.TakeAsync(ImportKind.Indicators, Indicators + "Z1,D,a,b,c,10,最新\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,3\n");
        string Figures() => $"{ledger.Line("L1").Execution} {ledger.Indicators("D").Single().Indicator.TargetValue} {ledger.Indicators("D").Single().Achievement}";
        string first = Figures();
        DateTimeOffset before = ledger.Time.GetUtcNow();
        ledger.Time.Advance(TimeSpan.FromHours(1));
        ImportReport[] later =
        [
            await ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额\nD1,L1,甲,2026-02-01,追加,500\n"),
            await ledger.TakeAsync(ImportKind.Plan, "项目代码,月份,计划累计\nL1,12,1500\n"),
            await ledger.TakeAsync(ImportKind.Indicators, Indicators + "Z1,D,a,b,c,20,最新\n"),
            await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,4\n"),
        ];
        ledger.Line("L1").Execution.Adjusted.Yuan.ShouldBe(1500m);
        ledger.Line("L1", new(2026, 12, 31)).Execution.Planned!.Value.Yuan.ShouldBe(1500m);
        ledger.Line("L1", new(2026, 12, 31), before).Execution.Planned!.Value.Yuan.ShouldBe(1000m);
        ledger.Indicators("D").Single().Achievement.Value.ShouldBe(4m);
        ledger.Indicators("D").Single().Indicator.TargetValue.ShouldBe(20m);
        ledger.ShouldBeSound();
        ledger.Time.Advance(TimeSpan.FromHours(1));
        foreach (ImportReport report in later) (await ledger.UndoAsync(report)).ShouldBeTrue();
        Figures().ShouldBe(first);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Undo_Departments_IsRefusedBecauseTheyAreNoDatedFacts()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ImportReport report = await ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD1,改名,D\n");
        (await ledger.UndoAsync(report)).ShouldBeFalse();
        ledger.Node("D1").Department.Name.ShouldBe("改名");
    }

    [Fact]
    public async Task Results_OfTheSameDay_AreReplacedByTheLatest()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Indicators, "指标代码,单位代码,一级指标,二级指标,三级指标,指标值,累计方式\nZ1,D,a,b,c,12,合计\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,3\nZ1,2026-06-30,4\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-03-31,5\n");
        ledger.Indicators("D").Single().Achievement.Value.ShouldBe(9m);
        ledger.Indicators("D", new(2026, 3, 31)).Single().Achievement.Value.ShouldBe(5m);
        ledger.Indicators("D", new(2026, 3, 30)).Single().Achievement.IsReported.ShouldBeFalse();
    }
}
