using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Snapshots;

public sealed class WatchServiceTests
{
    private const string BudgetHead = "单位代码,项目代码,项目名称,日期,类型,金额\n";
    private const string MilestoneHead = "项目代码,节点名称,应付日期,金额\n";
    private const string IndicatorHead = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\n";

    [Fact]
    public async Task LastPaidOn_RefundAndLaterPayment_IsTheLatestPaymentByTheDate()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-02-03 L1 10", "b 2026-05-06 L1 20", "c 2026-05-07 L1 -5", "d 2026-12-01 L1 1", "e 2025-12-31 L2 9");
        Line(ledger, "L1", new(2026, 2, 2)).LastPaidOn.ShouldBeNull();
        Line(ledger, "L1", new(2026, 5, 5)).LastPaidOn.ShouldBe(new(2026, 2, 3));
        Line(ledger, "L1", new(2026, 11, 22)).LastPaidOn.ShouldBe(new(2026, 5, 6));
        Line(ledger, "L1", new(2026, 12, 31)).LastPaidOn.ShouldBe(new(2026, 12, 1));
        Line(ledger, "L2", new(2026, 12, 31)).LastPaidOn.ShouldBeNull();
    }

    [Fact]
    public async Task BudgetedOn_ArrivalBeforeTheBudget_IsTheFirstEntryOfTheBudget()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Budget, BudgetHead + "D1,L1,甲,2026-01-02,资金到位,5\nD1,N,新,2026-06-01,追加,5\nD1,N,新,2026-03-01,上年结转,5\n");
        Line(ledger, "L1", new(2026, 1, 9)).BudgetedOn.ShouldBeNull();
        Line(ledger, "L1", new(2026, 1, 10)).BudgetedOn.ShouldBe(new(2026, 1, 10));
        Line(ledger, "N", new(2026, 12, 31)).BudgetedOn.ShouldBe(new(2026, 3, 1));
    }

    [Fact]
    public async Task Milestones_NewVersionAndWithdrawal_AreThoseThatCountSettledByWhatWasPaid()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Milestones, MilestoneHead + "L1,二期,2026-06-30,60\nL1,一期,2026-03-31,40\nL1,去年,2025-06-30,7\n");
        Dashboard.Web.Import.ImportReport wrong = await ledger.TakeAsync(ImportKind.Milestones, MilestoneHead + "L1,二期,2026-06-30,600\n");
        await ledger.PayAsync("a 2026-02-03 L1 55");
        Unpaid().ShouldBe("一期 0.00, 二期 600.00 - 15.00");
        await ledger.UndoAsync(wrong);
        Unpaid().ShouldBe("一期 0.00, 二期 60.00 - 15.00");

        string Unpaid() => string.Join(", ", Line(ledger, "L1", new(2026, 11, 22)).Milestones.Select(m => m.IsPaid
            ? FormattableString.Invariant($"{m.Milestone.Name} {m.Unpaid.Yuan:0.00}")
            : FormattableString.Invariant($"{m.Milestone.Name} {m.Milestone.Amount.Yuan:0.00} - {(m.Milestone.Amount - m.Unpaid).Yuan:0.00}")));
    }

    [Fact]
    public async Task Results_IndicatorOfAnotherDepartment_CountForTheLineInEveryScope()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + "Z1,D1,L1,a,b,c,≥,10,个,10,累计,张三,\nZ2,D2,L1,a,b,c,≥,10,个,10,累计,,系统导出\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-03-31,5,\nZ1,2026-06-30,8,见附件\nZ2,2026-03-31,2,\n");
        Question march = ledger.Snapshots.QuestionFor(asOf: new(2026, 3, 31));
        Watched of1 = Watch(ledger).Watched(ledger.Node("D1").Range, march), all = Watch(ledger).Watched(FactQuery.Everything, march);
        of1.Lines.Single(l => l.Snapshot.Line.Code == "L1").Results.Value.ShouldBe(0.35m);
        of1.Lines.Single(l => l.Snapshot.Line.Code == "L2").Results.IsDefined.ShouldBeFalse();
        all.Lines.Single(l => l.Snapshot.Line.Code == "L1").Results.Value.ShouldBe(0.35m);
        of1.Indicators.Select(i => (i.Snapshot.Indicator.Code, i.HasEvidence, i.Owner)).ShouldBe([("Z1", false, "张三")]);
        all.Indicators.Select(i => (i.Snapshot.Indicator.Code, i.HasEvidence, i.Owner)).ShouldBe([("Z1", false, "张三"), ("Z2", true, null)]);
        Watch(ledger).Watched(FactQuery.Everything, ledger.Snapshots.QuestionFor(asOf: new(2026, 6, 30))).Indicators[0].HasEvidence.ShouldBeTrue();
    }

    [Fact]
    public async Task Indicators_MovedToAnotherDepartment_AreFoundThereAlone()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + "Z1,D1,L1,a,b,c,≥,10,个,10,累计,,\n");
        await ledger.TakeAsync(ImportKind.Indicators, IndicatorHead + "Z1,D2,L3,a,b,c,≥,10,个,10,累计,,\n");
        ledger.Indicators("D1").ShouldBeEmpty();
        ledger.Indicators("D2").ShouldHaveSingleItem().LineCode.ShouldBe("L3");
        Watch(ledger).Watched(ledger.Node("D1").Range, ledger.Snapshots.QuestionFor()).Indicators.ShouldBeEmpty();
    }

    [Fact]
    public async Task Imports_NobodyHasAnOfficer_AreTheTopsOfTheTree()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Imports(ledger, new(2026, 11, 22)).ShouldBe("D never");
        await ledger.PayAsync("a 2026-02-01 L1 1");
        ledger.Time.Advance(TimeSpan.FromDays(3));
        Dashboard.Web.Import.ImportReport later = await ledger.PayAsync("b 2026-02-01 L3 1");
        Imports(ledger, new(2026, 11, 21)).ShouldBe("D never");
        Imports(ledger, new(2026, 11, 24)).ShouldBe("D 2026-11-22");
        Imports(ledger, new(2026, 11, 25)).ShouldBe("D 2026-11-25");
        await ledger.UndoAsync(later);
        Imports(ledger, new(2026, 11, 25)).ShouldBe("D 2026-11-22");
    }

    [Fact]
    public async Task Imports_LastMinuteOfADay_BelongsToTheLocalDay()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Time.AdjustTime(new(2026, 11, 30, 15, 59, 59, TimeSpan.Zero));
        await ledger.PayAsync("a 2026-02-01 L1 1");
        ledger.Time.AdjustTime(new(2026, 11, 30, 16, 0, 0, TimeSpan.Zero));
        await ledger.PayAsync("b 2026-02-01 L3 1");
        Imports(ledger, new(2026, 11, 30)).ShouldBe("D 2026-11-30");
        Imports(ledger, new(2026, 12, 1)).ShouldBe("D 2026-12-01");
    }

    [Fact]
    public async Task Imports_OfficersOfUnits_AreThoseOfTheDayEachWithItsOwnRows()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        (await ledger.Get<AccountService>().AddAsync(
            new("zhang", "correct horse battery", [new(Role.Officer, ledger.Node("D2").Id, new(2026, 11, 23), new(2026, 11, 30)), new(Role.Manager, ledger.Node("D").Id)]),
            new(Person.Local, Dashboard.Domain.Audit.Actor.System("test")))).ShouldBeEmpty();
        await ledger.PayAsync("a 2026-02-01 L1 1");
        ledger.Time.Advance(TimeSpan.FromDays(2));
        await ledger.PayAsync("b 2026-02-01 L3 1");
        Imports(ledger, new(2026, 11, 22)).ShouldBe("D 2026-11-22");
        Imports(ledger, new(2026, 11, 23)).ShouldBe("D2 never");
        Imports(ledger, new(2026, 11, 30)).ShouldBe("D2 2026-11-24");
        Imports(ledger, new(2026, 12, 1)).ShouldBe("D 2026-11-24");
        Watch(ledger).Watched(ledger.Node("D1").Range, ledger.Snapshots.QuestionFor(asOf: new(2026, 11, 23))).Imports.ShouldBeEmpty();
    }

    [Fact]
    public async Task Days_StoppedEarly_MakeNoMoreAndHearOfCancelling()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        using CancellationTokenSource stop = new();
        List<DateOnly> seen = [];
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (Watched day in Watch(ledger).Days(FactQuery.Everything, new(2026), new(2025, 12, 1), new(2027, 3, 1), stop.Token))
            {
                seen.Add(day.Question.AsOf);
                if (seen.Count == 3) stop.Cancel();
            }
        });
        seen.ShouldBe([new(2026, 1, 1), new(2026, 1, 2), new(2026, 1, 3)]);
        Watch(ledger).Days(FactQuery.Everything, new(2026), new(2026, 12, 30), new(2027, 3, 1), TestContext.Current.CancellationToken)
            .Select(d => d.Question.AsOf).ShouldBe([new(2026, 12, 30), new(2026, 12, 31)]);
    }

    private static WatchService Watch(TemporaryLedger ledger) => ledger.Get<WatchService>();

    private static LineWatch Line(TemporaryLedger ledger, string code, DateOnly asOf) =>
        Watch(ledger).Watched(FactQuery.Everything, ledger.Snapshots.QuestionFor(asOf: asOf)).Lines.Single(l => l.Snapshot.Line.Code == code);

    private static string Imports(TemporaryLedger ledger, DateOnly day) => string.Join(", ", Watch(ledger)
        .Watched(FactQuery.Everything, ledger.Snapshots.QuestionFor(asOf: day)).Imports
        .Select(i => FormattableString.Invariant($"{i.Department.Code} {(i.LastImportOn is { } on ? on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "never")}")));
}
