using System.Globalization;
using System.Xml.Linq;
using Dashboard.Web.Components;
using Dashboard.Web.Exports;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>A text in a row of a sheet, over one or several columns, from 0.</summary>
internal readonly record struct SheetCell(int Column, int Columns, string? Text, SheetStyle Style)
{
    /// <summary>A cell from one column to another, both included.</summary>
    public static SheetCell Across(int from, int to, string? text, SheetStyle style) => new(from, to - from + 1, text, style);
}

/// <summary>A sheet that is made to be printed, built from the top: rows that are as high as their texts need, and areas over several of them.</summary>
internal sealed class SheetPage(IReadOnlyList<int> widths)
{
    private const double HighestRow = 400, SmallestRow = 24;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly XNamespace Main = SheetStyles.Main;

    private readonly SortedDictionary<(int Row, int Column), (string? Text, SheetStyle Style)> cells = [];
    private readonly List<double> heights = [];
    private readonly List<string> merged = [];

    /// <summary>The row that comes next, from 0.</summary>
    public int Next => heights.Count;

    public int Columns => widths.Count;

    /// <summary>How high a text needs its row to be.</summary>
    public double Height(SheetCell cell) => SheetText.Height(cell.Text, widths.Skip(cell.Column).Take(cell.Columns).Sum(), cell.Style);

    /// <summary>Adds a row. What needs more than a spreadsheet can give one row gets several, with its cells over all of them.</summary>
    /// <param name="least">What texts beside it need.</param>
    /// <param name="row">Its cells.</param>
    public void Add(double least, params IReadOnlyList<SheetCell> row)
    {
        double height = Math.Max(Math.Max(SmallestRow, least), row.Select(Height).DefaultIfEmpty().Max());
        int from = Next, rows = (int)Math.Ceiling(height / HighestRow);
        heights.AddRange(Enumerable.Repeat(Math.Ceiling(height / rows), rows));
        foreach (SheetCell cell in row) Put(from, rows, cell);
    }

    public void Add(params IReadOnlyList<SheetCell> row) => Add(0, row);

    /// <summary>Places a cell over rows that are there already.</summary>
    public void Put(int row, int rows, SheetCell cell)
    {
        for (int r = row; r < row + rows; r++)
        {
            for (int c = cell.Column; c < cell.Column + cell.Columns; c++) cells[(r, c)] = (null, cell.Style);
        }

        cells[(row, cell.Column)] = (cell.Text, cell.Style);
        if (rows > 1 || cell.Columns > 1) merged.Add($"{Place(row, cell.Column)}:{Place(row + rows - 1, cell.Column + cell.Columns - 1)}");
    }

    public XElement Part(bool isLandscape)
    {
        XElement data = new(Main + "sheetData", cells.GroupBy(cell => cell.Key.Row).Select(row => new XElement(
            Main + "row", Of("r", row.Key + 1), new XAttribute("ht", heights[row.Key].ToString(Plain)), Of("customHeight", 1), row.Select(cell => Cell(cell.Key, cell.Value)))));
        return new(
            Main + "worksheet",
            new XElement(Main + "sheetPr", new XElement(Main + "pageSetUpPr", Of("fitToPage", 1))),
            new XElement(Main + "sheetViews", new XElement(Main + "sheetView", Of("showGridLines", 0), Of("workbookViewId", 0))),
            new XElement(Main + "sheetFormatPr", new XAttribute("defaultRowHeight", "15")),
            new XElement(Main + "cols", widths.Select((width, i) => new XElement(Main + "col", Of("min", i + 1), Of("max", i + 1), Of("width", width), Of("customWidth", 1)))),
            data,
            merged.Count == 0 ? null : new XElement(Main + "mergeCells", Of("count", merged.Count), merged.Select(area => new XElement(Main + "mergeCell", new XAttribute("ref", area)))),
            new XElement(Main + "printOptions", Of("horizontalCentered", 1)),
            XElement.Parse($"""<pageMargins xmlns="{Main}" left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>"""),
            new XElement(Main + "pageSetup", Of("paperSize", 9), new XAttribute("orientation", isLandscape ? "landscape" : "portrait"), Of("fitToWidth", 1), Of("fitToHeight", 0)),
            new XElement(Main + "headerFooter", new XElement(Main + "oddFooter", "&C— &P —")),
            // A year, a code or 100.00 is meant as it stands.
            new XElement(Main + "ignoredErrors", new XElement(Main + "ignoredError", new XAttribute("sqref", $"A1:{Place(Next - 1, Columns - 1)}"), Of("numberStoredAsText", 1))));
    }

    private static XElement Cell((int Row, int Column) at, (string? Text, SheetStyle Style) cell)
    {
        bool isNumber = SheetText.IsNumber(cell.Text);
        XElement element = new(
            Main + "c", new XAttribute("r", Place(at.Row, at.Column)), Of("s", SheetStyles.Place(cell.Style, isNumber, cell.Text is { } read && SpreadsheetText.IsLikeFormula(read))));
        if (isNumber) element.Add(new XElement(Main + "v", cell.Text));
        else if (!string.IsNullOrEmpty(cell.Text))
        {
            element.Add(
                new XAttribute("t", "inlineStr"),
                new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), OfficeText.OfCell(cell.Text))));
        }

        return element;
    }

    private static XAttribute Of(string name, int value) => new(name, value.ToString(Plain));

    /// <summary>No sheet here has more than 26 columns.</summary>
    private static string Place(int row, int column) => $"{(char)('A' + column)}{(row + 1).ToString(Plain)}";
}
