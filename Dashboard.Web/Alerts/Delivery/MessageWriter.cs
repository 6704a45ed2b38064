using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Writes the messages that are due, each with the notices it carries.</summary>
public sealed class MessageWriter(OutboxStore outbox, RecipientReader recipients, DigestComposer composer)
{
    /// <returns>How many were written.</returns>
    public int WriteDue(OutboxMoment moment, CancellationToken cancel)
    {
        int written = 0;
        foreach ((string channel, string id) in outbox.Waiting(moment.Now))
        {
            cancel.ThrowIfCancellationRequested();
            Recipient recipient = recipients.Find(channel, id, moment.Now.Today, moment.Now.NowAt);
            if (recipient.State == RecipientState.Gone) outbox.Forget(channel, id, moment.Now.NowAt);
            else if (recipient.State == RecipientState.Reachable && outbox.Compose(recipient.Reach, moment, (_, told) => composer.Write(told))) written++;
        }

        return written;
    }
}
