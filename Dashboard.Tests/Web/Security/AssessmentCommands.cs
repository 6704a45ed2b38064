using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Assessment;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Security;

/// <summary>The commands on self-assessments, each as it is called.</summary>
internal sealed class AssessmentCommands(TemporaryLedger ledger)
{
    private const int Year = 2026;

    private static readonly Person Else = new("else", "else", [new(Role.Admin, null)]);

    private long? run;
    private int made;

    private AssessmentService Service => ledger.Get<AssessmentService>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<bool> CallAsync(string command, string? step, Person person, string department)
    {
        AssessmentKey key = new(department, null, Year);
        Actor actor = new(person.Name, "web");
        string word = command.Split('.')[1];
        Place(key, word is "Disclosed" or "PersonalDataIn" ? AssessmentState.Reviewed : AssessmentState.Draft, word is "PersonalDataIn" ? "联系人：张三" : null);
        return word switch
        {
            "Find" when command.StartsWith("AssessmentRunService", StringComparison.Ordinal) => ledger.Get<AssessmentRunService>().Find(await RunAsync(), department, person) is not null,
            "Find" => Service.Find(key, person) is not null,
            "Files" => Service.Files(key, person) is not null,
            "Status" => Service.Status(key, person) is not null,
            "Disclosed" => Service.Disclosed(key, person) is not null,
            "PersonalDataIn" => Service.PersonalDataIn(key, person).Count > 0,
            "ChoosePack" => Service.ChoosePack(key, "cn-mof-2020-10", person, actor) == SignOffOutcome.Done,
            "ChooseScore" => Service.ChooseScore(key, "item:budgeting", 5m, "理由", person, actor) == SignOffOutcome.Done,
            "EnterFigure" => Service.EnterFigure(key, "staff-posts", 5m, "决算", person, actor) == SignOffOutcome.Done,
            "WriteText" => Service.WriteText(key, "duties", "职能", person, actor) == SignOffOutcome.Done,
            "ReportAsync" => await ledger.Get<ResultService>().ReportAsync(key, new($"Z-{department}", new(2026, 11, 10), $"{Next()}", null), person, actor, Cancel) is null,
            _ => await StepAsync(key, Enum.Parse<AssessmentStep>(step!), person, actor),
        };
    }

    /// <summary>Whether the step was the person's to take; that something is missing before a submission is no matter here.</summary>
    private async Task<bool> StepAsync(AssessmentKey key, AssessmentStep step, Person person, Actor actor)
    {
        Place(key, Enum.GetValues<AssessmentState>().First(state => SignOffRules.After(state, step) is not null), null);
        return await Service.TakeAsync(key, step, person, actor, "理由", Cancel) is SignOffOutcome.Done or SignOffOutcome.Incomplete;
    }

    /// <summary>Brings a self-assessment into a state, as somebody else left it.</summary>
    private void Place(AssessmentKey key, AssessmentState state, string? text)
    {
        ledger.Run($"DELETE FROM Assessment WHERE DepartmentId=(SELECT Id FROM Department WHERE Code='{key.DepartmentCode}')");
        if (state == AssessmentState.Draft) return;
        AssessmentDesk desk = Service.Find(key, Else).ShouldNotBeNull();
        SealedContent content = text is null ? desk.Content : desk.Content with { Facts = desk.Facts with { Texts = [new("problems", text, "else", new(2026, 11, 1))] } };
        ledger.Run($"INSERT INTO AssessmentSeal (AssessmentId, Content, Hash, By, SealedAt) VALUES (0, '{content.Write().Replace("'", "''", StringComparison.Ordinal)}', 'hash', 'else', 0)");
        ledger.Run($"INSERT INTO Assessment (DepartmentId, LineId, Year, State, ChangedBy, SealId) SELECT Id, 0, {Year}, {(int)state}, 'else', (SELECT max(Id) FROM AssessmentSeal) FROM Department WHERE Code='{key.DepartmentCode}'");
    }


    private int Next() => ++made;

    private async Task<long> RunAsync()
    {
        if (run is { } known) return known;
        run = ledger.Get<AssessmentRunStore>().Order(ledger.Node("TOP"), Year, Else, new(ledger.Time.GetUtcNow(), Actor.Anonymous));
        ledger.Run($"INSERT INTO AssessmentRunItem (RunId, Position, DepartmentId, Missing) SELECT {run}, 9, Id, 0 FROM Department WHERE Code='TOP'");
        await ledger.Get<AssessmentRunService>().WorkAsync(cancel: Cancel);
        return run!.Value;
    }
}
