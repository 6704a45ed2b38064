using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Calendar;

/// <summary>The days off and make-up workdays of a year, and their changes.</summary>
public sealed partial class CalendarPage
{
    private string? said;
    private DayRange? chosen;

    [SupplyParameterFromQuery(Name = DashboardUrls.CalendarYear)] private string? YearAsked { get; set; }

    [Inject] private CalendarReader Reader { get; set; } = default!;

    [Inject] private CalendarService Calendars { get; set; } = default!;

    [Inject] private IStringLocalizer<CalendarTexts> Texts { get; set; } = default!;

    private IReadOnlyList<Crumb> Trail => [new(Texts["Up"], DashboardUrls.ToSettings(Query)), new(Texts["Title"])];

    protected override Task<PageState<CalendarView>> ReadAsync() =>
        Task.FromResult<PageState<CalendarView>>(new Shown<CalendarView>(Reader.Read(YearAsked)));

    private Task<CalendarOutcome> SaveDayAsync(DayOrder order) =>
        SaveAsync(person => Calendars.SetDay(order.Change, person, person.OnWeb(), order.Reason));

    private Task<CalendarOutcome> SaveYearAsync(YearOrder order) => State is Shown<CalendarView> { View.Year: var year }
        ? SaveAsync(person => Calendars.SetYear(year, order.Days, person, person.OnWeb(), order.Reason))
        : Task.FromResult(CalendarOutcome.Nothing);

    private async Task<CalendarOutcome> SaveAsync(Func<Person, CalendarOutcome> save)
    {
        Person person = await AskPersonAsync();
        CalendarOutcome outcome = await Task.Run(() => save(person));
        if (outcome != CalendarOutcome.Done) return outcome;
        (said, chosen) = (Texts["Outcome.Done"], null);
        await LoadAsync();
        StateHasChanged();
        return outcome;
    }
}
