namespace Dashboard.Web.Alerts.Delivery;

/// <summary>When a message that did not arrive is tried again, and when no more.</summary>
public static class RetryPlan
{
    /// <summary>After so long a message is given up.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(7);

    /// <summary>How long somebody who is locked is waited for.</summary>
    public static readonly TimeSpan Paused = TimeSpan.FromHours(1);

    private const int LongestMinutes = 60;

    /// <summary>1, 2, 4 … minutes, an hour at most; longer where the receiver asked for it.</summary>
    /// <param name="attempts">How often it was tried, from 1 on.</param>
    public static TimeSpan WaitAfter(int attempts, TimeSpan? asked)
    {
        TimeSpan own = TimeSpan.FromMinutes(Math.Min(LongestMinutes, Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))));
        return asked > own ? asked.Value : own;
    }
}
