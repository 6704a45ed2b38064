namespace Dashboard.Benchmarks.AlertYear;

/// <summary>A clock that stands where it was put, so that a year passes in minutes.</summary>
internal sealed class SteeredClock(DateTimeOffset at) : TimeProvider
{
    public DateTimeOffset At { get; set; } = at;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => At.ToUniversalTime();

    public override long GetTimestamp() => At.UtcTicks;
}
