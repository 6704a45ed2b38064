using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts;

/// <summary>Changes the calendar of working days; it is one for the whole installation.</summary>
public sealed class CalendarService(CalendarStore store, WorkCalendars calendars, InstitutionClock clock)
{
    /// <summary>Says what a day is, or cancels what was said of it.</summary>
    public CalendarOutcome SetDay(CalendarChange change, Person person, Actor actor, string? reason)
    {
        CalendarChange wanted = change with { Name = change.Kind is null ? "" : change.Name.Trim() };
        if (Refusal(person, reason) is { } refusal) return refusal;
        if (CalendarRules.Check(wanted) is var problem and not CalendarOutcome.Done) return problem;
        return Write(actor, reason!, held =>
        {
            CalendarDay? before = Calendar(held).Find(wanted.Day);
            CalendarDay? after = wanted.Kind is { } kind ? new(wanted.Day, kind, wanted.Name) : null;
            return before == after ? null : new([wanted], AuditActions.CalendarDayChanged, Key(wanted.Day), Describe(before), Describe(after));
        });
    }

    /// <summary>Enters the calendar of a year as a whole: what is not named is as its weekday says.</summary>
    public CalendarOutcome SetYear(int year, IReadOnlyCollection<CalendarDay> days, Person person, Actor actor, string? reason)
    {
        if (Refusal(person, reason) is { } refusal) return refusal;
        CalendarOutcome[] problems = [.. days.Select(d => CalendarRules.Check(new(d.Day, d.Kind, d.Name))).Where(o => o != CalendarOutcome.Done)];
        if (problems.Length > 0) return problems[0];
        if (!CalendarRules.PublishedYears(days).Contains(year)) return CalendarOutcome.TooFewDaysOff;
        return Write(actor, reason!, held =>
        {
            WorkCalendar before = Calendar(held);
            IReadOnlyList<CalendarChange> changes = CalendarRules.Replace(before, year, days);
            return changes.Count == 0 ? null : new(
                changes, AuditActions.CalendarYearEntered, year.ToString(CultureInfo.InvariantCulture),
                Describe([.. before.Days.Where(d => d.Day.Year == year)]), Describe([.. days.OrderBy(d => d.Day)]));
        });
    }

    private static CalendarOutcome? Refusal(Person person, string? reason) =>
        !person.ScopeOf(Right.Administer).IsEverything ? CalendarOutcome.NotAllowed
        : string.IsNullOrWhiteSpace(reason) ? CalendarOutcome.ReasonMissing : null;

    private static WorkCalendar Calendar(IReadOnlyList<CalendarChange> held) => CalendarRules.Apply(DeliveredCalendars.Days, held);

    private CalendarOutcome Write(Actor actor, string reason, Func<IReadOnlyList<CalendarChange>, CalendarWriting?> decide)
    {
        if (!store.Write(new(clock.NowAt, actor, reason.Trim()), decide)) return CalendarOutcome.Nothing;
        calendars.Tell();
        return CalendarOutcome.Done;
    }

    private static string? Describe(CalendarDay? day) =>
        day is null ? null : new JsonObject { ["kind"] = Word(day.Kind), ["name"] = day.Name }.ToJsonString(AuditRows.Plain);

    private static string? Describe(CalendarDay[] days) => days.Length == 0 ? null : new JsonObject
    {
        ["daysOff"] = days.Count(d => d.Kind == DayKind.Off),
        ["makeUpDays"] = days.Count(d => d.Kind == DayKind.Work),
        ["days"] = string.Join("; ", days.Select(d => $"{Key(d.Day)} {Word(d.Kind)} {d.Name}")),
    }.ToJsonString(AuditRows.Plain);

    private static string Word(DayKind kind) => kind == DayKind.Off ? "off" : "work";

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
