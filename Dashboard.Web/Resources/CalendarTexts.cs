namespace Dashboard.Web.Resources;

/// <summary>Texts of the calendar of working days.</summary>
public sealed class CalendarTexts;
