using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security;

/// <summary>Why a request was not sent. The sentence is for people and names no address that was found.</summary>
public sealed class OutgoingRefusedException(string message) : HttpRequestException(message);

/// <summary>Stands between the program and every host it speaks to of its own accord.</summary>
/// <remarks>
/// A name is resolved once, all its addresses are judged, and the connection goes to one of those very addresses: a name that
/// answers otherwise the second time gains nothing. What a host says is short, and where it sends one is not followed.
/// </remarks>
/// <param name="resolve">Finds the addresses of a name.</param>
public sealed class OutgoingGuard(IOptions<OutgoingOptions> options, Func<string, CancellationToken, Task<IPAddress[]>> resolve) : DelegatingHandler
{
    /// <summary>The name of the one client for requests of the program.</summary>
    public const string Client = "outgoing";

    /// <summary>The longest answer that is read.</summary>
    public const int LongestReply = 64 * 1024;

    /// <summary>How long one waits for an answer, connecting included.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly OutgoingRoute route = new(resolve);

    /// <summary>The way to the network, with this guard in it.</summary>
    public SocketsHttpHandler Connection() => new()
    {
        ConnectCallback = ConnectAsync,
        ConnectTimeout = Patience,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } address && options.Value.Allows(address)
            ? base.SendAsync(request, cancellationToken)
            : throw new OutgoingRefusedException("目标主机未列入 Outgoing:AllowedHosts。The host is not listed in Outgoing:AllowedHosts.");

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        string host = context.DnsEndPoint.Host;
        return new NetworkStream(await route.ConnectAsync(host, context.DnsEndPoint.Port, options.Value.IsIntranet(host), cancel), ownsSocket: true);
    }
}
