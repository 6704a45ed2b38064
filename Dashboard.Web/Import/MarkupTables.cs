using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dashboard.Web.Import;

/// <summary>A table of a web page, or a sheet of a workbook in XML.</summary>
public sealed record MarkupTable(string Name, IReadOnlyList<TableRow> Rows);

/// <summary>Reads the tables of files that are markup and call themselves workbooks. A cell that spans others stands in the first of them.</summary>
public static class MarkupTables
{
    /// <summary>The whole page is in memory at once, unlike other files.</summary>
    public const int MostBytes = 16 << 20;

    /// <summary>Deeper pages are no tables, and could exhaust the stack of their reader.</summary>
    private const int MostDepth = 256;

    internal const int MostColumns = 1024;
    private const int MostRows = 1 << 20;

    public static IReadOnlyList<MarkupTable> Read(TableFile file)
    {
        if (new FileInfo(file.Path).Length > MostBytes) throw new MarkupTooLargeException();
        using StreamReader text = file.OpenText();
        return file.Form == TableForm.XmlWorkbook ? XmlSheets.Read(text) : Page(text.ReadToEnd());
    }

    private static List<MarkupTable> Page(string text)
    {
        if (Depth(text) > MostDepth) throw new InvalidDataException("The page is nested too deeply for a table.");
        IHtmlDocument page = new HtmlParser().ParseDocument(text);
        return [.. page.QuerySelectorAll("table").OfType<IHtmlTableElement>().Where(t => t.QuerySelector("table") is null)
            .Select((table, i) => new MarkupTable($"表{(i + 1).ToString(CultureInfo.InvariantCulture)}", Rows(table)))];
    }

    private static List<TableRow> Rows(IHtmlTableElement table)
    {
        List<TableRow> rows = [];
        int[] taken = new int[MostColumns];
        string[] over = new string[MostColumns];
        foreach (IHtmlTableRowElement row in table.Rows)
        {
            List<string> cells = [];
            string?[]? above = null;
            foreach (IHtmlTableCellElement cell in row.Cells)
            {
                while (cells.Count < MostColumns && taken[cells.Count] > 0) Skip();
                int wide = Math.Clamp(cell.ColumnSpan, 1, MostColumns), high = Math.Clamp(cell.RowSpan, 1, MostRows);
                string value = Value(cell);
                for (int i = 0; i < wide && cells.Count < MostColumns; i++)
                {
                    (taken[cells.Count], over[cells.Count]) = (high - 1, i == 0 ? value : "");
                    cells.Add(i == 0 ? value : "");
                }
            }

            while (cells.Count < MostColumns && taken[cells.Count] > 0) Skip();
            rows.Add(new(rows.Count + 1, [.. cells]) { Above = above });

            void Skip()
            {
                taken[cells.Count]--;
                (above ??= new string?[MostColumns])[cells.Count] = over[cells.Count];
                cells.Add("");
            }
        }

        return rows;
    }

    /// <summary>The exact number beside what is shown; a share is shown as a percentage.</summary>
    private static string Value(IHtmlTableCellElement cell)
    {
        string shown = cell.TextContent.Trim();
        if (cell.GetAttribute("x:num") is not { Length: > 0 } exact) return shown;
        return shown.EndsWith('%') && double.TryParse(exact, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) ? ShownNumber.Percent(share) : exact;
    }

    /// <summary>How deep elements lie in one another, of those that have to be closed.</summary>
    private static int Depth(string text)
    {
        int depth = 0, deepest = 0;
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            int end = at + 1;
            bool closes = text[end] == '/';
            if (closes) end++;
            int from = end;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            if (end == from || text[from..end].ToLowerInvariant() is "td" or "th" or "tr" or "tbody" or "thead" or "p" or "li" or "col" or "br" or "img" or "input" or "meta" or "link" or "hr") continue;
            int close = text.IndexOf('>', end);
            if (!closes && close > 0 && text[close - 1] == '/') continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
