namespace Dashboard.Web.Security;

/// <summary>Codes as people copy them: with spaces, in groups.</summary>
internal static class OneTimeCode
{
    /// <summary>A code of an authenticator has digits alone.</summary>
    public static string Plain(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    /// <summary>A recovery code is compared letter by letter as it was made, in capitals and with its line.</summary>
    public static string Recovery(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
