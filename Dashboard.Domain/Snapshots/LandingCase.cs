namespace Dashboard.Domain.Snapshots;

/// <summary>An earlier year alike from which a landing was told.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="IsOwn">Whether it is a year of the line or department itself.</param>
/// <param name="Then">The share of its budget that was executed at the same time of that year. Example: 0.40.</param>
/// <param name="End">The share that was executed at its end. Example: 0.97.</param>
/// <param name="LandsAt">Where the line or department lands by this year alone: what it has executed, and what that year spent from there on. Example: 0.95.</param>
/// <param name="Weight">How much it counts; all cases together make 1. Example: 0.04.</param>
public sealed record LandingCase(int Year, bool IsOwn, decimal Then, decimal End, decimal LandsAt, decimal Weight);
