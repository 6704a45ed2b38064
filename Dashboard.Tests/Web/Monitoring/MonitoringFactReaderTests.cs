using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Monitoring.Documents;

namespace Dashboard.Tests.Web.Monitoring;

public sealed class MonitoringFactReaderTests
{
    private static readonly DateOnly EndOfJuly = new(2026, 7, 31);

    [Fact]
    public async Task Facts_OfALedger_AreTheFiguresOfItsSnapshots()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        MonitoredDepartment read = Read(ledger, "D", Scope.Everything).ShouldNotBeNull();

        (read.Department.Name, read.Window).ShouldBe(("部门", MonitoringSamples.July));
        read.Lines.Select(line => line.Subject.LineCode).ShouldBe(["L1", "L2", "L4", "L3"]);
        foreach (MonitoringFacts line in read.Lines)
        {
            LineSnapshot shown = ledger.Line(line.Subject.LineCode, EndOfJuly);
            (line.Money.Initial, line.Money.Adjusted, line.Money.Executed, line.Money.Light).ShouldBe((shown.Execution.Initial, shown.Execution.Adjusted, shown.Execution.Executed, shown.Verdict.Light));
            line.Money.Funds.Aggregate(Money.Zero, (sum, fund) => sum + fund.Executed).ShouldBe(line.Money.Executed);
            line.Money.Funds.Aggregate(Money.Zero, (sum, fund) => sum + fund.Adjusted).ShouldBe(line.Money.Adjusted);
            line.Money.Forecast.ShouldBeNull("no earlier year is known");
        }

        MonitoringFacts mixed = read.Lines.Single(line => line.Subject.LineCode == "L4");
        mixed.Money.Funds.Select(fund => (fund.Fund, fund.Initial.Yuan, fund.Adjusted.Yuan, fund.Executed.Yuan)).ShouldBe([(FundType.GeneralPublicBudget, 600m, 600m, 250m), (FundType.Other, 400m, 500m, 50m)]);
        (mixed.Money.CarriedOver.Yuan, mixed.Subject.Supervisor).ShouldBe((100m, "部门（D）"));
        read.Lines.Single(line => line.Subject.LineCode == "L1").Indicators.Select(i => (i.Code, i.Fact.Value, i.Progress, i.Light)).ShouldBe([("I1", 30m, 0.3m, Light.Red), ("I2", null, null, Light.Unreported)]);
    }

    [Fact]
    public async Task Facts_OutsideOfAScope_AreNotRead()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        Scope first = Scope.Of([ledger.Node("D1").Id]), here = Scope.Of([ledger.Node("D").Id], Reach.Here);
        Read(ledger, "D", first).ShouldBeNull();
        MonitoredDepartment own = Read(ledger, "D1", first).ShouldNotBeNull();
        own.Lines.Select(line => line.Subject.LineCode).ShouldBe(["L1", "L2", "L4"]);
        own.Lines.ShouldAllBe(line => line.Subject.SupervisorName == null && line.Subject.Supervisor == "一所（D1）");
        Read(ledger, "D", here).ShouldNotBeNull().Lines.ShouldBeEmpty();
        Read(ledger, "D", Scope.Everything, new HashSet<string> { "L3", "L9" })!.Lines.Select(line => line.Subject.LineCode).ShouldBe(["L3"]);
    }

    [Fact]
    public async Task Form_KeptAndCorrectedTwentyTimesLater_ComesOutByteForByteAndTheNewOneListsTheDifferences()
    {
        await using TemporaryLedger ledger = await FilledAsync();
        MonitoringReportContent kept = Content(ledger);
        string[] before = [.. MonitoringFiles.Of(kept).Hashes.Select(file => file.Sha256)];

        foreach (int i in Enumerable.Range(1, 20)) await ledger.PayAsync($"late{i} 2026-07-{i:00} L{(i % 2) + 1} {i}.01");
        MonitoringReportContent now = Content(ledger).ComparedWith(kept.Forms);

        MonitoringFiles.Of(kept).Hashes.Select(file => file.Sha256).ShouldBe(before);
        MonitoringFiles.Of(now).Hashes.Select(file => file.Sha256).ShouldNotContain(hash => before.Contains(hash));
        now.Differences.Where(d => d.Item == MonitoringItem.Executed && d.Fund == MonitoringFund.Total).Select(d => (d.LineCode, d.Before, d.After))
            .ShouldBe([("L1", "300.00", "410.10"), ("L2", "0.00", "100.10")]);
        now.Differences.Where(d => d.Item is not (MonitoringItem.Executed or MonitoringItem.Rate)).ShouldBeEmpty();
        now.Differences.ShouldAllBe(d => d.LineCode == "L1" || d.LineCode == "L2");
    }

    [Fact]
    public async Task Facts_OfARealDepartment_MakeFormsWithoutAContradiction()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        MonitoredDepartment read = ledger.Get<MonitoringFactReader>().Read("114001", new(2023, 7, 31), Scope.Everything).ShouldNotBeNull();
        read.Lines.Count.ShouldBeGreaterThan(4);
        read.Lines.ShouldAllBe(line => line.Money.Funds.Sum(fund => fund.Initial.Fen) == line.Money.Initial.Fen);
        MonitoringForm[] forms = [.. read.Lines.Select(line => MonitoringForms.Fill(line, MonitoringAnswers.None))];
        MonitoringFiles files = MonitoringFiles.Of(new("114001", read.Department.Name, read.Window, forms, [], []));
        files.Documents.Select(file => file.Name).ShouldBe(["广州市花都区总工会-2023年1–7月-执行监控表.xlsx", "广州市花都区总工会-2023年1–7月-运行监控报告.docx"]);
    }

    private static async Task<TemporaryLedger> FilledAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.TakeAsync(
            ImportKind.Budget,
            "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\nD1,L4,丁,项目支出,一般公共预算,2026-01-10,年初预算,600,\nD1,L4,丁,项目支出,其他资金,2026-01-10,年初预算,400,\nD1,L4,丁,项目支出,其他资金,2026-02-10,上年结转,100,\nD1,L4,丁,项目支出,其他资金,2026-02-11,资金到位,200,\n"
            + "D,L5,人员,人员经费,一般公共预算,2026-01-10,年初预算,900,\n");
        await ledger.TakeAsync(ImportKind.Payments, "支付凭证号,支付日期,项目代码,资金性质,支付金额\nv1,2026-03-01,L1,一般公共预算,300\nv2,2026-03-01,L4,一般公共预算,250\nv3,2026-07-31,L4,其他资金,50\nv4,2026-08-01,L4,其他资金,70\n");
        await ledger.TakeAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\nI1,D1,L1,产出指标,数量指标,培训人数,≥,100,人,50,累计,,\nI2,D1,L1,产出指标,数量指标,培训期数,≥,4,期,40,累计,,\n");
        await ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nI1,2026-06-30,30,\nI1,2026-08-30,90,\n");
        return ledger;
    }

    private static MonitoredDepartment? Read(TemporaryLedger ledger, string code, Scope scope, HashSet<string>? only = null) =>
        ledger.Get<MonitoringFactReader>().Read(code, EndOfJuly, scope, only);

    private static MonitoringReportContent Content(TemporaryLedger ledger)
    {
        MonitoredDepartment read = Read(ledger, "D", Scope.Everything)!;
        return new("D", read.Department.Name, read.Window, [.. read.Lines.Select(line => MonitoringForms.Fill(line, MonitoringAnswers.None))], [], []);
    }
}
