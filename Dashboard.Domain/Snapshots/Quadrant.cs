using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Snapshots;

/// <summary>Money beside results (双监控) at one date.</summary>
/// <param name="AsOf">The date.</param>
/// <param name="Money">执行率 less what was expected, as a share. Example: −0.063.</param>
/// <param name="Results">What indicators reached less what was expected. Undefined where none was reported that grows towards a number.</param>
public sealed record QuadrantPoint(DateOnly AsOf, Ratio Money, Ratio Results)
{
    /// <summary>Who is behind by no more than this is on track where the pack has no bound of its own: 5 points.</summary>
    public const decimal UsualTolerance = 0.05m;

    /// <summary>In which of the four fields it lies.</summary>
    /// <param name="tolerance">Who is behind by no more than this is on track; exactly this is still on track. Example: 0.05.</param>
    public QuadrantState StateAt(decimal tolerance) => (Money.Value, Results.Value) switch
    {
        ({ } money, { } results) => (money >= -tolerance, results >= -tolerance) switch
        {
            (true, true) => QuadrantState.BothOnTrack,
            (true, false) => QuadrantState.SpentWithoutResults,
            (false, true) => QuadrantState.ResultsUnpaid,
            (false, false) => QuadrantState.BothBehind,
        },
        _ => QuadrantState.Unknown,
    };

    /// <summary>The bound from which a pack calls money slow, else <see cref="UsualTolerance"/>.</summary>
    public static decimal ToleranceOf(LightPack pack) => pack.Money.Expected?.YellowBehind ?? UsualTolerance;
}

/// <summary>The four fields of money × results.</summary>
public enum QuadrantState
{
    /// <summary>双滞后: both behind.</summary>
    BothBehind,

    /// <summary>花钱无果: money on track, results behind.</summary>
    SpentWithoutResults,

    /// <summary>有果未付: results on track, money behind.</summary>
    ResultsUnpaid,

    /// <summary>双正常: both on track.</summary>
    BothOnTrack,

    /// <summary>Nothing can be told: no budget, or nothing reported.</summary>
    Unknown,
}

/// <summary>A department with all units below it in the field of money × results.</summary>
/// <param name="Now">Where it stands.</param>
/// <param name="Trail">One point a month from the first of the year on, the last one for the date asked about.</param>
/// <param name="Tolerance">Who is behind by no more than this is on track.</param>
public sealed record DepartmentQuadrant(DepartmentSnapshot Now, IReadOnlyList<QuadrantPoint> Trail, decimal Tolerance)
{
    /// <summary>The point of the date asked about.</summary>
    public QuadrantPoint Point => Trail[^1];

    /// <summary>Its field now.</summary>
    public QuadrantState State => Point.StateAt(Tolerance);

    /// <summary>Whether two look the same, month by month.</summary>
    public bool Equals(DepartmentQuadrant? other) => other is not null && Now == other.Now && Tolerance == other.Tolerance && Trail.SequenceEqual(other.Trail);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Now, Trail.Count, Tolerance);
}
