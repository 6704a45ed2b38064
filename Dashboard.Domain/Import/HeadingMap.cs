namespace Dashboard.Domain.Import;

/// <summary>Where the columns of a template stand in a file.</summary>
public sealed class HeadingMap
{
    private static readonly char[] Brackets = ['(', '（', '['];
    private readonly int[] places;

    private HeadingMap(ImportKind kind, int[] places, decimal? yuanPerUnit) => (Kind, this.places, YuanPerUnit) = (kind, places, yuanPerUnit);

    /// <summary>The kind of file.</summary>
    public ImportKind Kind { get; }

    /// <summary>What the heading of the amounts says of their unit, or null. Example: 「支付金额（万元）」 is 10,000.</summary>
    public decimal? YuanPerUnit { get; }

    /// <summary>The place of a column in the rows of the file, or −1 when the file does not have it.</summary>
    public int this[int column] => places[column];

    /// <summary>Reads a row as headings.</summary>
    /// <param name="kind">The kind of file.</param>
    /// <param name="cells">The row.</param>
    /// <returns>The map, or the headings that are missing. A row in which no heading is found misses all of them.</returns>
    public static (HeadingMap? Map, IReadOnlyList<string> Missing) Read(ImportKind kind, IReadOnlyList<string> cells)
    {
        string[] headings = [.. cells.Select(Clean)];
        IReadOnlyList<TemplateColumn> columns = ImportTemplate.Columns(kind);
        int[] places = new int[columns.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = Array.FindIndex(headings, h => h == columns[i].Heading);
        }

        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0) continue;
            places[i] = Array.FindIndex(headings, h => columns[i].Matches(h));
            if (places[i] >= 0 && Array.IndexOf(places, places[i]) != i) places[i] = -1;
        }

        string[] missing = [.. columns.Where((c, i) => c.IsRequired && places[i] < 0).Select(c => c.Heading)];
        return missing.Length == 0 ? (new(kind, places, UnitOfAmounts(columns, places, cells)), missing) : (null, missing);
    }

    private static decimal? UnitOfAmounts(IReadOnlyList<TemplateColumn> columns, int[] places, IReadOnlyList<string> cells)
    {
        for (int i = 0; i < places.Length; i++)
        {
            if (!columns[i].IsAmount || places[i] < 0) continue;
            string heading = string.Concat(cells[places[i]].Where(c => !char.IsWhiteSpace(c)));
            int bracket = heading.IndexOfAny(Brackets);
            if (bracket > 0) return Notation.YuanPer(heading[(bracket + 1)..]) ?? Notation.YuanPerUnit(heading[(bracket + 1)..]);
        }

        return null;
    }

    private static string Clean(string heading)
    {
        string text = string.Concat(heading.Where(c => !char.IsWhiteSpace(c) && c != '*'));
        int bracket = text.IndexOfAny(Brackets);
        return bracket > 0 ? text[..bracket] : text;
    }
}

/// <summary>One row of a file, read through the headings of its template.</summary>
/// <param name="number">The row as a person sees it in a spreadsheet, from 1.</param>
/// <param name="cells">The cells, in the order of the file.</param>
/// <param name="map">Where the columns stand.</param>
public readonly struct RowCells(int number, IReadOnlyList<string> cells, HeadingMap map)
{
    /// <summary>The row as a person sees it in a spreadsheet, from 1.</summary>
    public int Number => number;

    /// <summary>A cell by the place of its column in the template, without spaces around it; empty when there is none.</summary>
    public string this[int column]
    {
        get
        {
            int place = map[column];
            return place >= 0 && place < cells.Count ? cells[place].Trim() : string.Empty;
        }
    }

    /// <summary>A rejection of this row that names a column of the template.</summary>
    public Rejection Reject(int column, string code, string? detail = null) =>
        new(number, ImportTemplate.Columns(map.Kind)[column].Heading, code, this[column] is { Length: > 0 } text ? text : null, detail);

    /// <summary>Whether this row only repeats a sum (合计, 总计, 小计) and is no fact.</summary>
    public bool IsTotalRow
    {
        get
        {
            foreach (string cell in cells)
            {
                ReadOnlySpan<char> text = cell.AsSpan().TrimStart();
                if (text.IsEmpty) continue;
                // Nearly every row ends here: only a few cells begin like the word for a sum.
                return text[0] is '合' or '总' or '小' or '本' && IsSumWord(text);
            }

            return false;
        }
    }

    /// <summary>Whether all cells are empty.</summary>
    public bool IsBlank
    {
        get
        {
            foreach (string cell in cells)
            {
                if (!string.IsNullOrWhiteSpace(cell)) return false;
            }

            return true;
        }
    }

    private static bool IsSumWord(ReadOnlySpan<char> text)
    {
        string word = string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c)));
        return word.TrimEnd(':', '：') is "合计" or "总计" or "小计" or "本页合计";
    }
}
