using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Approval;
using Dashboard.Web.Monitoring;

namespace Dashboard.Tests.Web.Monitoring;

/// <summary>Department D above D1 (L1, L2) and D2 (L3) with the persons of a round, at noon of 22 November 2026.</summary>
internal sealed class RoundOffice : IAsyncDisposable
{
    public static readonly MonitoringRound July = new("2026 年 1–7月监控", "D", 2026, 7, new(2026, 11, 1), new(2026, 11, 30), 5, []);

    private RoundOffice(Office office) => Office = office;

    public Office Office { get; }

    public TemporaryLedger Ledger => Office.Ledger;

    public MonitoringService Service => Ledger.Get<MonitoringService>();

    public RoundReader Reader => Ledger.Get<RoundReader>();

    public MonitoringGround Ground => Ledger.Get<MonitoringGround>();

    /// <summary>The round that was begun.</summary>
    public long Round { get; private set; }

    public MonitoringTaskKey D1 => new(Round, "D1");

    public static async Task<RoundOffice> OpenAsync(MonitoringRound? round = null)
    {
        RoundOffice office = new(await Office.OpenAsync());
        await office.Ledger.PayAsync("V1 2026-03-01 L1 300", "V2 2026-06-01 L2 580", "V3 2026-06-01 L3 580");
        await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值\nZ1,2026-07-20,60\nZ2,2026-07-20,3\n");
        await office.Ledger.Snapshots.RefreshAsync(new(2026, 11, 22), null);
        (RoundOutcome outcome, office.Round) = await office.BeginAsync(round ?? July, office.Office.HeadOfD);
        outcome.ShouldBe(RoundOutcome.Done);
        return office;
    }

    public Task<(RoundOutcome Outcome, long Id)> BeginAsync(MonitoringRound round, Person person) => Service.BeginAsync(round, person, Of(person), TestContext.Current.CancellationToken);

    /// <summary>Answers everything that a line may need.</summary>
    public RoundOutcome Fill(string line, Person? person = null, decimal estimate = 900m)
    {
        Person by = person ?? Office.Drafter;
        if (Reader.Desk(Round, line, by) is not { } desk) return RoundOutcome.NotFound;
        MonitoringAnswer[] indicators = [.. desk.Form.Indicators.Select(row => new MonitoringAnswer(row.Fact.Code, "按计划完成", DeviationReasons.Funding, "资金下半年到位", LandingOutlook.Possible))];
        return Service.Save(Round, line, new(Dashboard.Domain.Money.FromYuan(estimate), "下半年集中支付", null, indicators), desk.Line.AnswerId, by, Of(by));
    }

    public Task<RoundOutcome> TakeAsync(MonitoringStep step, Person person, string? reason = null, MonitoringTaskKey? key = null) =>
        Service.TakeAsync(key ?? D1, step, person, Of(person), reason, TestContext.Current.CancellationToken);

    public MonitoringTask Task(Person? person = null) => Ground.Tasks.Find(D1, person ?? Office.HeadOfD).ShouldNotBeNull();

    /// <summary>Fills D1 and takes it to its signature.</summary>
    public async Task SignAsync()
    {
        Fill("L1").ShouldBe(RoundOutcome.Done);
        Fill("L2").ShouldBe(RoundOutcome.Done);
        (await TakeAsync(MonitoringStep.Submit, Office.Drafter)).ShouldBe(RoundOutcome.Done);
        (await TakeAsync(MonitoringStep.Approve, Office.HeadOfD1)).ShouldBe(RoundOutcome.Done);
        (await TakeAsync(MonitoringStep.Sign, Office.HeadOfD)).ShouldBe(RoundOutcome.Done);
    }

    public static Actor Of(Person person) => new(person.Name, "web");

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
