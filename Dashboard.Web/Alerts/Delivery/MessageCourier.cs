using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Carries messages that are due out of the house, one after another, and notes what came of each before the next.</summary>
public sealed class MessageCourier(
    MessageStore messages, RecipientReader recipients, DraftReader drafts, MessageSender sender, RobotPace pace, InstitutionClock clock, IOptions<AlertOptions> options,
    IStringLocalizer<MessageTexts> texts)
{
    private const int AtOnce = 20;

    /// <summary>So many failures in a row mean that the way itself is broken; the others wait without being tried.</summary>
    private const int FailuresInARow = 3;

    /// <summary>Longer than a whole handful takes when every receiver is slow but answers; the rest of it is left alone in time.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5), LastMinute = TimeSpan.FromMinutes(1);

    /// <summary>Sends what is due by one channel, until nothing is or the way is broken.</summary>
    /// <returns>How many were taken by their receivers.</returns>
    public async Task<int> SendDueAsync(string channel, CancellationToken cancel)
    {
        (int delivered, int failures) = (0, 0);
        await using DeliveryRun run = sender.Open();
        while (!cancel.IsCancellationRequested && failures < FailuresInARow)
        {
            IReadOnlyList<ClaimedMessage> due = messages.Claim(channel, clock.NowAt, Lease, AtOnce);
            if (due.Count == 0) break;
            foreach (ClaimedMessage message in due)
            {
                // Whoever stops here leaves nothing half done: what was claimed and not tried goes back.
                if (cancel.IsCancellationRequested || failures >= FailuresInARow || clock.NowAt > message.LeaseUntilAt - LastMinute)
                {
                    messages.Release(message, clock.NowAt + RetryPlan.WaitAfter(1, null));
                    continue;
                }

                DeliveryOutcome? outcome = await CarryAsync(run, message);
                delivered += outcome == DeliveryOutcome.Delivered ? 1 : 0;
                if (channel == RecipientReader.Mail) failures = outcome == DeliveryOutcome.Later ? failures + 1 : outcome is null ? failures : 0;
            }
        }

        if (failures >= FailuresInARow) messages.Rest(channel, clock.NowAt + RetryPlan.WaitAfter(1, null));
        return delivered;
    }

    /// <returns>Null when it was not tried.</returns>
    private async Task<DeliveryOutcome?> CarryAsync(DeliveryRun run, ClaimedMessage message)
    {
        Recipient recipient = recipients.Find(message.Channel, message.Recipient, clock.Today, clock.NowAt);
        bool isTooOld = clock.NowAt - message.CreatedAt >= RetryPlan.GivenUpAfter;
        if (recipient.State == RecipientState.Paused && !isTooOld)
        {
            messages.Release(message, clock.NowAt + RetryPlan.Paused);
            return null;
        }

        if (recipient.Target is not { } target)
        {
            messages.NoteDropped(message, texts["Dropped.Nobody"], clock.NowAt);
            return null;
        }

        if (drafts.Current(message, recipient) is not { } draft)
        {
            messages.NoteDropped(message, texts["Dropped.Nothing"], clock.NowAt);
            return null;
        }

        if (pace.Take(target) is var wait && wait > TimeSpan.Zero)
        {
            messages.Release(message, clock.NowAt + wait);
            return null;
        }

        // A message that is on its way arrives, also when the program is asked to stop; how long that takes is bounded.
        DeliveryResult result = await run.SendAsync(target, new(message.Key, draft.Title, draft.Text, options.Value.AddressOf(draft.Link), draft.Json), CancellationToken.None);
        Note(message, target, result);
        return result.Outcome;
    }

    private void Note(ClaimedMessage message, DeliveryTarget target, DeliveryResult result)
    {
        if (result.RetryAfter is { } rest) pace.Pause(target, rest);
        if (result.Outcome == DeliveryOutcome.Delivered) messages.NoteSent(message, result.Said, clock.NowAt);
        else if (result.Outcome == DeliveryOutcome.Never) messages.NoteGivenUp(message, result.Said, clock.NowAt);
        else PutOff(message, result);
    }

    private void PutOff(ClaimedMessage message, DeliveryResult result)
    {
        if (clock.NowAt - message.CreatedAt >= RetryPlan.GivenUpAfter) messages.NoteGivenUp(message, texts["Tired", result.Said], clock.NowAt);
        else messages.NoteLater(message, result.Said, clock.NowAt + RetryPlan.WaitAfter(message.Attempts, result.RetryAfter));
    }
}
