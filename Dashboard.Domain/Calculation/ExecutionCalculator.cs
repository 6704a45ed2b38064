using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Makes the execution of a line from its facts.</summary>
public static class ExecutionCalculator
{
    /// <summary>The execution of one line at a date.</summary>
    /// <remarks>
    /// Entries after the date do not count yet. Initial = Σ 年初预算; adjusted = initial + Σ (追加, 追减, 调剂, 上年结转);
    /// 资金到位 counts only as arrived. Source: 财预〔2020〕10号 (rate against the adjusted, not the initial budget).
    /// Example: 年初 100, 追加 20, 追减 −10, paid 55 gives adjusted 110 and rate 50 %.
    /// </remarks>
    public static Execution Calculate(LineFacts facts, Question question)
    {
        Money initial = Money.Zero, adjusted = Money.Zero;
        Money? arrived = null;
        foreach (BudgetEntry entry in facts.Entries)
        {
            if (entry.Date > question.AsOf) continue;
            if (entry.Kind == BudgetEntryKind.Arrival)
            {
                arrived = (arrived ?? Money.Zero) + entry.Amount;
                continue;
            }

            adjusted += entry.Amount;
            if (entry.Kind == BudgetEntryKind.Initial) initial += entry.Amount;
        }

        Money? planned = facts.Plan?.PlannedAt(question.Year, question.AsOf);
        return new(
            initial, adjusted, facts.Executed, facts.ExecutedThisMonth, arrived, planned, planned is null ? Money.Zero : adjusted,
            arrived is null ? Money.Zero : facts.Executed);
    }
}
