using System.Globalization;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Sends a message to try a way, at once and for real, and says what the other side answered.</summary>
public sealed class TestService(RecipientReader recipients, MessageSender sender, DigestComposer composer, MessageStore messages, InstitutionClock clock)
{
    /// <summary>Tries a robot, or the mail address of a person.</summary>
    /// <returns>Null when the person may not, or there is nobody to be told.</returns>
    public async Task<DeliveryResult?> SendAsync(string channel, string id, Person person, Actor actor, CancellationToken cancel = default)
    {
        bool isOwnMail = channel == RecipientReader.Mail && id == person.Id;
        if (!isOwnMail && person.ScopeOf(Right.Administer).IsNothing) return null;
        if (recipients.Find(channel, id, clock.Today, clock.NowAt) is not { Target: { } target, Reach: var reach }) return null;
        MessageDraft draft = composer.WriteTest(target.DisplayName ?? target.Shown);
        DateTimeOffset at = clock.NowAt;
        string key = string.Create(CultureInfo.InvariantCulture, $"test/{channel}/{id}/{at.UtcTicks}");
        DeliveryResult result = await sender.SendAsync(target, new(key, draft.Title, draft.Text, null, draft.Json), cancel);
        messages.NoteTest(reach, key, draft, (result.Outcome == DeliveryOutcome.Delivered, result.Said), clock.Today, new(at, actor));
        return result;
    }
}
