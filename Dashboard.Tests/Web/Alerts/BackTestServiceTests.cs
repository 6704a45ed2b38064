using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Demo;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Alerts;

public sealed class BackTestServiceTests
{
    private const string MilestoneHead = "项目代码,节点名称,应付日期,金额\n";

    [Fact]
    public async Task Run_LinesAndPayments_CountsWhatFiredAndWhatEndedBadly()
    {
        await using TemporaryLedger ledger = await LastYearAsync();
        BackTestResult result = await RunAsync(ledger, "D", Person.Local, AlertSamples.Rule(AlertRuleKind.OverBudget, 0m), AlertSamples.Rule(AlertRuleKind.PaymentOverdue, 0m), AlertSamples.Rule(AlertRuleKind.PlanMissing, 400m));

        // O was over its budget from 2 March to 5 April and stands at 100 %. Of the payments 甲 came 40 days late, 乙 10 days late, 丙 never.
        result.Rules.ShouldBe([new("over-budget", 1, 0), new("payment-overdue", 3, 2), new("plan-missing", 0, null)]);
        result.Departments.ShouldBe([new("D1", "一所", 3, 2), new("D2", "二所", 1, 0)]);
        (result.Fired, result.EndedBadly).ShouldBe((4, 2));
        result.Events.Select(e => FormattableString.Invariant($"{e.Day:MM-dd} {e.Turn} {e.Key.Subject}")).ShouldBe(
        [
            "03-02 Opened milestone:P/20250301/甲", "03-02 Opened line:O", "04-05 Recovered line:O", "04-10 Lapsed milestone:P/20250301/甲",
            "05-02 Opened milestone:P/20250501/乙", "05-11 Lapsed milestone:P/20250501/乙", "12-02 Opened milestone:P/20251201/丙",
        ]);
    }

    [Fact]
    public async Task Run_Indicators_ThoseRedOrNotReportedEndedBadly()
    {
        await using TemporaryLedger ledger = await LastYearAsync();
        await TakeAsync(ledger, ImportKind.Indicators, "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,累计方式\nG,D1,a,b,晚到,≥,10,累计\nR,D1,a,b,落后,≥,10,累计\nU,D1,a,b,没有,≥,10,累计\n");
        await TakeAsync(ledger, ImportKind.Results, "指标代码,日期,完成值\nG,2025-01-31,0\nR,2025-01-31,0\nG,2025-12-01,10\nR,2025-12-01,1\n");
        BackTestResult behind = await RunAsync(ledger, "D1", Person.Local, AlertSamples.Rule(AlertRuleKind.IndicatorBehind, 0.5m));
        (behind.Fired, behind.EndedBadly).ShouldBe((2, 1));
        BackTestResult missing = await RunAsync(ledger, "D1", Person.Local, AlertSamples.Rule(AlertRuleKind.IndicatorNotReported, 15m));
        (missing.Fired, missing.EndedBadly).ShouldBe((3, 2));
    }

    [Fact]
    public async Task Run_DepartmentImports_CannotSayHowItEnded()
    {
        await using TemporaryLedger ledger = await LastYearAsync();
        BackTestResult result = await RunAsync(ledger, "D", Person.Local, AlertSamples.Rule(AlertRuleKind.ImportMissing, 5m));
        (result.Fired, result.EndedBadly).ShouldBe((1, 0));
        result.Departments.ShouldBe([new("D", "部门", 1, null)]);
    }

    [Fact]
    public async Task Run_RunningYear_GoesToTodayAndCannotSayHowItEnds()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.PayAsync("a 2026-03-01 L1 1001");
        BackTestResult result = await ledger.Get<BackTestService>().RunAsync(
            [AlertSamples.Rule(AlertRuleKind.OverBudget, 0m)], "D", 2026, Person.Local, null, TestContext.Current.CancellationToken);
        (result.Fired, result.Rules[0].EndedBadly, result.Events.Single().Day).ShouldBe((1, null, new(2026, 3, 1)));
    }

    [Fact]
    public async Task Run_PersonOfAnotherDepartment_FindsNothingThere()
    {
        await using TemporaryLedger ledger = await LastYearAsync();
        Person of2 = new("p", "p", [new(Role.Manager, ledger.Node("D2").Id)]);
        AlertRule[] rules = [AlertSamples.Rule(AlertRuleKind.OverBudget, 0m), AlertSamples.Rule(AlertRuleKind.PaymentOverdue, 0m)];
        foreach (string elsewhere in (string[])["D1", "D", "no-such"])
        {
            BackTestResult result = await RunAsync(ledger, elsewhere, of2, rules);
            (result.Fired, result.Events.Count, result.Departments.Count, result.EndedBadly).ShouldBe((0, 0, 0, 0));
        }

        (await RunAsync(ledger, "D2", of2, rules)).Departments.ShouldBe([new("D2", "二所", 1, 0)]);
        (await RunAsync(ledger, "D2", Person.Nobody, rules)).Fired.ShouldBe(0);
    }

    [Fact]
    public async Task Run_WholeCity_AddsUpAndTellsHowFarItIs()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await ledger.Get<DemoService>().LoadAsync(new(new(2025, 12, 31), Departments: 24, Years: 1), new(2026, 11, 22), Actor.System("test"), TestContext.Current.CancellationToken);
        DepartmentNode top = ledger.Get<DepartmentStore>().All()[0];
        AlertRule[] rules = [AlertSamples.Rule(AlertRuleKind.BehindPlan, 0.10m, forDays: 7, clearBy: 0.02m), AlertSamples.Rule(AlertRuleKind.OverBudget, 0m), AlertSamples.Rule(AlertRuleKind.Dormant, 60m)];
        Heard heard = new();
        BackTestResult result = await ledger.Get<BackTestService>().RunAsync(rules, top.Department.Code, 2025, Person.Local, heard, TestContext.Current.CancellationToken);

        result.Fired.ShouldBeGreaterThan(10);
        result.Rules.Sum(r => r.Fired).ShouldBe(result.Fired);
        result.Departments.Sum(d => d.Fired).ShouldBe(result.Fired);
        result.Departments.ShouldAllBe(d => d.Name.StartsWith("示例市", StringComparison.Ordinal));
        HashSet<string> bad = [.. ledger.Snapshots.Lines(top, ledger.Snapshots.QuestionFor(2025))
            .Where(l => l.Execution.IsOverBudget || l.Execution.Rate.Value < 0.9m).Select(l => $"line:{l.Line.Code}")];
        result.EndedBadly.ShouldBe(result.Events.Count(e => e.Turn == AlertTurn.Opened && bad.Contains(e.Key.Subject)));
        result.EndedBadly.ShouldBeInRange(1, result.Fired - 1);
        heard.Shares.Count.ShouldBe(365);
        heard.Shares.ShouldBeInOrder();
        heard.Shares[^1].ShouldBe(1.0);
    }

    [Fact]
    public async Task Run_Cancelled_Stops()
    {
        await using TemporaryLedger ledger = await LastYearAsync();
        using CancellationTokenSource stop = new();
        Heard heard = new() { Then = () => stop.Cancel() };
        await Should.ThrowAsync<OperationCanceledException>(() => ledger.Get<BackTestService>().RunAsync([AlertSamples.Rule(AlertRuleKind.OverBudget, 0m)], "D", 2025, Person.Local, heard, stop.Token));
        heard.Shares.Count.ShouldBe(1);
    }

    private static Task<BackTestResult> RunAsync(TemporaryLedger ledger, string department, Person by, params AlertRule[] rules) =>
        ledger.Get<BackTestService>().RunAsync(rules, department, 2025, by, null, TestContext.Current.CancellationToken);

    private static async Task<TemporaryLedger> LastYearAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await TakeAsync(ledger, ImportKind.Budget, "单位代码,项目代码,项目名称,日期,类型,金额\nD1,P,付款,2025-01-01,年初预算,400\nD2,O,超支,2025-01-01,年初预算,100\nD2,O,超支,2025-04-05,追加,20\n");
        await TakeAsync(ledger, ImportKind.Milestones, MilestoneHead + "P,甲,2025-03-01,100\nP,乙,2025-05-01,100\nP,丙,2025-12-01,200\n");
        await TakeAsync(ledger, ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额\na,2025-03-02,O,120\nb,2025-04-10,P,100\nc,2025-05-11,P,100\nd,2025-06-01,P,199.99\n");
        return ledger;
    }

    private static async Task TakeAsync(TemporaryLedger ledger, ImportKind kind, string text)
    {
        ImportReport report = await ledger.ImportAsync(kind, text, r => r with { Year = 2025 });
        report.IsClean.ShouldBeTrue($"{report.Refusal} {string.Join("; ", report.Rejected)}");
    }

    /// <summary>Hears at once, unlike <see cref="Progress{T}"/>, which answers on another thread.</summary>
    private sealed class Heard : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public Action? Then { get; init; }

        public void Report(double value)
        {
            Shares.Add(value);
            Then?.Invoke();
        }
    }
}
