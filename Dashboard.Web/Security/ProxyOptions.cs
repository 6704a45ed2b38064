using System.Net;

namespace Dashboard.Web.Security;

/// <summary>Proxies in front of the program that may say who really calls, and how. Read from the section "Proxy".</summary>
/// <param name="Known">Addresses and networks, as a list or as one text with commas. Example: "10.0.0.5, 192.168.7.0/24".</param>
public sealed record ProxyOptions(IReadOnlyList<string> Known)
{
    public const string Section = "Proxy";

    /// <summary>The networks of all proxies; an address is a network of one.</summary>
    public IEnumerable<IPNetwork> Networks => Known.Select(Read).OfType<IPNetwork>();

    public static ProxyOptions Of(IConfiguration configuration)
    {
        IConfigurationSection known = configuration.GetSection($"{Section}:{nameof(Known)}");
        IEnumerable<string?> texts = known.GetChildren().Select(child => child.Value).Prepend(known.Value);
        return new([.. texts.SelectMany(text => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]);
    }

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IEnumerable<string> Problems() =>
        Known.Where(entry => Read(entry) is null).Select(entry => $"Proxy:Known: 「{entry}」 is neither an address nor a network (example: 10.0.0.5 or 192.168.7.0/24).");

    private static IPNetwork? Read(string entry) =>
        IPNetwork.TryParse(entry, out IPNetwork network) ? network
        : IPAddress.TryParse(entry, out IPAddress? address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
