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
