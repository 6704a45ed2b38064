using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security;

/// <summary>Counts the connections of open pages, by account and by address.</summary>
public sealed class OpenPages(IOptions<OpenPageOptions> options)
{
    private readonly ConcurrentDictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>Whether one more page would be too many.</summary>
    public bool IsFull(string account, IPAddress? address) =>
        open.GetValueOrDefault(Account(account)) >= options.Value.PerAccount || open.GetValueOrDefault(Address(address)) >= options.Value.PerAddress;

    /// <summary>Takes a place for a connection; disposing gives it back. Null when there is none left.</summary>
    public IDisposable? Enter(string account, IPAddress? address)
    {
        if (!Take(Account(account), options.Value.PerAccount)) return null;
        if (Take(Address(address), options.Value.PerAddress)) return new Place(this, Account(account), Address(address));
        Leave(Account(account));
        return null;
    }

    private static string Account(string account) => "account " + account;

    private static string Address(IPAddress? address) => "address " + (address is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : address);

    private bool Take(string key, int most)
    {
        if (open.AddOrUpdate(key, 1, (_, count) => count + 1) <= most) return true;
        Leave(key);
        return false;
    }

    private void Leave(string key)
    {
        // Nobody's name stays behind: the last to leave removes it, unless someone came in meanwhile.
        if (open.AddOrUpdate(key, 0, (_, count) => count - 1) <= 0) open.TryRemove(KeyValuePair.Create(key, 0));
    }

    private sealed class Place(OpenPages pages, string account, string address) : IDisposable
    {
        public void Dispose()
        {
            pages.Leave(account);
            pages.Leave(address);
        }
    }
}
