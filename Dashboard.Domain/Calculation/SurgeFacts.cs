using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>What a surge is told from.</summary>
/// <param name="Execution">Approved and executed by the date.</param>
/// <param name="MonthEnds">Executed by the ends of the months 1–12; only those of full months before the date count.</param>
/// <param name="InLastDays">Executed in the last working days up to the date; null when they have not begun.</param>
/// <param name="ExpectedByThird">What should have been executed by the end of the ninth month.</param>
/// <param name="ExpectedByEnd">What should have been executed by the end of the year.</param>
public sealed record SurgeFacts(
    Execution Execution, IReadOnlyList<Money> MonthEnds, Money? InLastDays, Money ExpectedByThird, Money ExpectedByEnd);
