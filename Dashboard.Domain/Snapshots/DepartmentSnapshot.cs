using Dashboard.Domain.Ledger;

namespace Dashboard.Domain.Snapshots;

/// <summary>A department with all units below it at a date, frozen.</summary>
/// <param name="Department">The department at the top.</param>
/// <param name="AsOf">The date.</param>
/// <param name="ElapsedShare">序时进度 on the date.</param>
/// <param name="Execution">The sum over all lines of the subtree.</param>
/// <param name="Verdict">The light of that sum.</param>
/// <param name="Lines">The lights of its lines.</param>
/// <param name="Indicators">The lights of its indicators.</param>
/// <param name="Landing">Where it lands at the end of the year; null where too little is known to tell.</param>
/// <param name="AtRisk">What its lines are likely to fall short of landing: the sum of <see cref="Snapshots.Landing.AtRiskOf"/>. Lines without forecast add nothing.</param>
public sealed record DepartmentSnapshot(
    Department Department,
    DateOnly AsOf,
    decimal ElapsedShare,
    Execution Execution,
    MoneyVerdict Verdict,
    LightCounts Lines,
    LightCounts Indicators,
    Landing? Landing = null,
    Money AtRisk = default);
