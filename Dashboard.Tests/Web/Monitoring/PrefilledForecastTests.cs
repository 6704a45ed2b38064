using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;
using Dashboard.Web.Monitoring;

namespace Dashboard.Tests.Web.Monitoring;

public sealed class PrefilledForecastTests
{
    /// <summary>Where earlier years tell how it ends, nobody has to type anything for lines that go well, and only for those.</summary>
    [Fact]
    public async Task Prefilled_WithEarlierYears_TakesOverTheForecastOfLinesThatNeedNothingSaid()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        DateOnly today = new(2026, 11, 22);
        await ledger.Get<DemoService>().LoadAsync(new(today, Departments: 12, Years: 3), today, Actor.System("test"), TestContext.Current.CancellationToken);
        MonitoringService service = ledger.Get<MonitoringService>();
        MonitoringRound july = new("七月", DemoDepartments.RootCode, 2026, 7, new(2026, 8, 1), new(2026, 8, 31), 5, []);
        (RoundOutcome outcome, long id) = await service.BeginAsync(july, Person.Local, Actor.Anonymous, TestContext.Current.CancellationToken);
        outcome.ShouldBe(RoundOutcome.Done);
        MonitoringGround ground = ledger.Get<MonitoringGround>();
        RoundReader reader = ledger.Get<RoundReader>();
        int taken = 0, left = 0;
        foreach (MonitoringTask task in ground.Tasks.Below(id, ledger.Node(DemoDepartments.RootCode), Person.Local))
        {
            MonitoringForm[] forms = [.. reader.Dossier(task.Key, Person.Local)!.Content.Forms()];
            string[] ready = [.. forms.Where(form => form.Total.Adjusted > Dashboard.Domain.Money.Zero && MonitoringReadiness.Blocking(form).Count == 0).Select(form => form.Facts.Subject.LineCode)];
            forms.Where(form => ready.Contains(form.Facts.Subject.LineCode)).ShouldAllBe(form => form.Total.FullYear == form.Facts.Money.Forecast!.Mid && !form.Total.IsAnswered);
            service.AcceptPrefilled(task.Key, Person.Local, Actor.Anonymous).Lines.ShouldBe(ready.Length);
            ground.Answers.Lines(task.Key, Person.Local).Where(line => line.IsComplete).Select(line => line.Code).ShouldBe(ready, ignoreOrder: true);
            service.AcceptPrefilled(task.Key, Person.Local, Actor.Anonymous).ShouldBe((RoundOutcome.Nothing, 0), "taken over once");
            (taken, left) = (taken + ready.Length, left + forms.Length - ready.Length);
        }

        (taken > 5, left > 5).ShouldBe((true, true), $"{taken} taken over, {left} left");
    }
}
