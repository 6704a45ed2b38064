using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Web.Security.Keys;

/// <summary>The text by which a program shows that it may call.</summary>
internal static class KeySecret
{
    /// <summary>By this, keys that got into a file or a log are found.</summary>
    private const string Begin = "dk_";

    private const int ShownSigns = 9;

    /// <summary>A new key: 256 random bits in signs that every header takes.</summary>
    public static string Make() => Begin + SecretWord.Make();

    /// <summary>What of a key may be shown, so that its owner can tell it from others.</summary>
    public static string PrefixOf(string secret) => secret[..ShownSigns];

    /// <summary>What is kept of a key.</summary>
    public static string HashOf(string secret) => SecretWord.HashOf(secret);

    /// <summary>Whether two hashes are the same, found out in a time that tells nothing of where they differ.</summary>
    public static bool AreSame(string hash, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
