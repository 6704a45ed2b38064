namespace Dashboard.Domain.Snapshots;

/// <summary>Cumulative money at the end of months 1–12 of one fiscal year.</summary>
/// <param name="Executed">Executed so far; the running month stands at the date, later months are null.</param>
/// <param name="Planned">计划累计, or null when no line has a plan.</param>
/// <param name="Elapsed">Adjusted budget × elapsed share.</param>
/// <param name="LastYear">Executed in the year before, or null when nothing was recorded there.</param>
public sealed record YearCurve(
    IReadOnlyList<Money?> Executed,
    IReadOnlyList<Money>? Planned,
    IReadOnlyList<Money> Elapsed,
    IReadOnlyList<Money>? LastYear);
