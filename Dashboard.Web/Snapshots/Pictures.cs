using Dashboard.Domain.Indicators;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>A department at a date with the units directly below it.</summary>
/// <param name="Accuracy">How well landings of departments were told a year ago.</param>
public sealed record DepartmentPicture(
    DepartmentNode Node, DepartmentSnapshot Snapshot, IReadOnlyList<DepartmentSnapshot> Children, YearCurve Curve, LandingAccuracy? Accuracy);

/// <summary>A line at a date with its curve.</summary>
/// <param name="Accuracy">How well landings of its class were told a year ago.</param>
public sealed record LinePicture(LineSnapshot Snapshot, YearCurve Curve, LandingAccuracy? Accuracy)
{
    /// <summary>Where it lands at the end of the year; null where too little is known to tell.</summary>
    public Landing? Landing => Snapshot.Landing;
}

/// <summary>An indicator at a date with all its results of the year.</summary>
public sealed record IndicatorPicture(IndicatorSnapshot Snapshot, string? Owner, string? DataSource, IReadOnlyList<IndicatorResult> Results)
{
    /// <summary>What is to be reported and was not by the date; null when nothing is due.</summary>
    public DueReport? Due { get; init; }
}

/// <summary>What a refresh made.</summary>
public sealed record RefreshResult(DateOnly AsOf, int Lines, int Indicators, long LedgerVersion);
