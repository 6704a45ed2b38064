using Dashboard.Domain.Alerts;
using Dashboard.Web.Persistence.Alerts;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Tells those in charge by one channel that messages do not arrive by the other, once a day and not at night.</summary>
public sealed class TroubleWriter(TroubleStore troubles, RecipientReader recipients, TroubleComposer composer)
{
    private static readonly (string Failing, string Told)[] Ways = [(RecipientReader.Mail, RecipientReader.Robot), (RecipientReader.Robot, RecipientReader.Mail)];

    /// <returns>How many messages were written.</returns>
    public int WriteDue(MessageMoment moment)
    {
        if (moment.NowAt < moment.DigestAt) return 0;
        int written = 0;
        foreach ((string failing, string told) in Ways)
        {
            // Asked without the right to write, which nobody takes every few seconds for nothing.
            if (troubles.Find(failing, moment) is null) continue;
            written += troubles.Tell(failing, recipients.InCharge(told, moment.Today, moment.NowAt), moment, composer.Write);
        }

        return written;
    }
}
