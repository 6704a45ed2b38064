using Dashboard.Domain.Calendar;

namespace Dashboard.Web.Shell;

/// <summary>A date that people ask for by name.</summary>
public enum PeriodPreset
{
    /// <summary>今天.</summary>
    Today,

    /// <summary>上月末.</summary>
    LastMonthEnd,

    /// <summary>一季度末.</summary>
    FirstQuarter,

    /// <summary>半年.</summary>
    HalfYear,

    /// <summary>三季度末.</summary>
    ThirdQuarter,

    /// <summary>年末.</summary>
    YearEnd,
}

/// <summary>A preset of one year.</summary>
/// <param name="Name">Which.</param>
/// <param name="AsOf">Its date.</param>
/// <param name="IsReached">Whether that day has come; a later one has no figures yet.</param>
public sealed record PeriodChoice(PeriodPreset Name, DateOnly AsOf, bool IsReached);

/// <summary>Which dates are offered.</summary>
public static class PeriodPresets
{
    /// <summary>The presets of a year; today and the last month end only where they lie in it.</summary>
    public static IReadOnlyList<PeriodChoice> For(FiscalYear year, DateOnly today)
    {
        DateOnly lastMonthEnd = today.AddDays(-today.Day);
        List<(PeriodPreset Name, DateOnly AsOf)> all =
        [
            (PeriodPreset.Today, today),
            (PeriodPreset.LastMonthEnd, lastMonthEnd),
            (PeriodPreset.FirstQuarter, year.MonthEnd(3)),
            (PeriodPreset.HalfYear, year.MonthEnd(6)),
            (PeriodPreset.ThirdQuarter, year.MonthEnd(9)),
            (PeriodPreset.YearEnd, year.Last),
        ];
        // Two names for one day would be two choices that do the same.
        return [.. all
            .Where(choice => year.Contains(choice.AsOf))
            .DistinctBy(choice => choice.AsOf)
            .Select(choice => new PeriodChoice(choice.Name, choice.AsOf, choice.AsOf <= today))];
    }

    /// <summary>The last five years and, if it is another, the year that is being looked at; newest first.</summary>
    public static IReadOnlyList<int> Years(int shown, int thisYear) =>
        [.. Enumerable.Range(thisYear - 4, 5).Append(shown).Distinct().OrderDescending()];
}
