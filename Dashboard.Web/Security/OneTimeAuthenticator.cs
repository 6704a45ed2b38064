using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Web.Persistence.Mapping;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Security;

/// <summary>Checks codes of authenticator apps (RFC 6238: SHA-1, 30 seconds, 6 digits), each of which counts once.</summary>
/// <remarks>
/// The library accepts a code as often as it is typed while its time lasts: whoever looks over a shoulder has two minutes. Here the
/// time step of the last accepted code is kept with the account, and it and older ones are refused.
/// </remarks>
public sealed class OneTimeAuthenticator(InstitutionClock clock) : AuthenticatorTokenProvider<AccountTable>
{
    private const int SecondsAStep = 30;

    /// <summary>How far the clock of a phone may be off, in steps.</summary>
    private const int Tolerance = 2;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<AccountTable> manager, AccountTable user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key || token is not { Length: 6 }) return false;
        if (StepOf(token, Bytes(key), clock.NowAt.ToUnixTimeSeconds() / SecondsAStep, user.LastCodeStep) is not { } step) return false;
        user.LastCodeStep = step;
        // Saved on condition that nobody changed the account meanwhile: of two at once, one is refused.
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    /// <summary>The step to which a code belongs; null when it is wrong or was used.</summary>
    private static long? StepOf(string token, byte[] key, long now, long? last)
    {
        byte[] typed = Encoding.UTF8.GetBytes(token);
        long? found = null;
        for (long step = now - Tolerance; step <= now + Tolerance; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(key, step)), typed) && step > (last ?? long.MinValue)) found ??= step;
        return found;
    }

#pragma warning disable CA5350 // Authenticator apps know no other.
    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        HMACSHA1.HashData(key, counter, hash);
        uint number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    /// <summary>Reads base 32; a letter that is none ends it.</summary>
    private static byte[] Bytes(string key)
    {
        List<byte> bytes = [];
        (int buffer, int bits) = (0, 0);
        foreach (int value in key.TrimEnd('=').Select(letter => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal)).TakeWhile(value => value >= 0))
        {
            (buffer, bits) = ((buffer << 5) | value, bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
