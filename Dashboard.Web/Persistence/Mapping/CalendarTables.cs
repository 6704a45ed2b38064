using Dashboard.Domain.Calendar;

namespace Dashboard.Web.Persistence.Mapping;

/// <summary>What administrators said of a day; it lies over the calendars with which the product is delivered.</summary>
public sealed class CalendarDayTable
{
    /// <summary>yyyyMMdd.</summary>
    public int Day { get; set; }

    /// <summary>Null when the day is as its weekday says.</summary>
    public DayKind? Kind { get; set; }
    public string Name { get; set; } = "";
    public string ChangedBy { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long ChangedAt { get; set; }
}
