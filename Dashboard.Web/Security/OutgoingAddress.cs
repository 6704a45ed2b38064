using System.Net;
using System.Net.Sockets;

namespace Dashboard.Web.Security;

/// <summary>How far an address lies from here.</summary>
public enum OutgoingReach
{
    /// <summary>Somewhere in the Internet.</summary>
    Public,

    /// <summary>This machine or the network around it: only for hosts that an administrator named as such.</summary>
    Intranet,

    /// <summary>Nothing anyone sends a message to: services of the machine room, groups, ranges without hosts.</summary>
    Never,
}

/// <summary>Tells where an address leads, however it is written or wrapped.</summary>
public static class OutgoingAddress
{
    /// <summary>Hosts that answer with secrets of the machine: never a place for a message.</summary>
    private static readonly IPAddress[] Metadata =
        [IPAddress.Parse("169.254.169.254"), IPAddress.Parse("100.100.100.200"), IPAddress.Parse("168.63.129.16"), IPAddress.Parse("fd00:ec2::254")];

    private static readonly IPNetwork[] Never =
    [
        .. new[]
        {
            "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "100::/64", "64:ff9b:1::/48", "2001::/23", "2001:db8::/32", "3fff::/20", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    private static readonly IPNetwork[] Intranet =
        [.. new[] { "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7" }.Select(range => IPNetwork.Parse(range))];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Where an address leads. One that carries another inside leads where that one leads.</summary>
    public static OutgoingReach Of(IPAddress address)
    {
        IPAddress bare = Bare(address);
        if (Metadata.Contains(bare) || Never.Any(range => range.Contains(bare))) return OutgoingReach.Never;
        if (Intranet.Any(range => range.Contains(bare))) return OutgoingReach.Intranet;
        return bare.AddressFamily == AddressFamily.InterNetwork || Global.Contains(bare) ? OutgoingReach.Public : OutgoingReach.Never;
    }

    /// <summary>The IPv4 address inside an IPv6 one: mapped, compatible, translated (NAT64) or tunnelled (6to4).</summary>
    private static IPAddress Bare(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        byte[] bytes = address.GetAddressBytes();
        ReadOnlySpan<byte> first = bytes.AsSpan(0, 12);
        bool isTranslated = first.SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]);
        bool isCompatible = first.IndexOfAnyExcept((byte)0) < 0 && (bytes[12] | bytes[13] | bytes[14]) != 0;
        // ::ffff:0:a.b.c.d, by which some translators write the same.
        bool isShifted = first.SequenceEqual((ReadOnlySpan<byte>)[0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0]);
        if (address.IsIPv4MappedToIPv6 || isTranslated || isCompatible || isShifted) return new(bytes.AsSpan(12, 4));
        if (bytes[0] == 0x20 && bytes[1] == 0x02) return new(bytes.AsSpan(2, 4));
        return new(bytes);
    }
}
