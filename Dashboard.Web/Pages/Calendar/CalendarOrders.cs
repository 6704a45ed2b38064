using Dashboard.Domain.Calendar;

namespace Dashboard.Web.Pages.Calendar;

/// <summary>A day that is to be changed, and why.</summary>
public sealed record DayOrder(CalendarChange Change, string Reason);

/// <summary>The year that is to be entered, and why.</summary>
public sealed record YearOrder(IReadOnlyList<CalendarDay> Days, string Reason);
