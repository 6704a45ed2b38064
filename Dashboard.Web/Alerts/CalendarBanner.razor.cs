using Dashboard.Domain.Calendar;
using Dashboard.Domain.People;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Alerts;

/// <summary>Tells administrators that a calendar is missing, until it is entered.</summary>
public sealed partial class CalendarBanner : IDisposable
{
    private bool isForMe;
    private int? missing;

    [Inject] private WorkCalendars Calendars { get; set; } = default!;

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private PersonSource People { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IStringLocalizer<CalendarTexts> Texts { get; set; } = default!;

    public void Dispose()
    {
        Calendars.Changed -= Look;
        Navigation.LocationChanged -= Follow;
    }

    protected override async Task OnInitializedAsync()
    {
        isForMe = (await People.CurrentAsync()).Has(Right.Administer);
        missing = Missing();
    }

    // Runs only where the page is interactive, so a prerendered page leaves nobody to be told.
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender || !isForMe) return;
        Calendars.Changed += Look;
        Navigation.LocationChanged += Follow;
    }

    private int? Missing() => isForMe ? CalendarRules.MissingYear(Calendars.Current, Clock.Today) : null;

    private void Follow(object? sender, LocationChangedEventArgs moved) => Look();

    private void Look() => _ = InvokeAsync(() =>
    {
        missing = Missing();
        StateHasChanged();
    });
}
