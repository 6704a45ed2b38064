namespace Dashboard.Domain.Policies;

/// <summary>A versioned set of rules for lights. Every number is data, so that a province or a year can have its own.</summary>
/// <param name="Id">The name by which it is chosen. Example: "default".</param>
/// <param name="Version">Raised with every change.</param>
/// <param name="Title">For people, in the language of the pack.</param>
/// <param name="Source">The rule or practice it stands for.</param>
/// <param name="Money">How execution is judged.</param>
/// <param name="Indicators">How achievements are judged.</param>
/// <param name="Surge">From where on a surge at the end of the year is told; null where the pack says nothing of it.</param>
public sealed record LightPack(
    string Id, string Version, string Title, string Source, MoneyLightRule Money, IndicatorLightRule Indicators, SurgeLimits? Surge = null)
{
    /// <summary>The limits that count: those of the pack, else <see cref="SurgeLimits.Usual"/>.</summary>
    public SurgeLimits SurgeLimits => Surge ?? SurgeLimits.Usual;
}

/// <summary>How the execution of a line or a department is judged; exactly one of the three parts is set.</summary>
/// <param name="Expected">Compares with an expected share, in points.</param>
/// <param name="Proportional">Compares rate ÷ elapsed share with bounds.</param>
/// <param name="Checkpoints">Compares the rate with a floor at fixed month ends.</param>
public sealed record MoneyLightRule(
    ExpectedShareRule? Expected, ProportionalRule? Proportional, IReadOnlyList<Checkpoint>? Checkpoints);

/// <summary>The default rule: the approved plan, else the curve of earlier years, else a straight line that begins after a grace period.</summary>
/// <remarks>
/// Expected share without plan and earlier years: max(0, (elapsed − grace) ÷ (1 − grace)). With two months of grace an ordinary year
/// (2, 5, 12, 20, 29, 40, 50, 58, 68, 77, 88, 100 %) is never more than 3 points behind.
/// </remarks>
/// <param name="GraceMonths">Months at the start of the year in which nothing is expected. Example: 2.</param>
/// <param name="YellowBehind">Behind the expected share by more than this is yellow. Example: 0.05.</param>
/// <param name="RedBehind">Behind by more than this is red. Example: 0.10.</param>
/// <param name="BlueAhead">Ahead by more than this is blue. Example: 0.25.</param>
/// <param name="HardlyBegun">Also red, where points alone would be late; null when never.</param>
public sealed record ExpectedShareRule(
    decimal GraceMonths, decimal YellowBehind, decimal RedBehind, decimal BlueAhead, HardlyBegunRule? HardlyBegun = null);

/// <summary>Red for who has spent only a small part of what was expected, as soon as enough was.</summary>
/// <param name="ExpectedFrom">The expected share from which it counts. Example: 0.10.</param>
/// <param name="RedBelow">Less than this part of the expected share is red. Example: 0.4; then 3.9 % of 10 % is red and 4 % is not.</param>
public sealed record HardlyBegunRule(decimal ExpectedFrom, decimal RedBelow);

/// <summary>Proportional rule: p = share reached ÷ elapsed share.</summary>
/// <param name="RedBelow">p below this is red. Example: 0.6.</param>
/// <param name="YellowBelow">p below this is yellow. Example: 0.8.</param>
/// <param name="BlueFrom">p from this on is blue, or null when never. Example: 1.2.</param>
public sealed record ProportionalRule(decimal RedBelow, decimal YellowBelow, decimal? BlueFrom);

/// <summary>A floor that counts from the end of a month until the next one.</summary>
/// <param name="Month">1–12. Example: 6.</param>
/// <param name="RedBelow">A rate below this is red. Example: 0.40.</param>
public sealed record Checkpoint(int Month, decimal RedBelow);

/// <summary>How achievements are judged against the expected part of the annual target.</summary>
/// <param name="Proportional">Bounds for value ÷ (target × expected share).</param>
/// <param name="ShortAtTheEndIsYellow">Whether a state, or a finished year, that falls short of the target is yellow at best.</param>
public sealed record IndicatorLightRule(ProportionalRule Proportional, bool ShortAtTheEndIsYellow);
