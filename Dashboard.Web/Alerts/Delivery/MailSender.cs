using System.Net.Sockets;
using System.Security.Cryptography;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Hands mails to the mail server.</summary>
public sealed class MailSender(IOptions<MailOptions> options, OutgoingMail way, InstitutionClock clock, IStringLocalizer<DeliveryTexts> texts)
{
    /// <summary>Begins a run whose mails share a connection.</summary>
    public MailRun Open() => new(this);

    internal async Task<ISmtpClient> ConnectAsync(CancellationToken cancel)
    {
        MailOptions mail = options.Value;
        ISmtpClient client = await way.ConnectAsync(new(mail.Host!, mail.UsedPort, mail.Way, mail.AuthorityFile, mail.Patience), cancel);
        try
        {
            if (!string.IsNullOrEmpty(mail.User)) await client.AuthenticateAsync(mail.User, mail.ReadPassword(), cancel);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>The mail, or why there is none.</summary>
    internal (MimeMessage? Letter, DeliveryResult? Refused) Write(DeliveryTarget target, OutgoingMessage message)
    {
        MailOptions mail = options.Value;
        if (!mail.IsOn) return (null, new(DeliveryOutcome.Later, texts["MailOff"]));
        return MailLetter.Mailbox(target.Address, target.DisplayName) is { } to && MailLetter.Mailbox(mail.From, mail.FromName) is { } from
            ? (MailLetter.Write(message, from, to, TimeZoneInfo.ConvertTime(clock.NowAt, clock.Zone)), null)
            : (null, new(DeliveryOutcome.Never, texts["MailAddress"]));
    }

    internal TimeSpan Patience => options.Value.Patience;

    internal DeliveryResult Delivered() => new(DeliveryOutcome.Delivered, texts["MailDelivered"]);

    /// <summary>What a failure means for the message.</summary>
    internal DeliveryResult Failed(Exception failure) => failure switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } e => new(DeliveryOutcome.Later, texts["MailSender", (int)e.StatusCode]),
        SmtpCommandException e when (int)e.StatusCode >= 500 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted =>
            new(DeliveryOutcome.Never, texts["MailRefused", (int)e.StatusCode, Answer(e)]),
        SmtpCommandException e => new(DeliveryOutcome.Later, texts["MailLater", (int)e.StatusCode, Answer(e)]),
        AuthenticationException or ServiceNotAuthenticatedException => new(DeliveryOutcome.Later, texts["MailPassword"]),
        SslHandshakeException => new(DeliveryOutcome.Later, texts["MailCertificate"]),
        NotSupportedException => new(DeliveryOutcome.Later, texts["MailUnable"]),
        OutgoingRefusedException => new(DeliveryOutcome.Later, texts["MailForbidden"]),
        OperationCanceledException or TimeoutException => new(DeliveryOutcome.Later, texts["MailSlow"]),
        UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException or CryptographicException => new(DeliveryOutcome.Later, texts["MailFile"]),
        _ => new(DeliveryOutcome.Later, texts["MailUnreachable"]),
    };

    /// <summary>Whether a failure is one of the world, not of this program.</summary>
    internal static bool IsExpected(Exception failure, CancellationToken cancel) => failure switch
    {
        OperationCanceledException => !cancel.IsCancellationRequested,
        CommandException or ProtocolException or AuthenticationException or ServiceNotAuthenticatedException or ServiceNotConnectedException => true,
        SslHandshakeException or NotSupportedException or OutgoingRefusedException or TimeoutException => true,
        IOException or SocketException or UnauthorizedAccessException or CryptographicException => true,
        _ => false,
    };

    /// <summary>What the server said, as one short line without the password.</summary>
    private string Answer(SmtpCommandException failure)
    {
        string said = RobotText.Cut(MailLetter.OneLine(failure.Message), 120);
        string password = options.Value.ReadPassword();
        return password.Length == 0 ? said : said.Replace(password, "…", StringComparison.Ordinal);
    }
}
