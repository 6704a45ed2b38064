namespace Dashboard.Domain.Snapshots;

/// <summary>What a landing is told from.</summary>
/// <param name="Execution">Approved and executed by the date.</param>
/// <param name="MonthEnds">Executed by the ends of the full months of the year so far.</param>
/// <param name="Due">
/// Of a line, all its dated payments of the year (支付节点), paid or not; of a department, what its lines are likely to pay of theirs
/// (<see cref="Landing.Due"/>) on top of what was executed. 0 without any.
/// </param>
public sealed record LandingFacts(Execution Execution, IReadOnlyList<Money> MonthEnds, Money Due = default);
