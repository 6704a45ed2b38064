using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Ledger;

/// <summary>A spending plan month by month, as people write it: what each month adds, and not the total so far.</summary>
public static class PlanMonths
{
    /// <summary>What each month 1–12 adds to a plan; nothing in every month without one.</summary>
    /// <example>Month ends 10, 30, 30, … are 10, 20, 0, ….</example>
    public static IReadOnlyList<Money> Of(SpendingPlan? plan) => plan is null
        ? new Money[FiscalYear.Months]
        : [.. plan.MonthEnds.Select((end, at) => at == 0 ? end : end - plan.MonthEnds[at - 1])];

    /// <summary>The totals so far at the ends of months 1–12.</summary>
    /// <param name="months">What each month adds.</param>
    public static IReadOnlyList<Money> Cumulative(IReadOnlyList<Money> months)
    {
        Money sum = Money.Zero;
        return [.. months.Select(month => sum += month)];
    }

    /// <summary>The months that have to be handed in so that a plan becomes another: those that change, and those never handed in that would move with them.</summary>
    /// <param name="plan">As it stands; null when there is none.</param>
    /// <param name="wanted">The totals so far at the ends of months 1–12.</param>
    /// <returns>In their order; nothing when the plan is that already.</returns>
    /// <example>
    /// March 30 and June 60 were handed in, and June alone is to be 90: April and May would move to 50 and 70. May and June are handed in, 50 and 90;
    /// April follows May, July to December follow June.
    /// </example>
    public static IReadOnlyList<int> ToHandIn(SpendingPlan? plan, IReadOnlyList<Money> wanted)
    {
        Dictionary<int, Money> points = plan?.HandedIn.ToDictionary(month => month, month => plan.MonthEnds[month - 1]) ?? [];
        SortedSet<int> months = [];
        for (int at; (at = FirstOff(SpendingPlan.From(points), wanted)) >= 0;)
        {
            points[at + 1] = wanted[at];
            months.Add(at + 1);
        }

        // One that was never handed in and was taken before its neighbour may follow from it now.
        foreach (int month in months.Where(month => plan?.HandedIn.Contains(month) != true).ToArray())
        {
            Dictionary<int, Money> fewer = Without(points, month);
            if (FirstOff(SpendingPlan.From(fewer), wanted) >= 0) continue;
            points = fewer;
            months.Remove(month);
        }

        return [.. months];
    }

    private static Dictionary<int, Money> Without(Dictionary<int, Money> points, int month) => points.Where(point => point.Key != month).ToDictionary();

    private static int FirstOff(SpendingPlan? plan, IReadOnlyList<Money> wanted)
    {
        for (int at = 0; at < wanted.Count; at++)
            if (wanted[at] != (plan?.MonthEnds[at] ?? Money.Zero)) return at;
        return -1;
    }

    /// <summary>What is still to be planned: budget − planned in all. 0 when the year adds up; negative when more is planned than approved.</summary>
    /// <example>1,000 元 approved and 250 元 a quarter planned leave 0.</example>
    public static Money Left(Money budget, IReadOnlyList<Money> months) => budget - months.Aggregate(Money.Zero, (sum, month) => sum + month);

    /// <summary>The shape of another year's plan laid over a budget: each month end has the same share of the year, and the year adds up to the 分.</summary>
    /// <param name="shape">What each month added then.</param>
    /// <param name="budget">The budget to be planned.</param>
    /// <returns>What each month adds; null when the other year planned nothing in all.</returns>
    /// <example>30 in March and 70 in December, over a budget of 200: 60 and 140.</example>
    public static IReadOnlyList<Money>? Shaped(IReadOnlyList<Money> shape, Money budget)
    {
        IReadOnlyList<Money> ends = Cumulative(shape);
        if (ends[^1] == Money.Zero) return null;
        Money before = Money.Zero;
        List<Money> months = [];
        foreach (Money end in ends)
        {
            Money upTo = budget.Times((decimal)end.Fen / ends[^1].Fen);
            months.Add(upTo - before);
            before = upTo;
        }

        return months;
    }
}
