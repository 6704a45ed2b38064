using System.Buffers;

namespace Dashboard.Domain.Import;

/// <summary>What a cell says, without the marks that nobody sees or that only keep a spreadsheet from counting.</summary>
internal static class BareText
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\uFEFF\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008");

    /// <summary>Whether a character has no width.</summary>
    public static bool IsUnseen(char c) => Unseen.Contains(c);

    /// <summary>A text without what nobody sees. Two cells that look the same are the same.</summary>
    /// <example>"'00123", "`00123", "=\"00123\"" and "00123" with a byte order mark in front are "00123".</example>
    public static string Of(string cell)
    {
        string text = cell.Trim();
        // Nearly every cell of a long file is plain; the search for rare marks costs several times as much.
        bool isPlain = text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
        if (!isPlain && text.AsSpan().IndexOfAny(Unseen) >= 0) text = string.Concat(text.Where(c => !IsUnseen(c))).Trim();
        if (text.Length < 2 || text[0] is not ('\'' or '`' or '=')) return text;
        if (text.StartsWith("=\"", StringComparison.Ordinal) && text.Length > 2 && text[^1] == '"') return text[2..^1].Trim();
        // A quotation that ends with the same mark is a text.
        bool isForced = text[0] != '=' && (char.IsAsciiLetterOrDigit(text[1]) || text[1] is '-' or '.') && text.IndexOf(text[0], 1) < 0;
        return isForced ? text[1..] : text;
    }
}
