using System.Net;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Security.Keys;

/// <summary>What a key is worth at a moment.</summary>
public enum KeyStanding
{
    Good,

    /// <summary>The call shows none.</summary>
    Missing,

    /// <summary>There is no such key.</summary>
    Unknown,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>It was revoked.</summary>
    Revoked,

    /// <summary>The account for which it stands is gone or locked.</summary>
    Nobody,

    /// <summary>Too many wrong keys came from the same place.</summary>
    TooMany,
}

/// <summary>Who calls by a key: a person, with the rights that both the person and the key have, and the name of the key for the record.</summary>
public sealed record KeyHolder(long KeyId, Person Person, Actor Actor);

/// <summary>What was found of a key; the holder is null unless it is good.</summary>
public sealed record KeyFinding(KeyStanding Standing, KeyHolder? Holder = null);

/// <summary>Finds the person for whom a key stands, as they are now.</summary>
public sealed class KeyReader(ApiKeyStore keys, AccountStore accounts, SampleAccess samples, KeyGuessLimit guesses)
{
    private const string Scheme = "Bearer ";

    /// <param name="header">What the call says of its authorization.</param>
    /// <param name="from">Where it comes from.</param>
    /// <param name="today">The local day.</param>
    /// <param name="nowAt">The moment, for locks that end.</param>
    public KeyFinding Find(string? header, IPAddress? from, DateOnly today, DateTimeOffset nowAt)
    {
        if (header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true) return new(KeyStanding.Missing);
        if (guesses.IsUsedUp(from)) return new(KeyStanding.TooMany);
        string hash = KeySecret.HashOf(header[Scheme.Length..].Trim());
        if (keys.FindByHash(hash) is not { } key || !KeySecret.AreSame(key.Hash, hash))
        {
            guesses.Note(from);
            return new(KeyStanding.Unknown);
        }

        if (key.RevokedAt is not null) return new(KeyStanding.Revoked);
        if (KeyRules.HasEnded(key.LastDay, today)) return new(KeyStanding.Expired);
        if (accounts.Find(key.Account, null, samples.IsGiven, today, nowAt) is not { } person) return new(KeyStanding.Nobody);
        keys.NoteUse(key, today);
        return new(KeyStanding.Good, new(key.Id, person.Through(key.Reach), new(person.Name, $"接口：{key.Name}")));
    }
}
