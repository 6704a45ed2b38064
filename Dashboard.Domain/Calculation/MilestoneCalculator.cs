using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Tells which dated payments of a line are paid.</summary>
public static class MilestoneCalculator
{
    /// <summary>The milestones of a line with what is left to pay of each.</summary>
    /// <param name="milestones">In any order.</param>
    /// <param name="executed">What the line paid so far, 分.</param>
    /// <remarks>
    /// A payment names no milestone, so money is taken to settle what was due first: unpaid(k) = min(amount(k),
    /// max(0, Σ amounts due up to k − executed)). Ties keep the order of their names.
    /// Example: 40 due in March, 60 due in June, 55 paid: March is paid, 45 of June are not.
    /// </remarks>
    /// <returns>In the order of their dates.</returns>
    public static IReadOnlyList<MilestoneSnapshot> Settle(IReadOnlyCollection<PaymentMilestone> milestones, Money executed)
    {
        if (milestones.Count == 0) return [];
        List<MilestoneSnapshot> settled = new(milestones.Count);
        Money due = Money.Zero;
        foreach (PaymentMilestone milestone in milestones.OrderBy(m => m.DueOn).ThenBy(m => m.Name, StringComparer.Ordinal))
        {
            due += milestone.Amount;
            Money open = due - executed;
            settled.Add(new(milestone, open <= Money.Zero ? Money.Zero : open < milestone.Amount ? open : milestone.Amount));
        }

        return settled;
    }
}
