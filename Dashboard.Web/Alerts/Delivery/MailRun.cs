using MailKit.Net.Smtp;
using MimeKit;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Mails of one run, one after another over one connection. Not for several threads at once.</summary>
public sealed class MailRun(MailSender sender) : IAsyncDisposable
{
    /// <summary>Many servers end a connection after a hundred mails; a new one costs little.</summary>
    private const int MailsPerConnection = 50;

    private ISmtpClient? client;
    private int sent;

    /// <summary>Tries to hand over one mail. Failures of the server and of the way to it are told, not thrown.</summary>
    public async Task<DeliveryResult> SendAsync(DeliveryTarget target, OutgoingMessage message, CancellationToken cancel)
    {
        (MimeMessage? letter, DeliveryResult? refused) = sender.Write(target, message);
        if (letter is null) return refused!;
        using (letter)
        {
            try
            {
                await SendAsync(letter, cancel);
                return sender.Delivered();
            }
            catch (Exception failure) when (MailSender.IsExpected(failure, cancel))
            {
                // After a plain refusal the connection is as good as before; after anything else nobody knows.
                if (failure is not SmtpCommandException) Drop();
                return sender.Failed(failure);
            }
            catch
            {
                Drop();
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client is null) return;
        using CancellationTokenSource limit = new(sender.Patience);
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception failure) when (MailSender.IsExpected(failure, CancellationToken.None))
        {
            // The mails are delivered; how the farewell went changes nothing.
        }

        Drop();
    }

    private async Task SendAsync(MimeMessage letter, CancellationToken cancel)
    {
        // A server that sends one byte a second keeps every single wait short.
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(sender.Patience * 2);
        if (client is { IsConnected: false } || sent >= MailsPerConnection) await DisposeAsync();
        if (client is null) (client, sent) = (await sender.ConnectAsync(limit.Token), 0);
        sent++;
        await client.SendAsync(letter, limit.Token);
    }

    private void Drop()
    {
        client?.Dispose();
        client = null;
    }
}
