using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Reminders;

/// <summary>催报: asks those who answer for what is due by one mail each, with a link for each indicator that can enter just that, once.</summary>
public sealed class ReminderService(ReminderPlanReader plans, ReminderStore reminders, ReportLinkStore links, ReminderComposer composer, InstitutionClock clock)
{
    /// <summary>Whom a reminder would write to; nothing is sent.</summary>
    public ReminderPlan Plan(ReminderQuery asked, Person person) => plans.Read(asked, person);

    /// <summary>Writes the mails. Officers, managers and administrators may, for their departments; nobody is asked twice on a working day.</summary>
    public ReminderOutcome Remind(ReminderQuery asked, Person person, Actor actor)
    {
        ReminderPlan plan = plans.Read(asked, person);
        if (plan.Obstacle is not null) return new(0, 0, plan);
        ReminderLetter[] letters = [.. plan.Asked.Select(p => new ReminderLetter(
            p.Account, p.Name, [.. p.Due.Select(d => new ReminderItem(d.Code, plan.Year.Year, FirstDay(plan.Year, d.Due), d.Due.MonthEnd, d.Department))]))];
        Dictionary<string, DueIndicator> due = plan.Asked.SelectMany(p => p.Due).DistinctBy(d => d.Code).ToDictionary(d => d.Code, StringComparer.Ordinal);
        DateOnly today = clock.Today;
        DateTimeOffset expiresAt = clock.NowAt.AddDays(ReminderRules.LinkDays);
        string by = person.DisplayName ?? person.Name;
        IReadOnlyList<ReminderLetter> sent = reminders.Send(
            letters, last => ReminderRules.MayRemind(last, today, plan.Calendar),
            letter => composer.Write(plan.Year.Year, clock.LocalDate(expiresAt), by, [.. letter.Items.Select(i => due[i.Indicator]).Select(d => new ReminderLine(d.DepartmentName, d.Name, d.Target, d.Due.Quarter, d.Due.MonthEnd))]),
            new(today, expiresAt, by), new(clock.NowAt, actor));
        return new(sent.Count, sent.SelectMany(s => s.Items).Select(i => i.Indicator).Distinct().Count(), plan);
    }

    /// <summary>Ends all links to an indicator that still count.</summary>
    /// <param name="note">Why, for the record; null when nothing is said.</param>
    /// <returns>How many; 0 also where the person may not.</returns>
    public int Revoke(string indicator, int year, Person person, Actor actor, string? note = null) =>
        links.DepartmentOf(indicator, year, person.ScopeOf(Right.Remind)) is { } department ? links.End(indicator, year, department, new(clock.NowAt, actor, note)) : 0;

    private static DateOnly FirstDay(FiscalYear year, DueReport due) => year.First.AddMonths((due.Quarter - 1) * (FiscalYear.Months / 4));
}
