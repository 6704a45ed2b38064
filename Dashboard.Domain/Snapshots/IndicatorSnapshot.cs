using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Snapshots;

/// <summary>One indicator at a date, frozen.</summary>
/// <param name="Indicator">What is to be reached.</param>
/// <param name="DepartmentCode">The department that answers for it.</param>
/// <param name="LineCode">The budget line it belongs to, or null.</param>
/// <param name="Achievement">What was reached by the date.</param>
/// <param name="Progress">Achievement ÷ annual target. For 「≤」 it is the used part of the limit. Undefined when nothing was
/// reported, the target is 0 or a text. Example: 266 of 「≥266米」 is 100 %.</param>
/// <param name="Expected">The part of the annual target that should be reached by the date (milestones, else elapsed time).</param>
/// <param name="Light">The judgement.</param>
public sealed record IndicatorSnapshot(
    Indicator Indicator,
    string DepartmentCode,
    string? LineCode,
    Achievement Achievement,
    Ratio Progress,
    Ratio Expected,
    Light Light);

/// <summary>What was reached by a date. All parts are null when nothing was reported (未报送), which is not 0.</summary>
/// <param name="Value">The number, or null.</param>
/// <param name="Level">The judgement of a qualitative result, or null.</param>
/// <param name="Text">The latest result as it was written, or null.</param>
/// <param name="ReportedOn">The date of the latest result, or null.</param>
public readonly record struct Achievement(decimal? Value, QualitativeLevel? Level, string? Text, DateOnly? ReportedOn)
{
    /// <summary>Whether anything was reported.</summary>
    public bool IsReported => ReportedOn is not null;
}
