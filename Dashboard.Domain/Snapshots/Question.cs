using Dashboard.Domain.Calendar;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Snapshots;

/// <summary>The question every calculation answers: which year, at which date, judged by which pack.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="AsOf">The date; before the first day of the year nothing has happened yet, after the last it counts as finished.</param>
/// <param name="Pack">The rules for lights.</param>
public sealed record Question(FiscalYear Year, DateOnly AsOf, LightPack Pack)
{
    /// <summary>序时进度 on the date.</summary>
    public decimal ElapsedShare => Year.ElapsedShare(AsOf);

    /// <summary>The months since the year began, the running one counted by its days. Example: 6 on 30 June, though 6 ÷ 12 × 12 may come out as 5.99…9.</summary>
    public decimal ElapsedMonths => decimal.Round(ElapsedShare * FiscalYear.Months, 6);
}
