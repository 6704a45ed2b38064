using System.Net;
using System.Threading.RateLimiting;

namespace Dashboard.Web.Security.Keys;

/// <summary>How many wrong keys may come from one place in a minute; keys that are right are not counted.</summary>
public sealed class KeyGuessLimit : IDisposable
{
    /// <summary>As many as tries to sign in.</summary>
    public const int WrongAMinute = 30;

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        from => RateLimitPartition.GetFixedWindowLimiter(from, _ => new() { PermitLimit = WrongAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether nothing more is looked at from there for now.</summary>
    public bool IsUsedUp(IPAddress? from)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(from ?? IPAddress.None, 0);
        return !lease.IsAcquired;
    }

    /// <summary>Notes a wrong key.</summary>
    public void Note(IPAddress? from) => limiter.AttemptAcquire(from ?? IPAddress.None).Dispose();

    public void Dispose() => limiter.Dispose();
}
