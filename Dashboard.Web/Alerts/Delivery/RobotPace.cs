namespace Dashboard.Web.Alerts.Delivery;

/// <summary>How often a receiver may be spoken to: so many messages in so long.</summary>
public readonly record struct PaceLimit(int Messages, TimeSpan Within);

/// <summary>Keeps every robot and webhook within what its vendor allows. Mail has no pace.</summary>
/// <remarks>
/// Every span counts, not only that of a minute of the clock, and each is a little longer than the vendor's: messages arrive
/// with other distances than they left. It knows what this process sent, nothing else.
/// </remarks>
/// <param name="webhookPerMinute">How many messages a minute one webhook gets.</param>
public sealed class RobotPace(TimeProvider time, int webhookPerMinute)
{
    /// <summary>How long DingTalk locks out who was too fast; the others ask for a minute.</summary>
    public static readonly TimeSpan DingTalkLock = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(61), Second = TimeSpan.FromSeconds(1.1);

    private readonly Dictionary<string, Robot> robots = [];
    private readonly Lock gate = new();

    /// <summary>The limits of a way.</summary>
    public IReadOnlyList<PaceLimit> LimitsOf(ChannelKind kind) => kind switch
    {
        ChannelKind.WeCom or ChannelKind.DingTalk => [new(20, Minute)],
        ChannelKind.Feishu => [new(5, Second), new(100, Minute)],
        ChannelKind.Webhook => [new(webhookPerMinute, Minute)],
        _ => [],
    };

    /// <summary>Takes a place for one message: zero when it may be sent now, else how long to wait before asking again.</summary>
    public TimeSpan Take(DeliveryTarget target)
    {
        IReadOnlyList<PaceLimit> limits = LimitsOf(target.Kind);
        if (limits.Count == 0) return TimeSpan.Zero;
        lock (gate)
        {
            long now = time.GetTimestamp();
            Robot robot = Find(target, limits);
            TimeSpan wait = limits.Select(limit => robot.WaitFor(limit, now, time)).Append(robot.Rest - time.GetElapsedTime(robot.RestFrom, now)).Max();
            if (wait > TimeSpan.Zero) return wait;
            robot.Note(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>The receiver asked to be left alone.</summary>
    public void Pause(DeliveryTarget target, TimeSpan rest)
    {
        IReadOnlyList<PaceLimit> limits = LimitsOf(target.Kind);
        if (limits.Count == 0) return;
        lock (gate)
        {
            Robot robot = Find(target, limits);
            (robot.RestFrom, robot.Rest) = (time.GetTimestamp(), rest);
        }
    }

    private Robot Find(DeliveryTarget target, IReadOnlyList<PaceLimit> limits)
    {
        if (!robots.TryGetValue(target.Address, out Robot? robot)) robots.Add(target.Address, robot = new(limits.Max(limit => limit.Messages)));
        return robot;
    }

    /// <summary>The moments of the newest messages, as many as the widest limit asks about.</summary>
    private sealed class Robot(int most)
    {
        private readonly long[] sent = new long[most];
        private int count;

        public long RestFrom { get; set; }

        public TimeSpan Rest { get; set; }

        public TimeSpan WaitFor(PaceLimit limit, long now, TimeProvider time) =>
            count < limit.Messages ? TimeSpan.Zero : limit.Within - time.GetElapsedTime(sent[(count - limit.Messages) % most], now);

        public void Note(long now) => sent[count++ % most] = now;
    }
}
