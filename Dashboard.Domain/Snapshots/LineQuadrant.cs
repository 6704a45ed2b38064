namespace Dashboard.Domain.Snapshots;

/// <summary>A budget line with indicators in the field of money × results.</summary>
/// <param name="Now">Where it stands.</param>
/// <param name="Trail">One point a month from the first of the year on, the last one for the date asked about.</param>
public sealed record LineQuadrant(LineSnapshot Now, IReadOnlyList<QuadrantPoint> Trail);
