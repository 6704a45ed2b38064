namespace Dashboard.Domain.Ledger;

/// <summary>支付节点: a payment of a line that is due on a day (contract, stage).</summary>
/// <param name="Name">节点名称.</param>
/// <param name="DueOn">应付日期.</param>
/// <param name="Amount">What is due then, not cumulative.</param>
public sealed record PaymentMilestone(string Name, DateOnly DueOn, Money Amount);
