using Dashboard.Domain;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Monitoring;

/// <summary>Begins rounds, keeps what is answered, and takes the tasks of units through their signatures.</summary>
public sealed class MonitoringService(MonitoringGround ground, RoundReader rounds, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    /// <summary>Begins a round.</summary>
    /// <returns>What became of it, and its number.</returns>
    public async Task<(RoundOutcome Outcome, long Id)> BeginAsync(MonitoringRound round, Person person, Actor actor, CancellationToken cancel = default)
    {
        if (round.Problem is { } problem) return (problem is RoundProblem.Days ? RoundOutcome.WrongDate : RoundOutcome.Impossible, 0);
        if (round.LineCodes.Count > MonitoringRoundStore.MostKeyLines) return (RoundOutcome.Impossible, 0);
        // No import may be half through the lines that take part.
        using IDisposable quiet = await ground.Import.LockAsync(cancel);
        return ground.Rounds.Begin(round with { Title = round.Title.Trim() }, new(round.Year, institution.Value.FirstMonth), person, new(clock.NowAt, actor));
    }

    /// <summary>Saves the answers for a line.</summary>
    /// <param name="seen">The number of the answers that the person looked at.</param>
    public RoundOutcome Save(long round, string lineCode, MonitoringAnswers answers, long seen, Person person, Actor actor)
    {
        if (rounds.Desk(round, lineCode, person) is not { } desk) return RoundOutcome.NotFound;
        if (!desk.Task.MayFill) return MonitoringSignOff.IsOpen(desk.Task.State) ? RoundOutcome.NotFound : RoundOutcome.WrongState;
        if (clock.Today < desk.Round.Round.StartsOn) return RoundOutcome.NotStarted;
        if (!IsPossible(answers, desk.Form)) return RoundOutcome.Impossible;
        return ground.Answers.Add(desk.Task.Key, [New(desk.Line, answers, seen, desk.Form.Facts)], person, new(clock.NowAt, actor));
    }

    /// <summary>Takes over what facts tell for every line of a unit that needs nothing said and was not answered yet.</summary>
    /// <returns>What became of it, and how many lines were taken over.</returns>
    public (RoundOutcome Outcome, int Lines) AcceptPrefilled(MonitoringTaskKey key, Person person, Actor actor) =>
        Answer(key, form => MonitoringReadiness.Blocking(form).Count == 0 ? MonitoringAnswers.None : null, person, actor);

    /// <summary>Answers every line of a unit that was not answered yet, by what its prefilled form says.</summary>
    /// <param name="answer">The answers for a form; null leaves its line open.</param>
    /// <returns>What became of it, and how many lines were answered.</returns>
    internal (RoundOutcome Outcome, int Lines) Answer(MonitoringTaskKey key, Func<MonitoringForm, MonitoringAnswers?> answer, Person person, Actor actor)
    {
        if (ground.Rounds.Find(key.Round, person) is not { } item || ground.Tasks.Find(key, person) is not { } task) return (RoundOutcome.NotFound, 0);
        if (!task.MayFill) return (MonitoringSignOff.IsOpen(task.State) ? RoundOutcome.NotFound : RoundOutcome.WrongState, 0);
        if (clock.Today < item.Round.StartsOn) return (RoundOutcome.NotStarted, 0);
        Dictionary<string, MonitoringLine> open = ground.Answers.Lines(key, person).Where(line => line.AnswerId == 0).ToDictionary(line => line.Code, StringComparer.Ordinal);
        NewMonitoringAnswers[] ready = [.. rounds.Today(item.Round, [.. open.Values], person)
            .Select(line => (line.Facts, Answers: answer(MonitoringForms.Fill(line.Facts, MonitoringAnswers.None)))).Where(line => line.Answers is not null)
            .Select(line => New(open[line.Facts.Subject.LineCode], line.Answers!, 0, line.Facts))];
        return ready.Length == 0 ? (RoundOutcome.Nothing, 0) : (ground.Answers.Add(key, ready, person, new(clock.NowAt, actor)), ready.Length);
    }

    /// <summary>Takes a step. A submission seals what stands there at that moment.</summary>
    public async Task<RoundOutcome> TakeAsync(MonitoringTaskKey key, MonitoringStep step, Person person, Actor actor, string? reason, CancellationToken cancel = default)
    {
        AuditStamp stamp = new(clock.NowAt, actor, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        // No import may be half through a window that is being signed.
        using IDisposable quiet = await ground.Import.LockAsync(cancel);
        if (step != MonitoringStep.Submit) return ground.Tasks.Take(key, step, person, clock.Today, stamp);
        if (rounds.Dossier(key, person) is not { } dossier) return RoundOutcome.NotFound;
        if (dossier.IsSealed) return ground.Tasks.Take(key, step, person, clock.Today, stamp);
        NewMonitoringSeal? seal = IsReady(dossier) ? new(dossier.Content.Write(), RoundPackage.Of(dossier.Content, []).Hash, dossier.LastAnswer, dossier.LastText) : null;
        return ground.Tasks.Take(key, step, person, clock.Today, stamp, seal);
    }

    /// <summary>Facts may have changed since the answers were saved, so that they are asked anew.</summary>
    private static bool IsReady(MonitoringDossier dossier) =>
        dossier.Content.Lines.Count == dossier.Task.Lines && dossier.Content.Forms().All(form => MonitoringReadiness.Blocking(form).Count == 0);

    private static NewMonitoringAnswers New(MonitoringLine line, MonitoringAnswers answers, long seen, MonitoringFacts facts) =>
        new(line, answers, seen, MonitoringReadiness.Blocking(MonitoringForms.Fill(facts, answers)).Count == 0);

    private static bool IsPossible(MonitoringAnswers answers, MonitoringForm form)
    {
        HashSet<string> known = new(form.Indicators.Select(row => row.Fact.Code), StringComparer.Ordinal);
        IEnumerable<string?> texts = answers.Indicators.SelectMany(answer => (string?[])[answer.FullYear, answer.Explanation, answer.Remark]).Append(answers.MoneyNote).Append(answers.Goal);
        return (answers.FullYear is not { } estimate || estimate >= Money.Zero) && texts.All(text => text is null || text.Length <= MonitoringReadiness.LongestText)
            && answers.Indicators.All(answer => known.Contains(answer.IndicatorCode));
    }
}
