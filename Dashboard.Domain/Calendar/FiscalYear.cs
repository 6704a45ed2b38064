namespace Dashboard.Domain.Calendar;

/// <summary>年度: twelve months in which a budget is executed; the calendar year in China, the first month is a setting.</summary>
/// <remarks>A fiscal year is named after the calendar year in which it begins. It ends at 24:00 local time of <see cref="Last"/>.</remarks>
/// <param name="Year">The calendar year of the first month. Example: 2026.</param>
/// <param name="FirstMonth">The month with which the year begins, 1–12. Example: 1.</param>
public readonly record struct FiscalYear(int Year, int FirstMonth = 1)
{
    /// <summary>The number of months in a fiscal year.</summary>
    public const int Months = 12;

    /// <summary>The first day. Example: 2026-01-01.</summary>
    public DateOnly First => new(Year, FirstMonth, 1);

    /// <summary>The last day. Example: 2026-12-31.</summary>
    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    /// <summary>The year before, with the same first month.</summary>
    public FiscalYear Previous => this with { Year = Year - 1 };

    /// <summary>The fiscal year that contains a day.</summary>
    public static FiscalYear Containing(DateOnly day, int firstMonth = 1) =>
        new(day.Month >= firstMonth ? day.Year : day.Year - 1, firstMonth);

    /// <summary>Whether a day lies in this year.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>The number 1–12 of the month in which a day lies, counted from the first month of this year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside this year.</exception>
    public int MonthOf(DateOnly day) => Contains(day)
        ? ((day.Year - First.Year) * 12) + day.Month - First.Month + 1
        : throw new ArgumentOutOfRangeException(nameof(day), day, "The day lies outside the fiscal year.");

    /// <summary>The last day of a month 1–12 of this year. Example: month 2 of 2024 ends on 2024-02-29.</summary>
    public DateOnly MonthEnd(int month) => First.AddMonths(month).AddDays(-1);

    /// <summary>How many months are over on the evening of a day. Example: 6 on 30 June, 5 on 29 June, 0 before the year.</summary>
    public int FullMonths(DateOnly asOf) => asOf < First ? 0 : asOf >= Last ? Months : MonthOf(asOf.AddDays(1)) - 1;

    /// <summary>The day on whose evening so many months are over; the running month counted by its days. Example: 6 is 30 June, 6.5 is 15 July.</summary>
    public DateOnly DayAfter(decimal months)
    {
        decimal inside = Math.Clamp(months, 0m, Months);
        DateOnly running = First.AddMonths((int)inside);
        return Clamp(running.AddDays((int)((inside - (int)inside) * DateTime.DaysInMonth(running.Year, running.Month)) - 1));
    }

    /// <summary>A day kept inside this year: the nearest day of the year to it.</summary>
    public DateOnly Clamp(DateOnly day) => day < First ? First : day > Last ? Last : day;

    /// <summary>序时进度: the elapsed part of the year, whole months ÷ 12, the running month counted by its days.</summary>
    /// <remarks>
    /// Unit: share 0–1. Formula: (full months + day ÷ days of the month) ÷ 12, so that every month weighs the same and seven
    /// months are 58.33 % (「序时进度」 of the monitoring forms). Before the year 0, after it 1.
    /// Example: 2026-07-31 is 7 ÷ 12 = 0.583333; 2026-11-22 is (10 + 22 ÷ 30) ÷ 12 = 0.894444.
    /// </remarks>
    public decimal ElapsedShare(DateOnly asOf)
    {
        if (asOf < First) return 0m;
        if (asOf >= Last) return 1m;
        int fullMonths = MonthOf(asOf) - 1;
        return (fullMonths + ((decimal)asOf.Day / DateTime.DaysInMonth(asOf.Year, asOf.Month))) / Months;
    }
}
