using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>What a look at the outbox did.</summary>
public sealed record DeliveryRound(int Written, int Delivered);

/// <summary>Writes messages that are due and sends them. Several processes may do it at once: no message is taken by two of them.</summary>
public sealed class DeliveryService(
    MessageWriter writer, TroubleWriter troubles, MessageCourier courier, MomentReader moments, IOptions<InstitutionOptions> institution)
{
    /// <summary>Everything that is due at a moment.</summary>
    public async Task<DeliveryRound> RunDueAsync(DateTimeOffset nowAt, CancellationToken cancel = default)
    {
        institution.Value.Speak();
        OutboxMoment moment = moments.At(nowAt);
        // On quiet days nothing leaves, not even what was written before.
        if (moment.Now.IsQuiet) return new(0, 0);
        int written = await Task.Run(() => writer.WriteDue(moment, cancel) + troubles.WriteDue(moment.Now), cancel);
        // A robot that does not answer holds up no mail.
        int[] delivered = await Task.WhenAll(
            Task.Run(() => courier.SendDueAsync(RecipientReader.Mail, cancel), CancellationToken.None), Task.Run(() => courier.SendDueAsync(RecipientReader.Robot, cancel), CancellationToken.None));
        return new(written, delivered.Sum());
    }
}
