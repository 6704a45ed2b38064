using System.Net;
using System.Net.Sockets;

namespace Dashboard.Web.Security;

/// <summary>The way to another host: its name is resolved once, every address is judged, and the connection goes to one of those very addresses.</summary>
/// <param name="resolve">Finds the addresses of a name.</param>
public sealed class OutgoingRoute(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Connects, or refuses.</summary>
    /// <param name="mayBeIntranet">Whether an administrator named the host as one of the own network.</param>
    /// <exception cref="OutgoingRefusedException">The host leads where nothing may be sent.</exception>
    public async Task<Socket> ConnectAsync(string host, int port, bool mayBeIntranet, CancellationToken cancel)
    {
        IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? literal) ? [literal] : await resolve(host, cancel);
        // One bad address among good ones is no mistake of an honest host.
        if (addresses.Length == 0 || addresses.Any(address => !IsAllowed(OutgoingAddress.Of(address), mayBeIntranet)))
            throw new OutgoingRefusedException("目标主机的地址不允许访问；内网主机须列入 Outgoing:IntranetHosts。The address of the host is not allowed; list hosts of the own network in Outgoing:IntranetHosts.");
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsAllowed(OutgoingReach reach, bool mayBeIntranet) =>
        reach == OutgoingReach.Public || (mayBeIntranet && reach == OutgoingReach.Intranet);
}
