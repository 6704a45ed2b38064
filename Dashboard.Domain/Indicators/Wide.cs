namespace Dashboard.Domain.Indicators;

/// <summary>Signs of double width, as Chinese input methods write them.</summary>
internal static class Wide
{
    /// <summary>The text with narrow digits, letters, brackets and signs, and without blanks at its ends. Example: "≥９０％" is "≥90%".</summary>
    public static string Narrow(string text) => string.Concat(text.Select(Narrow)).Trim();

    private static char Narrow(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '−' or '–' => '-',
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };
}
