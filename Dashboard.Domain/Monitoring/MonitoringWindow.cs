using System.Globalization;
using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Monitoring;

/// <summary>The months of a year that are watched, from the first one to a day.</summary>
/// <param name="Year">The fiscal year. Example: 2026.</param>
/// <param name="Months">N: how many months, the running one counted. Example: 7.</param>
/// <param name="AsOf">The day up to which facts count. Example: 2026-07-31.</param>
/// <param name="FirstMonth">The month with which the fiscal year begins, 1–12.</param>
public sealed record MonitoringWindow(int Year, int Months, DateOnly AsOf, int FirstMonth = 1)
{
    /// <summary>The months in words. Example: "1–7月"; the first alone is "1月".</summary>
    public string Label
    {
        get
        {
            int last = FirstMonth + Months - 1;
            string end = last > FiscalYear.Months ? $"次年{Number(last - FiscalYear.Months)}" : Number(last);
            return Months <= 1 ? $"{Number(FirstMonth)}月" : $"{Number(FirstMonth)}–{end}月";
        }
    }

    /// <summary>The window from the first day of a year to a day in it. Example: 15 July 2026 is 1–7月.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the year.</exception>
    public static MonitoringWindow To(FiscalYear year, DateOnly asOf) => new(year.Year, year.MonthOf(asOf), asOf, year.FirstMonth);

    /// <summary>The window of full months. Example: 7 months of 2026 end on 31 July 2026.</summary>
    public static MonitoringWindow Of(FiscalYear year, int months) => To(year, year.MonthEnd(months));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
