using System.Globalization;

namespace Dashboard.Web.Components;

/// <summary>Text on its way into a spreadsheet, where a cell that begins like a formula would be run.</summary>
internal static class SpreadsheetText
{
    private const char Mark = '\'';

    /// <summary>The signs a formula begins with, also as full-width and small forms: some programs fold these before they look.</summary>
    private const string Begins = "=+-@＝＋－＠﹦﹢﹣﹫−";

    /// <summary>Whether a spreadsheet might take the text for a formula. What cannot be seen in front of the sign does not protect.</summary>
    public static bool IsLikeFormula(string text)
    {
        foreach (char c in text)
        {
            if (c is '\t' or '\r' or '\n') return true;
            if (IsInvisible(c)) continue;
            return Begins.Contains(c, StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>The text as it may stand in a file without types: with a mark in front that makes it text.</summary>
    public static string Inert(string text) => IsLikeFormula(text) ? Mark + text : text;

    /// <summary>A cell of a CSV file.</summary>
    public static string CsvCell(string text)
    {
        string safe = Inert(text);
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsInvisible(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
