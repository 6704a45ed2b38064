using System.Globalization;
using System.Text;

namespace Dashboard.Domain.Indicators.Evidence;

/// <summary>How much may be brought, and how files are called.</summary>
public static class EvidenceRules
{
    /// <summary>The largest file: 20 MiB, several times what a phone makes of a page.</summary>
    public const long MostBytes = 20L << 20;

    /// <summary>The most files that prove one result: 20.</summary>
    public const int MostFiles = 20;

    /// <summary>The longest name that is kept: 200 characters.</summary>
    public const int LongestName = 200;

    /// <summary>The name of a file without parts of a path and without signs that are not seen; the end is kept, where it says what it is.</summary>
    /// <example>「C:\甲\验收单.pdf」 and 「../../验收单.pdf」 are 「验收单.pdf」; a name of nothing else is 「file」.</example>
    public static string CleanName(string name)
    {
        StringBuilder clean = new();
        foreach (Rune rune in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes().Where(IsSeen)) clean.Append(rune.ToString());
        string whole = clean.ToString().Trim(' ', '.', '　');
        if (whole.Length == 0) return "file";
        return whole.Length <= LongestName ? whole : Shortened(whole);
    }

    /// <summary>The ending that a file of a kind has when it leaves, whatever it was called: what opens it must be what was looked at.</summary>
    /// <example>A picture called 「照片.png」 that is a JPEG leaves as "jpg"; text called 「名单.csv」 stays "csv", called 「名单.bat」 it is "txt".</example>
    public static string ExtensionOf(EvidenceKind kind, string name) => kind switch
    {
        EvidenceKind.Jpeg => "jpg",
        EvidenceKind.Text => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "csv" : "txt",
        _ => Enum.GetName(kind)!.ToLowerInvariant(),
    };

    private static string Shortened(string name)
    {
        int dot = name.LastIndexOf('.');
        string ending = dot > 0 && name.Length - dot <= 10 ? name[dot..] : "";
        int length = LongestName - ending.Length;
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)] + ending;
    }

    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
