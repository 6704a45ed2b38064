using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Ledger;

/// <summary>用款计划: the planned cumulative spending of one line at the end of each month of one year.</summary>
/// <remarks>Months that were not handed in lie on the straight line between their neighbours; before the first one stands 0.</remarks>
public sealed record SpendingPlan
{
    private readonly Money[] monthEnds;
    private readonly IReadOnlyList<int> handedIn;

    private SpendingPlan(Money[] monthEnds, IReadOnlyList<int> handedIn) => (this.monthEnds, this.handedIn) = (monthEnds, handedIn);

    /// <summary>The planned cumulative spending at the end of months 1–12.</summary>
    public IReadOnlyList<Money> MonthEnds => monthEnds;

    /// <summary>The months 1–12 that were handed in, the first first; the others follow from them.</summary>
    public IReadOnlyList<int> HandedIn => handedIn;

    /// <summary>A plan from what was handed in, or null when nothing was.</summary>
    /// <param name="cumulative">Month 1–12 and 计划累计; each month at most once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A month is not 1–12.</exception>
    /// <example>March 30 and June 60 give 10, 20, 30, 40, 50, 60 and then 60 until December.</example>
    public static SpendingPlan? From(IReadOnlyDictionary<int, Money> cumulative)
    {
        if (cumulative.Count == 0) return null;
        if (cumulative.Keys.Any(month => month is < 1 or > FiscalYear.Months))
            throw new ArgumentOutOfRangeException(nameof(cumulative), "A month of a plan is 1–12.");
        Money[] ends = new Money[FiscalYear.Months];
        (int month, Money value) known = (0, Money.Zero);
        int[] handedIn = [.. cumulative.Keys.Order()];
        foreach (int month in handedIn)
        {
            Money value = cumulative[month];
            for (int between = known.month + 1; between <= month; between++)
            {
                ends[between - 1] = known.value
                    + (value - known.value).Times((decimal)(between - known.month) / (month - known.month));
            }

            known = (month, value);
        }

        Array.Fill(ends, known.value, known.month, FiscalYear.Months - known.month);
        return new(ends, handedIn);
    }

    /// <summary>The planned cumulative spending on a day: within a month on the straight line between its ends.</summary>
    /// <remarks>Unit: 分. Example: 100.00 元 planned for January give 48.39 元 on 15 January.</remarks>
    public Money PlannedAt(FiscalYear year, DateOnly asOf)
    {
        if (asOf < year.First) return Money.Zero;
        if (asOf >= year.Last) return monthEnds[^1];
        int month = year.MonthOf(asOf);
        Money before = month == 1 ? Money.Zero : monthEnds[month - 2];
        return before + (monthEnds[month - 1] - before).Times((decimal)asOf.Day / DateTime.DaysInMonth(asOf.Year, asOf.Month));
    }
}
