using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Dashboard.Web.Security;

/// <summary>A mail server that an administrator named, and how one speaks to it.</summary>
/// <param name="Security">Plain, upgraded by STARTTLS or encrypted from the first byte.</param>
/// <param name="AuthorityFile">A PEM file with the only certificate authorities that count; null for those of the machine.</param>
/// <param name="Patience">How long one waits for any answer of the server.</param>
public sealed record OutgoingMailHost(string Host, int Port, SecureSocketOptions Security, string? AuthorityFile, TimeSpan Patience);

/// <summary>Opens connections to the mail server: to an address that was judged, with the certificate checked for the name.</summary>
public sealed class OutgoingMail(OutgoingRoute route)
{
    /// <exception cref="OutgoingRefusedException">The host leads where nothing may be sent.</exception>
    public async Task<ISmtpClient> ConnectAsync(OutgoingMailHost server, CancellationToken cancel)
    {
        // Whoever wrote the host into the settings knows where it stands; addresses of metadata services stay closed.
        Socket socket = await route.ConnectAsync(server.Host, server.Port, mayBeIntranet: true, cancel);
        CheckedClient client = new(server.AuthorityFile) { Timeout = (int)server.Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(socket, server.Host, server.Port, server.Security, cancel);
            return client;
        }
        catch
        {
            client.Dispose();
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Believes a certificate only when the machine, or the named authority, vouches for it and for the name.</summary>
    private sealed class CheckedClient : SmtpClient
    {
        private readonly string? authorityFile;

        public CheckedClient(string? authorityFile)
        {
            this.authorityFile = authorityFile;
            // Without a callback MailKit believes some certificates by their name.
            ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None;
        }

        protected override SslClientAuthenticationOptions GetSslClientAuthenticationOptions(string host, RemoteCertificateValidationCallback remoteCertificateValidationCallback)
        {
            SslClientAuthenticationOptions tls = base.GetSslClientAuthenticationOptions(host, remoteCertificateValidationCallback);
            // Asking for revocation lists or missing links would speak to hosts that nobody named.
            X509ChainPolicy policy = new() { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
            if (authorityFile is not null)
            {
                policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
                policy.CustomTrustStore.ImportFromPemFile(authorityFile);
            }

            tls.CertificateChainPolicy = policy;
            return tls;
        }
    }
}
