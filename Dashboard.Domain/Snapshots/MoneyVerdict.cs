using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Snapshots;

/// <summary>The light of an execution together with what it was compared with.</summary>
/// <param name="Light">The judgement.</param>
/// <param name="Basis">What was expected, and from where.</param>
/// <param name="Expected">The share of the budget that should have been spent by the date; undefined when nothing is expected.</param>
public readonly record struct MoneyVerdict(Light Light, ExpectationBasis Basis, Ratio Expected);

/// <summary>From where the expected share comes.</summary>
public enum ExpectationBasis
{
    /// <summary>Nothing can be expected (budget 0).</summary>
    None,

    /// <summary>The approved spending plan.</summary>
    Plan,

    /// <summary>The straight line, after the grace period of the pack if it has one.</summary>
    ElapsedTime,

    /// <summary>Lines by different ones of these together.</summary>
    Mixed,

    /// <summary>A checkpoint of the pack.</summary>
    Checkpoint,

    /// <summary>The curve of earlier years of the line itself.</summary>
    OwnYears,

    /// <summary>The curve of earlier years of its class.</summary>
    ClassYears,
}
