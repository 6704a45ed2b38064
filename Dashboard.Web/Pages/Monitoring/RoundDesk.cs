using Dashboard.Domain.Audit;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>Does what was ordered on the pages of a round, and says how it ended.</summary>
public sealed class RoundDesk(MonitoringService rounds, RoundTextService reports, RectificationService rectifications, IStringLocalizer<RoundTexts> texts)
{
    public async Task<RoundAnswer> TakeAsync(RoundOrder order, Person person)
    {
        Actor actor = person.OnWeb();
        return order switch
        {
            BeginOrder begin => await BeginAsync(begin, person, actor),
            TaskOrder step => await StepAsync(step, person, actor),
            AcceptOrder accept => Accept(accept, person, actor),
            FillOrder fill => Answer(rounds.Save(fill.Task.Round, fill.Line, fill.Answers, fill.Seen, person, actor)),
            WriteOrder written => Answer(reports.Write(written.Task, written.Text, person, actor)),
            NewOrder one => Answer(rectifications.Order(new(one.Task, one.Line, one.Measure, one.Text, one.DueOn), person, actor)),
            StepOrder step => Answer(rectifications.Take(step.Id, new(step.Step, step.Text, step.PromisedOn), person, actor)),
            _ => throw new InvalidOperationException($"Nobody does {order.GetType().Name}."),
        };
    }

    private async Task<RoundAnswer> BeginAsync(BeginOrder order, Person person, Actor actor)
    {
        (RoundOutcome outcome, long id) = await rounds.BeginAsync(order.Round, person, actor);
        return outcome == RoundOutcome.Done ? new(true, texts["Begin.Done", order.Round.Title], id) : Answer(outcome);
    }

    /// <summary>Each unit for itself: what is refused at one does not hold up the others, and is named.</summary>
    private async Task<RoundAnswer> StepAsync(TaskOrder order, Person person, Actor actor)
    {
        List<(string Name, RoundOutcome Outcome)> all = [];
        foreach (MonitoringTask task in order.Tasks) all.Add((task.DepartmentName, await rounds.TakeAsync(task.Key, order.Step, person, actor, order.Reason)));
        int done = all.Count(one => one.Outcome == RoundOutcome.Done);
        IEnumerable<string> refused = all.Where(one => one.Outcome != RoundOutcome.Done).Select(one => texts["Outcome.Of", one.Name, texts[$"Outcome.{one.Outcome}"].Value].Value);
        string said = done == 0 ? "" : order.Tasks.Count == 1 ? texts["Step.Done", all[0].Name, texts[$"Step.{order.Step}"].Value] : texts["Step.DoneMany", texts[$"Step.{order.Step}"].Value, done];
        return new(done == all.Count, string.Join(' ', refused.Prepend(said)).Trim());
    }

    private RoundAnswer Accept(AcceptOrder order, Person person, Actor actor)
    {
        List<(RoundOutcome Outcome, int Lines)> all = [.. order.Tasks.Select(task => rounds.AcceptPrefilled(task.Key, person, actor))];
        int lines = all.Sum(one => one.Lines);
        return lines > 0 ? new(true, texts["Accept.Done", lines]) : Answer(all.Select(one => one.Outcome).DefaultIfEmpty(RoundOutcome.Nothing).First());
    }

    private RoundAnswer Answer(RoundOutcome outcome) => outcome == RoundOutcome.Done ? new(true, texts["Saved"]) : new(false, texts[$"Outcome.{outcome}"]);
}
