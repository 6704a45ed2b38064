using System.Globalization;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Calendar;

/// <summary>The days that differ from Monday to Friday, those in a row together.</summary>
public sealed partial class RangeTable
{
    [Parameter, EditorRequired] public CalendarView View { get; set; } = default!;

    [Parameter] public EventCallback<DayRange> OnChange { get; set; }

    [Inject] private IStringLocalizer<CalendarTexts> Texts { get; set; } = default!;

    private static string Weekday(DateOnly day) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day.DayOfWeek);
}
