namespace Dashboard.Domain.Snapshots;

/// <summary>How well landings were told a year ago, at the same time of the year, from the years before: what a reader may expect of this one.</summary>
/// <param name="Year">The finished year that was told.</param>
/// <param name="Tested">How many lines or departments were told.</param>
/// <param name="MeanError">The mean difference between the middle and the truth, as a share of the budget. Example: 0.017 is 1.7 points.</param>
/// <param name="BandHolds">The share of them that ended inside of the band; eight of ten are meant to. Example: 0.79.</param>
public sealed record LandingAccuracy(int Year, int Tested, decimal MeanError, decimal BandHolds);
