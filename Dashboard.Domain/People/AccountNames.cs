using System.Globalization;

namespace Dashboard.Domain.People;

/// <summary>Names by which persons sign in, and by which records call them for ever.</summary>
public static class AccountNames
{
    /// <summary>The most characters a name may have: 100.</summary>
    public const int Longest = 100;

    /// <summary>Names under which the program and the machine stand in records; nobody may pass for them.</summary>
    private static readonly string[] Reserved = ["local", "system", "命令行"];

    /// <summary>
    /// Whether a person may have the name: 1–100 characters, none of them invisible or breaking a line, no space at an end, and
    /// not one by which records call the program itself.
    /// </summary>
    /// <example>「张三」 and "zhang.san" may be had; "", " zhang", "System" and a name with a zero-width space may not.</example>
    public static bool IsAllowed(string name) =>
        name.Length is > 0 and <= Longest && name.Trim() == name && !name.Any(IsUnseen) && !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsUnseen(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
