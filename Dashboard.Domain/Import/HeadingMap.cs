using System.Buffers;

namespace Dashboard.Domain.Import;

/// <summary>A column that a person has pointed out, now or with an earlier file.</summary>
/// <param name="Column">The heading of the template.</param>
/// <param name="Heading">The heading in the file, as <see cref="HeadingRow.Texts"/> has it; empty leaves an optional column out.</param>
/// <param name="Place">The place of the column, from 0: it decides where the heading stands twice. −1 knows the words alone, and then they must be there.</param>
public sealed record ColumnChoice(string Column, string Heading, int Place);

/// <summary>What was read out of the headings of a file.</summary>
/// <param name="Map">Where the columns stand, or null when one is missing or cannot be told from another.</param>
/// <param name="Missing">Required columns that no heading names.</param>
/// <param name="Ambiguous">A column that several headings name, with these headings, or null.</param>
/// <param name="Places">The place of each column of the template as far as it is known, else −1.</param>
public sealed record HeadingReading(
    HeadingMap? Map, IReadOnlyList<string> Missing, (string Column, IReadOnlyList<string> Headings)? Ambiguous, IReadOnlyList<int> Places);

/// <summary>Where the columns of a template stand in a file.</summary>
public sealed class HeadingMap
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("(（[［【〔");
    private readonly int[] places;

    private HeadingMap(ImportKind kind, int[] places, HeadingRow headings, decimal? yuanPerUnit) =>
        (Kind, this.places, Headings, YuanPerUnit) = (kind, places, headings, yuanPerUnit);

    /// <summary>The kind of file.</summary>
    public ImportKind Kind { get; }

    /// <summary>The headings as they stand in the file.</summary>
    public HeadingRow Headings { get; }

    /// <summary>What the heading of the amounts says of their unit, or null. Example: 「支付金额（万元）」 is 10,000.</summary>
    public decimal? YuanPerUnit { get; }

    /// <summary>The place of a column in the rows of the file, or −1 when the file does not have it.</summary>
    public int this[int column] => places[column];

    /// <summary>The map of rows that are laid out as the template is.</summary>
    /// <param name="kind">The kind of file.</param>
    public static HeadingMap Of(ImportKind kind) => Read(kind, [.. ImportTemplate.Columns(kind).Select(c => c.Heading)]).Map!;

    /// <summary>Reads a row as headings.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <param name="cells">The row.</param>
    public static HeadingReading Read(ImportKind kind, IReadOnlyList<string> cells) => Read(kind, HeadingRow.Of(cells), []);

    /// <summary>Reads headings.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <param name="row">The headings.</param>
    /// <param name="choices">Columns that a person has pointed out; they go before what the words say.</param>
    /// <returns>The map, or what is missing or ambiguous. A row in which no heading is found misses all of them.</returns>
    public static HeadingReading Read(ImportKind kind, HeadingRow row, IReadOnlyList<ColumnChoice> choices)
    {
        IReadOnlyList<TemplateColumn> columns = ImportTemplate.Columns(kind);
        int[] places = new int[columns.Count];
        Array.Fill(places, -1);
        bool[] isDecided = Choose(columns, row, choices, places);
        (string, IReadOnlyList<string>)? ambiguous = null;
        void Find(Func<TemplateColumn, string, bool> means, bool mayShare)
        {
            for (int i = 0; i < places.Length; i++)
            {
                if (places[i] >= 0 || isDecided[i]) continue;
                int[] found = [.. row.Where(name => means(columns[i], name)).Where(p => mayShare || !places.Contains(p))];
                if (found.Length > 1) ambiguous ??= (columns[i].Heading, [.. found.Select(p => row.Texts[p])]);
                else if (found.Length == 1) places[i] = found[0];
            }
        }

        Find((column, name) => name == column.Heading, false);
        Find((column, name) => column.Matches(name), false);
        Find((column, name) => column.Together.Contains(name, StringComparer.Ordinal), true);
        string[] missing = [.. columns.Where((c, i) => places[i] < 0 && c.Heading != ambiguous?.Item1 && (c.IsRequired || IsNamed(c, choices))).Select(c => c.Heading)];
        HeadingMap? map = missing.Length == 0 && ambiguous is null ? new(kind, places, row, UnitOfAmounts(columns, places, row)) : null;
        return new(map, missing, ambiguous, places);
    }

    private static bool[] Choose(IReadOnlyList<TemplateColumn> columns, HeadingRow row, IReadOnlyList<ColumnChoice> choices, int[] places)
    {
        bool[] isDecided = new bool[columns.Count];
        for (int i = 0; i < places.Length; i++)
        {
            if (choices.FirstOrDefault(c => c.Column == columns[i].Heading) is not { } choice) continue;
            places[i] = PlaceOf(row, choice);
            isDecided[i] = places[i] >= 0 || choice.Heading.Length == 0 || IsNamed(columns[i], choices);
        }

        return isDecided;
    }

    /// <summary>Whether somebody named the heading of a column without having seen the file.</summary>
    private static bool IsNamed(TemplateColumn column, IReadOnlyList<ColumnChoice> choices) =>
        choices.Any(c => c.Column == column.Heading && c is { Place: < 0, Heading.Length: > 0 });

    /// <summary>The heading decides where it stands once; where it stands twice, or its words have changed, nothing but its old place can.</summary>
    private static int PlaceOf(HeadingRow row, ColumnChoice choice)
    {
        if (choice.Heading.Length == 0) return -1;
        int[] same = [.. Enumerable.Range(0, row.Texts.Count).Where(p => row.Texts[p] == choice.Heading)];
        return same.Length == 1 ? same[0] : same.Contains(choice.Place) ? choice.Place : -1;
    }

    private static decimal? UnitOfAmounts(IReadOnlyList<TemplateColumn> columns, int[] places, HeadingRow row)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (!columns[i].IsAmount || places[i] < 0) continue;
            string heading = row.Texts[places[i]];
            int bracket = heading.AsSpan().IndexOfAny(Brackets);
            if (bracket > 0) return Notation.YuanPerWord(heading[(bracket + 1)..]) ?? Notation.YuanPerUnit(heading[(bracket + 1)..]);
        }

        return null;
    }
}
