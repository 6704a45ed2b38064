using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Dashboard.Tests.TestKit;

/// <summary>An authenticator app (RFC 6238: SHA-1, 30 seconds, 6 digits), written apart from the library that checks its codes.</summary>
internal static class Authenticator
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code that a key gives at a moment.</summary>
    /// <param name="key">Base 32, with or without spaces.</param>
    public static string Code(string key, DateTimeOffset at)
    {
        byte[] step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
        byte[] hash = Hash(Bytes(key.Replace(" ", "", StringComparison.Ordinal)), step);
        int start = hash[^1] & 0xF;
        int number = (int)(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(start, 4)) & 0x7FFFFFFF);
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps know no other.")]
    private static byte[] Hash(byte[] key, byte[] step) => HMACSHA1.HashData(key, step);

    private static byte[] Bytes(string text)
    {
        List<byte> bytes = [];
        (int buffer, int bits) = (0, 0);
        foreach (char letter in text.ToUpperInvariant())
        {
            (buffer, bits) = ((buffer << 5) | Letters.IndexOf(letter, StringComparison.Ordinal), bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
