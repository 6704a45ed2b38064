using System.Globalization;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Demo;

/// <summary>Lets the units of the sample city go through the round of the year, by the same services as everybody, on days of the sample.</summary>
/// <remarks>Persons, moments and words are samples, too: the same options give the same rows, whenever they are loaded.</remarks>
public sealed class DemoRounds(MonitoringGround ground, RoundReader rounds, InstitutionClock clock, IOptions<InstitutionOptions> institution)
{
    private const int Month = 7, WarningDays = 5;

    /// <summary>Of those who hand in, the share that writes measures of its own into the report.</summary>
    private const double Writes = 0.5;

    /// <summary>Plants the round unless it is there already.</summary>
    internal async Task PlantAsync(DemoOptions options, CancellationToken cancel)
    {
        int year = options.Today.Year;
        DemoTask[] tasks = [.. DemoTask.All(options)];
        MonitoringRound round = new(
            string.Format(CultureInfo.InvariantCulture, DemoNames.Round.Title, year), DemoDepartments.RootCode, year, Month, new(year, 8, 1), new(year, 8, 31), WarningDays,
            [.. tasks.SelectMany(task => task.LineCodes)]);
        if (!options.HasRound || institution.Value.FirstMonth != 1 || options.Today < round.StartsOn) return;
        if (ground.Rounds.All(year, DemoPeople.Above).Any(known => known.Round.DepartmentCode == round.DepartmentCode)) return;
        (_, long id) = await At(round.StartsOn).Rounds.BeginAsync(round, DemoPeople.Above, DemoPeople.Above.OnSample(), cancel);
        if (id == 0) return;
        foreach ((DateOnly day, DemoStep step, DemoTask task) in tasks.SelectMany(task => task.Steps().Select(step => (step.Day, step.Step, task))).Where(act => act.Day <= options.Today).OrderBy(act => act.Day).ThenBy(act => act.Step))
            await TakeAsync(At(day), step, task, new(id, task.DepartmentCode), DemoRandom.For(options.Seed, $"round-{step}", task.DepartmentCode, year), cancel);
        Order(new(id, tasks, options));
    }

    private static async Task TakeAsync(DemoDay day, DemoStep step, DemoTask task, MonitoringTaskKey key, DemoRandom random, CancellationToken cancel)
    {
        if (step == DemoStep.Fill)
        {
            Fill(day, task, key, random);
            return;
        }

        if (step == DemoStep.Submit && random.Happens(Writes))
            day.Reports.Write(key, new(MonitoringSections.Measures, random.Pick(DemoNames.Round.Measures), 0), DemoPeople.Drafter, DemoPeople.Drafter.OnSample());
        (MonitoringStep taken, Person by) = step switch
        {
            DemoStep.Submit => (MonitoringStep.Submit, DemoPeople.Drafter),
            DemoStep.Return => (MonitoringStep.Return, DemoPeople.Head),
            DemoStep.Approve => (MonitoringStep.Approve, DemoPeople.Head),
            _ => (MonitoringStep.Sign, DemoPeople.Above),
        };
        await day.Rounds.TakeAsync(key, taken, by, by.OnSample(), taken == MonitoringStep.Return ? random.Pick(DemoNames.Round.Returns) : null, cancel);
    }

    /// <summary>Who is still at it has answered one project.</summary>
    private static void Fill(DemoDay day, DemoTask task, MonitoringTaskKey key, DemoRandom random)
    {
        int left = task.Goal == MonitoringState.Filling ? 1 : int.MaxValue;
        day.Rounds.Answer(key, form => left-- > 0 ? DemoAnswers.Of(form, random) : null, DemoPeople.Drafter, DemoPeople.Drafter.OnSample());
    }

    private void Order(DemoOrders orders)
    {
        foreach (DemoOrder order in orders.All()) Order(order, orders.Today);
    }

    /// <summary>Orders a 整改 and takes the steps that have been taken by now.</summary>
    private void Order(DemoOrder order, DateOnly today)
    {
        if (order.OrderedOn > today || ground.Departments.Find(order.Task.DepartmentCode, Scope.Everything) is not { } node) return;
        string? line = order.IsOfLine && rounds.Dossier(order.Task, DemoPeople.Above) is { } dossier ? Lagging(dossier) : null;
        At(order.OrderedOn).Rectifications.Order(new(order.Task, line, order.Measure, order.Text, order.DueOn), DemoPeople.Above, DemoPeople.Above.OnSample());
        if (ground.Rectifications.Below(order.Task.Round, node, DemoPeople.Above) is not [.., var ordered]) return;
        foreach ((DateOnly day, RectificationAct act) in order.Acts.Where(taken => taken.Day <= today))
        {
            Person by = act.Step == RectificationStep.Reply ? DemoPeople.Drafter : DemoPeople.Above;
            At(day).Rectifications.Take(ordered.Id, act, by, by.OnSample());
        }
    }

    private static string? Lagging(MonitoringDossier dossier) => dossier.Content.Lines
        .OrderBy(line => line.Facts.Money.Rate.Value ?? 1).Select(line => line.Facts.Subject.LineCode).FirstOrDefault();

    private DemoDay At(DateOnly day)
    {
        InstitutionClock then = new(new DemoTime(clock.MomentOf(day.ToDateTime(new TimeOnly(10, 0)))), clock.Zone);
        return new(new(ground, rounds, then, institution), new(ground, rounds, then), new(ground.Rectifications, then));
    }
}
