using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Alerts;

/// <summary>Something a recipient is to be told and was not told yet.</summary>
/// <param name="Id">Its number.</param>
/// <param name="IsCritical">Whether it may interrupt.</param>
/// <param name="CreatedAt">When it was written down.</param>
/// <param name="CreatedOn">The local day of that.</param>
/// <param name="SilentUntil">The last day on which nobody is told of the alert; null when it is not silenced.</param>
/// <param name="IsLive">Whether the alert still waits for something.</param>
public sealed record WaitingNotice(long Id, bool IsCritical, DateTimeOffset CreatedAt, DateOnly CreatedOn, DateOnly? SilentUntil, bool IsLive);

/// <summary>Days on which nothing is sent; it is told afterwards.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them, which belongs to them.</param>
public sealed record QuietDays(DateOnly First, DateOnly Last)
{
    /// <summary>Whether a day is one of them.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;
}

/// <summary>What a recipient got already.</summary>
/// <param name="Sent">Messages since Monday, and those that are still to leave.</param>
/// <param name="Budget">The most in a week; null for robots, which are spared by their own pace.</param>
/// <param name="HasDigest">Whether the digest of today was written already.</param>
public sealed record MessageWeek(int Sent, int? Budget, bool HasDigest);

/// <summary>When is asked, and what days are like.</summary>
/// <param name="Today">The local day.</param>
/// <param name="NowAt">The moment.</param>
/// <param name="DigestAt">The moment of today from which on the digest is written.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Quiet">The quiet days, also those that are over.</param>
public sealed record MessageMoment(DateOnly Today, DateTimeOffset NowAt, DateTimeOffset DigestAt, WorkCalendar Calendar, IReadOnlyList<QuietDays> Quiet)
{
    /// <summary>Whether nothing is sent today.</summary>
    public bool IsQuiet => Quiet.Any(days => days.Contains(Today));
}

/// <summary>What kind of message is written.</summary>
public enum MessageKind
{
    /// <summary>None: all waits.</summary>
    None,

    /// <summary>What is critical, at once.</summary>
    Critical,

    /// <summary>Everything that waits, once a working day.</summary>
    Digest,
}

/// <summary>What becomes of the notices that wait for a recipient.</summary>
/// <param name="Kind">Which message is written now.</param>
/// <param name="Carried">The notices in it.</param>
/// <param name="Dropped">Those that are no longer worth telling, because their alert ended.</param>
public sealed record MessageChoice(MessageKind Kind, IReadOnlyList<WaitingNotice> Carried, IReadOnlyList<WaitingNotice> Dropped);
