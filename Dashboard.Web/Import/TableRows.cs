using System.Globalization;
using System.Text;
using ExcelDataReader;
using Sylvan.Data.Csv;

namespace Dashboard.Web.Import;

/// <summary>One row as it stands in a file.</summary>
/// <param name="Number">The row as a person sees it in a spreadsheet, from 1.</param>
public readonly record struct TableRow(int Number, string[] Cells)
{
    /// <summary>What stands above cells that were merged with those of earlier rows, by column; null in a row without such cells.</summary>
    public string?[]? Above { get; init; }
}

/// <summary>Streams the rows of a file, whatever its form. Nothing but the running row is in memory.</summary>
public static class TableRows
{
    private static readonly char[] Separators = [',', '\t', ';', '|'];

    /// <summary>The rows of text with separators. A quoted cell may span lines and still is one row.</summary>
    public static IEnumerable<TableRow> OfText(TableFile file, Stream stream)
    {
        using StreamReader text = file.OpenText(stream);
        char separator = SeparatorOf(file);
        using CsvDataReader reader = CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = separator,
            BufferSize = 1 << 16,
            MaxBufferSize = 1 << 22,
            CsvStyle = CsvStyle.Standard,
            StringFactory = new CellPool().Get,
        });
        for (int number = 1; reader.Read(); number++)
        {
            string[] cells = new string[reader.RowFieldCount];
            for (int i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
            if (Swallows(cells, separator)) throw new OpenQuoteException();
            yield return new(number, cells);
        }
    }

    /// <summary>The rows of a worksheet, the first one when no name is given; null when there is no such sheet.</summary>
    public static IEnumerable<TableRow>? OfWorkbook(Stream stream, string? sheet)
    {
        IExcelDataReader reader = Reader(stream);
        while (sheet is not null && !string.Equals(reader.Name, sheet, StringComparison.Ordinal))
        {
            if (reader.NextResult()) continue;
            reader.Dispose();
            return null;
        }

        return Rows(reader, stream);
    }

    /// <summary>The worksheets that a person sees, or all of them where none is shown.</summary>
    public static IReadOnlyList<string> SheetsOf(Stream stream)
    {
        using IExcelDataReader reader = Reader(stream);
        List<string> shown = [], all = [];
        do
        {
            all.Add(reader.Name);
            if (reader.VisibleState is null or "visible") shown.Add(reader.Name);
        }
        while (reader.NextResult());
        return shown.Count > 0 ? shown : all;
    }

    /// <summary>The separator of a text: the one that stands most often at its beginning.</summary>
    public static char SeparatorOf(TableFile file)
    {
        using StreamReader text = file.OpenText();
        char[] head = new char[4096];
        string start = new(head, 0, text.ReadBlock(head));
        return Separators.MaxBy(separator => start.Count(c => c == separator));
    }

    private static IExcelDataReader Reader(Stream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        stream.Position = 0;
        return ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    /// <summary>A cell with whole lines in it that look like rows: its quotation mark was never closed.</summary>
    private static bool Swallows(string[] cells, char separator)
    {
        foreach (string cell in cells)
        {
            int line = cell.IndexOf('\n', StringComparison.Ordinal);
            if (line >= 0 && cells.Length > 1 && cell.AsSpan(line).Count(separator) >= Math.Max(2, cells.Length - 1)) return true;
        }

        return false;
    }

    private static IEnumerable<TableRow> Rows(IExcelDataReader reader, Stream stream)
    {
        using (reader)
        {
            ShownNumber shown = new();
            MergedCells? merged = MergedCells.Of(reader);
            using ErrorCells? errors = ErrorCells.Of(stream, reader.Name);
            for (int number = 1; reader.Read(); number++)
            {
                // Formats may reach to the last column of a sheet; tables do not.
                string[] cells = new string[Math.Min(reader.FieldCount, MarkupTables.MostColumns)];
                for (int i = 0; i < cells.Length; i++) cells[i] = Text(reader, i, shown);
                errors?.Show(number, cells);
                yield return new(number, cells) { Above = merged?.Above(number, cells) };
            }
        }
    }

    private static string Text(IExcelDataReader reader, int column, ShownNumber shown) => reader.GetValue(column) switch
    {
        null => string.Empty,
        string text => text,
        double number => shown.Of(number, reader.GetNumberFormatString(column)),
        DateTime at => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        object value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
