using System.Globalization;
using System.Text;

namespace Dashboard.Web.Components;

/// <summary>File names made from names that people or files brought.</summary>
internal static class SafeFileName
{
    /// <summary>Short enough for every file system, also when each character takes three bytes.</summary>
    private const int Longest = 72;

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(i => (string[])[$"COM{i}", $"LPT{i}"])], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that every system accepts and that leads nowhere: no parts of a path, nothing invisible, no device.</summary>
    /// <param name="wished">What the name should say.</param>
    /// <param name="extension">Without the dot.</param>
    public static string Of(string wished, string extension)
    {
        StringBuilder name = new();
        foreach (Rune rune in wished.EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Longest) break;
            name.Append(IsAllowed(rune) ? rune.ToString() : "_");
        }

        string stem = name.ToString().Trim(' ', '.', '　');
        if (stem.Length == 0 || Devices.Contains(stem.Split('.', ' ')[0])) stem = "_" + stem;
        return $"{stem}.{extension}";
    }

    // Signs that turn the direction of reading can make an .exe look like a table.
    private static bool IsAllowed(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune != Rune.ReplacementChar && !"\\/:*?\"<>|%;＼／：".Contains(rune.ToString(), StringComparison.Ordinal);
}
