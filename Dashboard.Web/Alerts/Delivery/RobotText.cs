using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Text that others typed, made harmless for the programs of the chat vendors.</summary>
/// <remarks>
/// None of them documents an escape that holds, so signs with a meaning are replaced by their full-width twins: they look the
/// same to a reader of Chinese and mean nothing to a machine.
/// </remarks>
public static class RobotText
{
    private const char FullWidth = (char)0xFEE0;

    /// <summary>Signs that begin something at the start of a line alone.</summary>
    private static readonly SearchValues<char> LineStarts = SearchValues.Create("#>-+=*_~`|");

    /// <summary>Replaces signs by their full-width twins, mutes addresses and drops what is not seen.</summary>
    /// <param name="signs">The ASCII signs that mean something to the receiver.</param>
    /// <param name="isMarkdown">Whether the starts of lines mean something as well.</param>
    public static string Harmless(string text, SearchValues<char> signs, bool isMarkdown)
    {
        StringBuilder harmless = new(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || !IsUnseen(rune)) Append(harmless, rune, signs);
        }

        // A program that finds an address makes a link of it, and the reader cannot tell whose it is.
        string muted = harmless.ToString().Replace("://", "：//", StringComparison.Ordinal).Replace("www.", "www．", StringComparison.OrdinalIgnoreCase);
        return isMarkdown ? string.Join('\n', muted.Split('\n').Select(WithoutStart)) : muted;
    }

    /// <summary>The beginning of a text that fits into so many bytes of UTF-8, ending between two signs.</summary>
    public static string Cut(string text, int bytes)
    {
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if ((bytes -= rune.Utf8SequenceLength) < 0) break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    /// <summary>Head, text and foot within so many bytes; what does not fit is left out of the text and counted.</summary>
    /// <param name="leftOut">Says how many signs were left out.</param>
    public static string Fit(string head, string text, string foot, int bytes, Func<int, string> leftOut)
    {
        int room = bytes - Encoding.UTF8.GetByteCount(head) - Encoding.UTF8.GetByteCount(foot);
        if (Encoding.UTF8.GetByteCount(text) <= room) return head + text + foot;
        int signs = text.EnumerateRunes().Count();
        string kept = Cut(text, room - Encoding.UTF8.GetByteCount(leftOut(signs)));
        return head + kept + leftOut(signs - kept.EnumerateRunes().Count()) + foot;
    }

    private static void Append(StringBuilder harmless, Rune rune, SearchValues<char> signs)
    {
        if (rune.IsAscii && signs.Contains((char)rune.Value)) harmless.Append((char)(rune.Value + FullWidth));
        else harmless.Append(rune.ToString());
    }

    /// <summary>Controls, and signs that turn the direction of text or hide in it.</summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>A line that begins no list, heading, quotation or block.</summary>
    private static string WithoutStart(string line)
    {
        string inner = line.TrimStart(' ');
        if (inner.Length == 0) return string.Empty;
        string indent = new('　', line.Length - inner.Length);
        if (LineStarts.Contains(inner[0])) return indent + (char)(inner[0] + FullWidth) + inner[1..];
        int digits = inner.AsSpan().IndexOfAnyExceptInRange('0', '9');
        bool isNumbered = digits > 0 && inner[digits] is ('.' or ')') && (digits + 1 == inner.Length || inner[digits + 1] == ' ');
        return isNumbered ? $"{indent}{inner[..digits]}{(char)(inner[digits] + FullWidth)}{inner[(digits + 1)..]}" : indent + inner;
    }
}
