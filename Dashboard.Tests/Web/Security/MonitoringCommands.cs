using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Monitoring;

namespace Dashboard.Tests.Web.Security;

/// <summary>The commands in rounds of monitoring, each as it is called.</summary>
internal sealed class MonitoringCommands(TemporaryLedger ledger)
{
    private static readonly Person Else = new("else", "else", [new(Role.Admin, null)]);

    private long? round;

    private MonitoringService Service => ledger.Get<MonitoringService>();

    private RoundTextService Reports => ledger.Get<RoundTextService>();

    private RectificationService Rectifications => ledger.Get<RectificationService>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<bool> CallAsync(string command, string? step, Person person, string department)
    {
        round ??= (await Service.BeginAsync(Round("TOP"), Else, Actor.Anonymous, Cancel)).Id;
        (MonitoringTaskKey key, Actor actor) = (new(round.Value, department), new(person.Name, "web"));
        Place(key, MonitoringState.Filling);
        return command switch
        {
            "MonitoringService.BeginAsync" => (await Service.BeginAsync(Round(department), person, actor, Cancel)).Outcome == RoundOutcome.Done,
            "MonitoringService.Save" => Service.Save(key.Round, $"L-{department}", MonitoringAnswers.None, 0, person, actor) == RoundOutcome.Done,
            // There is nothing to take over here: what counts is whether the question was theirs to ask.
            "MonitoringService.AcceptPrefilled" => Service.AcceptPrefilled(key, person, actor).Outcome is RoundOutcome.Done or RoundOutcome.Nothing,
            "MonitoringService.TakeAsync" => await StepAsync(key, Enum.Parse<MonitoringStep>(step!), person, actor),
            "RoundTextService.Write" => Reports.Write(key, new(MonitoringSections.Measures, "加快支付", Seen(key)), person, actor) == RoundOutcome.Done,
            "RectificationService.Order" => Order(key, person, actor) == RoundOutcome.Done,
            _ => Rectify(key, Enum.Parse<RectificationStep>(step!), person, actor),
        };
    }

    private static MonitoringRound Round(string department) => new("监控", department, 2026, 7, new(2026, 11, 1), new(2026, 11, 30), 5, []);

    /// <summary>Whether the step was the person's to take; that something is missing before a submission is no matter here.</summary>
    private async Task<bool> StepAsync(MonitoringTaskKey key, MonitoringStep step, Person person, Actor actor)
    {
        Place(key, Enum.GetValues<MonitoringState>().First(state => MonitoringSignOff.After(state, step) is not null));
        return await Service.TakeAsync(key, step, person, actor, "理由", Cancel) is RoundOutcome.Done or RoundOutcome.Incomplete;
    }

    /// <summary>The text that the administrator sees now.</summary>
    private long Seen(MonitoringTaskKey key) => ledger.Get<RoundReader>().Report(key, Else)!.Find(MonitoringSections.Measures)!.Last?.Id ?? 0;

    private RoundOutcome Order(MonitoringTaskKey key, Person person, Actor actor) => Rectifications.Order(new(key, null, RectificationMeasure.Correct, "整改", new(2026, 12, 1)), person, actor);

    private bool Rectify(MonitoringTaskKey key, RectificationStep step, Person person, Actor actor)
    {
        Order(key, Else, Actor.Anonymous).ShouldBe(RoundOutcome.Done);
        long id = ledger.Number("SELECT max(Id) FROM Rectification");
        RectificationState before = Enum.GetValues<RectificationState>().First(state => RectificationRules.After(state, step) is not null);
        ledger.Run($"UPDATE Rectification SET State={(int)before}, RepliedBy='else' WHERE Id={id}");
        return Rectifications.Take(id, new(step, "说明", new(2026, 12, 1)), person, actor) == RoundOutcome.Done;
    }

    /// <summary>Brings a task into a state, as somebody else left it, with nothing answered.</summary>
    private void Place(MonitoringTaskKey key, MonitoringState state)
    {
        string where = $"WHERE RoundId={key.Round} AND DepartmentId=(SELECT Id FROM Department WHERE Code='{key.DepartmentCode}')";
        ledger.Run($"UPDATE MonitoringTask SET State={(int)state}, ChangedBy='else', SealId=NULL {where}");
        ledger.Run($"UPDATE MonitoringLine SET AnswerId=NULL, IsComplete=0 {where}");
    }
}
