namespace Dashboard.Domain.Import;

/// <summary>One row of a file, read through the headings of its template.</summary>
/// <param name="number">The row as a person sees it in a spreadsheet, from 1.</param>
/// <param name="cells">The cells, in the order of the file.</param>
/// <param name="map">Where the columns stand.</param>
public readonly struct RowCells(int number, string[] cells, HeadingMap map)
{
    /// <summary>A row whose cells do not come from a long file.</summary>
    /// <param name="number">The row as a person sees it in a spreadsheet, from 1.</param>
    /// <param name="cells">The cells, in the order of the file.</param>
    /// <param name="map">Where the columns stand.</param>
    public RowCells(int number, IReadOnlyList<string> cells, HeadingMap map)
        : this(number, cells as string[] ?? [.. cells], map)
    {
    }

    /// <summary>The row as a person sees it in a spreadsheet, from 1.</summary>
    public int Number => number;

    /// <summary>The kind of file.</summary>
    public ImportKind Kind => map.Kind;

    /// <summary>Why the row cannot be taken whatever its cells say, or null.</summary>
    public Rejection? Fault { get; init; }

    /// <summary>The cells in the order of the file.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>The same cells, for what is asked of every row of a long file.</summary>
    internal ReadOnlySpan<string> All => cells;

    /// <summary>A cell by the place of its column in the template, without spaces and unseen marks around it; empty when there is none.</summary>
    public string this[int column]
    {
        get
        {
            int place = map[column];
            return place >= 0 && place < cells.Length ? BareText.Of(cells[place]) : string.Empty;
        }
    }

    /// <summary>The place of a column of the template in the file, or −1.</summary>
    internal int PlaceOf(int column) => map[column];

    /// <summary>Whether two columns of the template stand in one column of the file. Example: 「2010301-行政运行」.</summary>
    public bool AreOne(int column, int other) => map[column] >= 0 && map[column] == map[other];

    /// <summary>The same row with another text in one of its columns.</summary>
    public RowCells With(int column, string text)
    {
        string[] changed = [.. cells];
        changed[map[column]] = text;
        return new(number, changed, map);
    }

    /// <summary>The same row with the words above its merged cells. Amounts and other numbers are not repeated: they would count again.</summary>
    /// <param name="above">What stands above, by the place in the file; null where nothing is merged.</param>
    public RowCells Filled(IReadOnlyList<string?> above)
    {
        string[] filled = [.. cells];
        for (int i = 0; i < ImportTemplate.Columns(map.Kind).Count; i++)
        {
            int place = map[i];
            bool isOpen = place >= 0 && place < Math.Min(filled.Length, above.Count) && string.IsNullOrWhiteSpace(filled[place]);
            if (isOpen && ImportTemplate.Columns(map.Kind)[i].IsShared && above[place] is { } text) filled[place] = text;
        }

        return new(number, filled, map) { Fault = Fault };
    }

    /// <summary>A rejection of this row that names a column of the template.</summary>
    public Rejection Reject(int column, string code, string? detail = null) =>
        new(number, ImportTemplate.Columns(map.Kind)[column].Heading, code, this[column] is { Length: > 0 } text ? text : null, detail);
}
