using System.Buffers;

namespace Dashboard.Domain.Import;

/// <summary>The headings of a file: one line of them, or two where the upper one spans columns.</summary>
public sealed class HeadingRow
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("(（[［【〔");
    private readonly string[][] names;
    private readonly string?[] over;

    private HeadingRow(IReadOnlyList<string> texts, string[][] names, string?[] over) => (Texts, this.names, this.over) = (texts, names, over);

    /// <summary>The heading of the column of reasons in a file that was given back; it is never a column of facts.</summary>
    public const string Reason = "错误原因";

    /// <summary>Each heading as a person sees it; a second line stands behind a stroke. Example: "支付/金额（万元）".</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>One line of headings.</summary>
    /// <param name="cells">The cells of the line.</param>
    public static HeadingRow Of(IReadOnlyList<string> cells) =>
        new([.. cells.Select(Flat)], [.. cells.Select(c => Clean(c) is { Length: > 0 } name ? (string[])[name] : [])], new string?[cells.Count]);

    /// <summary>Two lines of headings, when the lower one fills what the upper one spans; else null.</summary>
    /// <param name="upper">The upper line. Example: 「单位」, empty, 「项目代码」.</param>
    /// <param name="lower">The line below. Example: 「代码」, 「名称」, empty.</param>
    /// <remarks>A line with a date or a number is a row of facts, and never a second line of headings.</remarks>
    public static HeadingRow? OfTwo(IReadOnlyList<string> upper, IReadOnlyList<string> lower)
    {
        if (lower.Any(c => Notation.Number(c) is not null || Notation.Date(c) is not null)) return null;
        int columns = Math.Max(upper.Count, lower.Count), spanned = 0, single = 0;
        string[][] names = new string[columns][];
        string[] texts = new string[columns];
        string?[] spanning = new string?[columns];
        string over = "";
        for (int i = 0; i < columns; i++)
        {
            string top = i < upper.Count ? Flat(upper[i]) : "", below = i < lower.Count ? Flat(lower[i]) : "";
            if (top.Length > 0) over = top;
            if (top.Length == 0 && below.Length > 0 && over.Length > 0) spanned++;
            if (top.Length > 0 && below.Length == 0) single++;
            bool isSingle = below.Length == 0 || over.Length == 0 || below == Reason;
            texts[i] = isSingle ? top + below : $"{over}/{below}";
            spanning[i] = isSingle ? null : Clean(over);
            string[] all = isSingle ? [Clean(top + below)] : [Clean(over + below), Clean(over) + Clean(below), Clean(below)];
            names[i] = [.. all.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        }

        // A heading with one column below it spans nothing: its own words are all that names the column.
        for (int i = 0; i < columns; i++)
        {
            bool isAlone = (i == 0 || spanning[i - 1] != spanning[i]) && (i + 1 == columns || spanning[i + 1] != spanning[i]);
            if (isAlone) spanning[i] = null;
        }

        bool isFull = lower.Count(c => Flat(c).Length > 0) > 1;
        return spanned > 0 && (single > 0 || isFull) ? new(texts, names, spanning) : null;
    }

    /// <summary>The columns one of whose own names satisfies a question; else those that a heading spans which does.</summary>
    internal int[] Where(Func<string, bool> asked)
    {
        int[] own = [.. Enumerable.Range(0, names.Length).Where(p => names[p].Any(asked))];
        return own.Length > 0 ? own : [.. Enumerable.Range(0, names.Length).Where(p => over[p] is { } spanning && asked(spanning))];
    }

    /// <summary>Whether a row only repeats these headings, as on the next page of a printed table.</summary>
    /// <param name="cells">The row.</param>
    public bool IsRepeatedBy(IReadOnlyList<string> cells)
    {
        int same = 0;
        for (int i = 0; i < Math.Min(cells.Count, Texts.Count); i++)
        {
            if (cells[i].Length == 0) continue;
            // Nearly every row of facts ends here.
            if (Texts[i].Length == 0 || (cells[i][0] != Texts[i][0] && !char.IsWhiteSpace(cells[i][0]) && !BareText.IsUnseen(cells[i][0]))) return false;
            if (!string.Equals(Flat(cells[i]), Texts[i], StringComparison.Ordinal)) return false;
            same++;
        }

        return same > 1;
    }

    private static string Flat(string heading) => string.Concat(heading.Where(c => !char.IsWhiteSpace(c) && !BareText.IsUnseen(c)));

    private static string Clean(string heading)
    {
        string text = Flat(heading).Replace("*", "", StringComparison.Ordinal);
        int bracket = text.AsSpan().IndexOfAny(Brackets);
        return bracket > 0 ? text[..bracket] : text;
    }
}
