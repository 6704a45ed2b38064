namespace Dashboard.Web.Security;

/// <summary>To whom the program may speak of its own accord: to nobody, unless an administrator names the host. Bound from the section "Outgoing".</summary>
public sealed class OutgoingOptions
{
    public const string Section = "Outgoing";

    /// <summary>Hosts, each with its port where it is not the usual one. Example: "hooks.example.cn", "http://10.1.2.3:8080", which also allows plain HTTP.</summary>
    public string[] AllowedHosts { get; set; } = [];

    /// <summary>Those of them that lie in the own network or on this machine.</summary>
    public string[] IntranetHosts { get; set; } = [];

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IEnumerable<string> Problems() =>
        AllowedHosts.Where(entry => Read(entry) is null).Select(entry => $"Outgoing:AllowedHosts: 「{entry}」 is no host (example: hooks.example.cn).")
            .Concat(IntranetHosts.Where(entry => Read(entry) is null).Select(entry => $"Outgoing:IntranetHosts: 「{entry}」 is no host (example: 10.1.2.3)."));

    /// <summary>Whether an address may be asked for at all, before anyone knows where its name leads.</summary>
    public bool Allows(Uri address) => address is { IsAbsoluteUri: true, UserInfo.Length: 0, Scheme: "https" or "http" } && AllowedHosts.Select(Read).Any(allowed =>
        allowed is not null && allowed.IdnHost == address.IdnHost && allowed.Port == address.Port && allowed.Scheme == address.Scheme);

    /// <summary>Whether a host may lie in the own network.</summary>
    public bool IsIntranet(string host) => IntranetHosts.Any(entry => Read(entry)?.IdnHost == host);

    /// <summary>An entry as an address: without a scheme it means HTTPS.</summary>
    private static Uri? Read(string entry) =>
        Uri.TryCreate(entry.Contains("://", StringComparison.Ordinal) ? entry : "https://" + entry, UriKind.Absolute, out Uri? address)
        && address is { UserInfo.Length: 0, AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0, Scheme: "https" or "http" } ? address : null;
}
