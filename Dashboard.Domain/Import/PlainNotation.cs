namespace Dashboard.Domain.Import;

/// <summary>The forms in which nearly every cell of a long file is written, read at a tenth of the cost of <see cref="Notation"/>.</summary>
/// <remarks>What is not of such a form is null here and left to the long way, so that both agree on every text.</remarks>
internal static class PlainNotation
{
    /// <summary>More digits could be beyond the greatest amount.</summary>
    private const int MostWholeDigits = 12;

    /// <summary>Digits with at most two decimals. Example: "-1234.5" is −1,234.50 元.</summary>
    public static Money? Amount(string text)
    {
        int start = text.StartsWith('-') ? 1 : 0, point = text.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : text.Length - point - 1, whole = (point < 0 ? text.Length : point) - start;
        if (whole is < 1 or > MostWholeDigits || (point >= 0 && decimals is < 1 or > 2)) return null;
        long fen = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (i == point) continue;
            if (!char.IsAsciiDigit(text[i])) return null;
            fen = (fen * 10) + (text[i] - '0');
        }

        for (int i = decimals; i < 2; i++) fen *= 10;
        return new(start == 1 ? -fen : fen);
    }

    /// <summary>yyyy-MM-dd. Example: "2026-03-01".</summary>
    public static DateOnly? Date(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return null;
        int code = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7) continue;
            if (!char.IsAsciiDigit(text[i])) return null;
            code = (code * 10) + (text[i] - '0');
        }

        (int year, int month, int day) = (code / 10_000, code / 100 % 100, code % 100);
        bool exists = year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? new(year, month, day) : null;
    }
}
