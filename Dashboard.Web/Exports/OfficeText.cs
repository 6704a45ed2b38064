using System.Text.RegularExpressions;
using System.Xml;

namespace Dashboard.Web.Exports;

/// <summary>Text on its way into the XML of a workbook or a document.</summary>
internal static partial class OfficeText
{
    /// <summary>More characters than these make a spreadsheet refuse the whole file.</summary>
    private const int LongestCell = 32_767;

    /// <summary>The text without what XML cannot hold.</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));

    /// <summary>The same for a cell, and not looking like the escapes that spreadsheets resolve.</summary>
    public static string OfCell(string text)
    {
        string whole = Escape().Replace(text, "_x005F_");
        return Of(whole.Length > LongestCell ? whole[..(LongestCell - 1)] + "…" : whole);
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
