using Dashboard.Domain.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Reminders;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Finds what a message says to its recipient as they and the figures are now.</summary>
public sealed class DraftReader(MessageStore messages, DigestComposer composer, ReminderComposer reminders, InstitutionClock clock)
{
    /// <summary>What is sent; null when nothing is left of it.</summary>
    public MessageDraft? Current(ClaimedMessage message, Recipient recipient) => message.Kind switch
    {
        "trouble" => recipient.IsInCharge ? message.Draft : null,
        "reminder" => reminders.WithLinks(message.Id),
        "critical" or "digest" => OfAlerts(message, recipient),
        _ => message.Draft,
    };

    private MessageDraft? OfAlerts(ClaimedMessage message, Recipient recipient)
    {
        (IReadOnlyList<ToldAlert> told, IReadOnlyList<long> lost) = messages.Check(message, recipient.Reach.Scope);
        if (told.Count == 0) return null;
        if (lost.Count == 0) return message.Draft;
        MessageDraft draft = composer.Write(told);
        messages.Rewrite(message, lost, draft, clock.NowAt);
        return draft;
    }
}
