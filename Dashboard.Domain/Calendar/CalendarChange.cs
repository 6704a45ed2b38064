namespace Dashboard.Domain.Calendar;

/// <summary>What somebody says of a day, whatever was said before.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">Off or worked; null when it is as its weekday says, which cancels what stood there.</param>
/// <param name="Name">For people. Example: 「元旦」. Empty where a day is cancelled.</param>
public sealed record CalendarChange(DateOnly Day, DayKind? Kind, string Name);

/// <summary>What became of a change of the calendar.</summary>
public enum CalendarOutcome
{
    /// <summary>It holds from now on.</summary>
    Done,

    /// <summary>This person may not change the calendar.</summary>
    NotAllowed,

    /// <summary>The calendar says so already.</summary>
    Nothing,

    /// <summary>A change needs a reason.</summary>
    ReasonMissing,

    /// <summary>A day off, or a make-up day, needs a name of at most <see cref="CalendarRules.LongestName"/> characters.</summary>
    NameWrong,

    /// <summary>A make-up day must be a Saturday or Sunday: other days are worked anyway.</summary>
    WorkedAnyway,

    /// <summary>A year with so few days off is not complete, see <see cref="CalendarRules.StatutoryDaysOff"/>.</summary>
    TooFewDaysOff,
}
