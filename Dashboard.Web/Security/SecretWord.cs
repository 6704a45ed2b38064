using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Web.Security;

/// <summary>A word that opens something by itself, and what is kept of it.</summary>
internal static class SecretWord
{
    private const int Bytes = 32;

    /// <summary>256 random bits in signs that addresses and headers take.</summary>
    public static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>What is kept of a word: of so many random bits a fast hash is enough.</summary>
    public static string HashOf(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(word)));
}
