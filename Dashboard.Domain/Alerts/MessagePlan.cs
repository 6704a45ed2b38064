namespace Dashboard.Domain.Alerts;

/// <summary>Decides when a recipient is told of what waits: at once, with the digest of the day, or later.</summary>
public static class MessagePlan
{
    /// <summary>What is written for one recipient now.</summary>
    /// <param name="waiting">All that waits for the recipient.</param>
    /// <param name="week">What the recipient got already.</param>
    /// <param name="moment">When, and what days are like.</param>
    /// <remarks>
    /// The digest of a working day carries everything that waits. It is written from its time on, as soon as something waits that
    /// is older than that time, or is critical and found no place before. What is critical interrupts while the budget keeps one
    /// place for each digest to come; of what was held back by a silence or by quiet days nothing interrupts, so that no flood
    /// follows a pause. Example: opened on Friday at 17:00, not critical: with the digest of Monday 08:30.
    /// </remarks>
    public static MessageChoice Choose(IReadOnlyList<WaitingNotice> waiting, MessageWeek week, MessageMoment moment)
    {
        WaitingNotice[] dropped = [.. waiting.Where(n => !n.IsLive)];
        if (moment.IsQuiet) return new(MessageKind.None, [], dropped);
        WaitingNotice[] ready = [.. waiting.Where(n => n.IsLive && !(n.SilentUntil >= moment.Today))];
        if (IsDigestDue(ready, week, moment)) return new(MessageKind.Digest, ready, dropped);
        WaitingNotice[] urgent = [.. ready.Where(n => n.IsCritical && !WasHeld(n, moment))];
        bool isAllowed = urgent.Length > 0 && (week.Budget is not { } budget || MessageBudget.MayInterrupt(
            week.Sent, budget, moment.Today, week.HasDigest, moment.Calendar));
        return isAllowed ? new(MessageKind.Critical, urgent, dropped) : new(MessageKind.None, [], dropped);
    }

    private static bool IsDigestDue(WaitingNotice[] ready, MessageWeek week, MessageMoment moment)
    {
        if (week.HasDigest || moment.NowAt < moment.DigestAt || !ready.Any(n => n.IsCritical || n.CreatedAt < moment.DigestAt)) return false;
        return week.Budget is { } budget
            ? MessageBudget.MayDigest(week.Sent, budget, moment.Today, moment.Calendar)
            : moment.Calendar.IsWorkday(moment.Today);
    }

    private static bool WasHeld(WaitingNotice notice, MessageMoment moment) =>
        notice.SilentUntil >= notice.CreatedOn || moment.Quiet.Any(days => days.Contains(notice.CreatedOn));
}
