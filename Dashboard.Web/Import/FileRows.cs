using Dashboard.Domain.Import;

namespace Dashboard.Web.Import;

/// <summary>The facts of a file: its rows below the headings, and the unit that stands above them.</summary>
/// <param name="YuanPerUnit">What a 「单位：…」 above the table says, or null.</param>
public sealed record FileRows(HeadingMap Map, decimal? YuanPerUnit, IEnumerable<RowCells> Rows)
{
    /// <summary>Titles and units may stand above the headings, but not more than this.</summary>
    private const int RowsToHeadings = 20;

    /// <summary>Finds the headings. The enumerator goes on to be read by <see cref="Rows"/> and is disposed there.</summary>
    /// <returns>The rows, or why the file is refused.</returns>
    public static (FileRows? Rows, Rejection? Refusal) Find(ImportKind kind, IEnumerator<TableRow> rows)
    {
        decimal? unit = null;
        IReadOnlyList<string>? leastMissing = null;
        for (int i = 0; i < RowsToHeadings && rows.MoveNext(); i++)
        {
            TableRow row = rows.Current;
            if (row.Cells.All(string.IsNullOrWhiteSpace)) continue;
            (HeadingMap? map, IReadOnlyList<string> missing) = HeadingMap.Read(kind, row.Cells);
            if (map is not null) return (new(map, unit, Below(rows, map)), null);
            if (leastMissing is null || missing.Count < leastMissing.Count) leastMissing = missing;
            unit ??= row.Cells.Select(Notation.YuanPerUnit).FirstOrDefault(u => u is not null);
        }

        return leastMissing is null
            ? (null, new(1, null, RejectionCodes.EmptyFile, null))
            : (null, new(1, leastMissing[0], RejectionCodes.MissingColumn, null, string.Join('、', leastMissing)));
    }

    private static IEnumerable<RowCells> Below(IEnumerator<TableRow> rows, HeadingMap map)
    {
        while (rows.MoveNext())
        {
            RowCells row = new(rows.Current.Number, rows.Current.Cells, map);
            if (!row.IsBlank && !row.IsTotalRow) yield return row;
        }
    }
}
