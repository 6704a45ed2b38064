using System.Globalization;
using Dashboard.Domain.Calendar;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Calendar;

/// <summary>A month at a glance: what differs from Monday to Friday carries a word, not a colour alone.</summary>
public sealed partial class MonthTable
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    [Parameter, EditorRequired] public MonthView Month { get; set; } = default!;

    [Inject] private IStringLocalizer<CalendarTexts> Texts { get; set; } = default!;

    private static DateTimeFormatInfo Names => CultureInfo.CurrentCulture.DateTimeFormat;

    private static string ClassOf(DayCell cell) => cell.Named?.Kind switch
    {
        DayKind.Off => "off",
        DayKind.Work => "work",
        _ => cell.IsWorkday ? "plain" : "rest",
    };
}
