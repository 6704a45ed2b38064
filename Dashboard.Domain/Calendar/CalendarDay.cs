namespace Dashboard.Domain.Calendar;

/// <summary>How a day differs from what its weekday says.</summary>
public enum DayKind
{
    /// <summary>放假: nobody works, on whatever weekday it falls. Example: 2026-10-01.</summary>
    Off,

    /// <summary>调休上班: a Saturday or Sunday that is worked to make up for a day off. Example: 2026-10-10.</summary>
    Work,
}

/// <summary>One day of a published calendar. Days that are as their weekday says are not listed.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">Off, or worked.</param>
/// <param name="Name">For people. Example: 「国庆节」, 「国庆节调休」.</param>
public sealed record CalendarDay(DateOnly Day, DayKind Kind, string Name);
