using System.Globalization;
using System.Xml.Linq;
using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>A table of a report: as wide as the text, its columns by what they hold, its heading on every page.</summary>
internal static class ReportTable
{
    private const int NarrowestColumn = 6, WidestColumn = 26, ShortCell = 16;

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    private static readonly XNamespace Word = ReportParts.Word;

    public static XElement Of(IReadOnlyList<IReadOnlyList<IReadOnlyList<ReportRun>>> rows, ReportFigures figures)
    {
        int columns = rows.Max(row => row.Count);
        int[] longest = [.. Enumerable.Range(0, columns).Select(column => rows.Max(row => Width(row, column)))];
        int[] widths = Shares(longest);
        // Words are read from the left; what is short stands in the middle.
        string[] styles = [.. longest.Select(length => length > ShortCell ? "CellText" : "CellCentre")];
        return new(
            Word + "tbl", Properties(), new XElement(Word + "tblGrid", widths.Select(width => new XElement(Word + "gridCol", Number("w", width)))),
            rows.Select((row, i) => new XElement(
                Word + "tr", new XElement(Word + "trPr", new XElement(Word + "cantSplit"), i == 0 ? new XElement(Word + "tblHeader") : null),
                widths.Select((width, column) => new XElement(
                    Word + "tc", new XElement(Word + "tcPr", new XElement(Word + "tcW", Number("w", width), Value("type", "dxa")), new XElement(Word + "vAlign", Value("val", "center"))),
                    ReportDocument.Paragraph(column < row.Count ? row[column] : [], i == 0 ? "CellHead" : styles[column], figures))))));
    }

    private static XElement Properties() => new(
        Word + "tblPr", new XElement(Word + "tblW", Number("w", ReportParts.TextWidth), Value("type", "dxa")), new XElement(Word + "jc", Value("val", "center")),
        new XElement(Word + "tblBorders", Sides.Select(side =>
            new XElement(Word + side, Value("val", "single"), Number("sz", 4), Number("space", 0), Value("color", "auto")))),
        new XElement(Word + "tblLayout", Value("type", "fixed")));

    /// <summary>Shares of the width of the text; together they are exactly that.</summary>
    private static int[] Shares(int[] longest)
    {
        int[] wished = [.. longest.Select(length => Math.Clamp(length + 2, NarrowestColumn, WidestColumn))];
        int[] shares = [.. wished.Select(width => ReportParts.TextWidth * width / wished.Sum())];
        shares[^1] += ReportParts.TextWidth - shares.Sum();
        return shares;
    }

    /// <summary>The width of a text in halves of a Chinese character.</summary>
    private static int Width(IReadOnlyList<IReadOnlyList<ReportRun>> row, int column) =>
        column < row.Count ? row[column].Sum(run => run.Text.Sum(sign => sign < 0x2010 ? 1 : 2)) : 0;

    private static XAttribute Value(string name, string value) => new(Word + name, value);

    private static XAttribute Number(string name, int value) => new(Word + name, value.ToString(CultureInfo.InvariantCulture));
}
