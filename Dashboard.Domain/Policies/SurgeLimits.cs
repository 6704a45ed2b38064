namespace Dashboard.Domain.Policies;

/// <summary>From where on a surge at the end of the year (年底突击花钱) is told. No national rule sets a number, so it is a choice of the pack.</summary>
/// <param name="WatchFrom">Points more than expected in the last quarter, as a share; exactly this is already watched. Example: 0.10.</param>
/// <param name="WarnFrom">The same for a warning. Example: 0.20.</param>
/// <param name="LastWorkdays">How many working days count as the end of the year. Example: 10.</param>
public sealed record SurgeLimits(decimal WatchFrom, decimal WarnFrom, int LastWorkdays)
{
    /// <summary>What counts where a pack says nothing: 10 and 20 points, ten working days.</summary>
    public static readonly SurgeLimits Usual = new(0.10m, 0.20m, 10);
}
