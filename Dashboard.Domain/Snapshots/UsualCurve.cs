namespace Dashboard.Domain.Snapshots;

/// <summary>What had usually been spent by each month end in earlier years that landed.</summary>
/// <remarks>Years that did not land are no measure: who stopped half way last year would be allowed to stop half way again.</remarks>
/// <param name="Shares">By the ends of the months 1–12, as shares of the budget: the middle of the years it was learnt from, at most 1. Example: 0.02, 0.05, 0.12 …</param>
/// <param name="Years">From how many years it was learnt.</param>
/// <param name="IsOwn">Whether they are years of the line itself; else of its class.</param>
public sealed record UsualCurve(IReadOnlyList<decimal> Shares, int Years, bool IsOwn)
{
    /// <summary>The share at a moment, in months since the year began; between two month ends on the straight line.</summary>
    public decimal At(decimal months) => MonthShares.At(Shares, months);
}
