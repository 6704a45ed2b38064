using ExcelDataReader;

namespace Dashboard.Web.Import;

/// <summary>Tells what a cell shows that was merged with one of an earlier row: spreadsheets keep the text in the first of them.</summary>
internal sealed class MergedCells
{
    private readonly ILookup<int, (int Column, int Last)> byFirstRow;
    private readonly Dictionary<int, (string Text, int Last)> open = [];

    private MergedCells(IEnumerable<CellRange> ranges) =>
        byFirstRow = ranges.ToLookup(r => r.FromRow + 1, r => (r.FromColumn, r.ToRow + 1));

    /// <summary>The cells of a sheet that are merged downwards; null when there are none.</summary>
    public static MergedCells? Of(IExcelDataReader reader)
    {
        CellRange[] down = [.. (reader.MergeCells ?? []).Where(r => r.ToRow > r.FromRow)];
        return down.Length == 0 ? null : new(down);
    }

    /// <summary>What stands above the merged cells of the next row.</summary>
    public string?[]? Above(int row, string[] cells)
    {
        string?[]? above = null;
        foreach ((int column, (string text, int last)) in open)
        {
            if (last < row) open.Remove(column);
            else if (column < cells.Length) (above ??= new string?[cells.Length])[column] = text;
        }

        foreach ((int column, int last) in byFirstRow[row])
        {
            if (column < cells.Length) open[column] = (cells[column], last);
        }

        return above;
    }
}
