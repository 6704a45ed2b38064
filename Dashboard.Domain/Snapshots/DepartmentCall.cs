using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Snapshots;

/// <summary>A department that is worth a call: money at risk × days left × chance to recover, with its three factors.</summary>
/// <param name="Department">Whom to call.</param>
/// <param name="AtRisk">What its lines will probably be short of 90 % of their budgets at the end of the year.</param>
/// <param name="DaysLeft">The days from the date to the end of the year. Example: on 30 June 184.</param>
/// <param name="Upside">What earlier years alike that went well spent beyond those in the middle.</param>
/// <param name="Chance">The part of the money at risk that such years would still spend, 0–1. Example: 30 of 40 is 0.75.</param>
public sealed record DepartmentCall(Department Department, Money AtRisk, int DaysLeft, Money Upside, decimal Chance)
{
    /// <summary>Money at risk (元) × days left × chance. Example: 40 元, 100 days and 0.75 are 3,000.</summary>
    public decimal Score => AtRisk.Yuan * DaysLeft * Chance;
}
