using System.Globalization;
using System.Xml.Linq;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>How a cell of a printed sheet looks.</summary>
internal enum SheetStyle
{
    /// <summary>The title, large, in the middle, without a frame.</summary>
    Title,

    /// <summary>The line below the title.</summary>
    Subtitle,

    /// <summary>What the form itself says.</summary>
    Label,

    /// <summary>A short entry.</summary>
    Short,

    /// <summary>An entry of several words, from the left.</summary>
    Long,

    /// <summary>Below the form, without a frame.</summary>
    Note,
}

/// <summary>The styles of a printed sheet. Each has three forms: text, text that looks like a formula, number.</summary>
internal static class SheetStyles
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const int Forms = 3, General = 0, TextFormat = 49;

    private static readonly string[] Sides = ["left", "right", "top", "bottom", "diagonal"];
    private static readonly XNamespace Sheet = Main;

    private static readonly (SheetStyle Style, int Font, int Border, string Across, string Down)[] Looks =
    [
        (SheetStyle.Title, 1, 0, "center", "center"), (SheetStyle.Subtitle, 0, 0, "center", "center"), (SheetStyle.Label, 2, 1, "center", "center"),
        (SheetStyle.Short, 0, 1, "center", "center"), (SheetStyle.Long, 0, 1, "left", "center"), (SheetStyle.Note, 0, 0, "left", "top"),
    ];

    /// <summary>The place of a style in the part; the first place is for cells without one.</summary>
    public static int Place(SheetStyle style, bool isNumber, bool isLikeFormula) => 1 + ((int)style * Forms) + (isNumber ? 2 : isLikeFormula ? 1 : 0);

    public static XElement Part() => new(
        Sheet + "styleSheet",
        List("fonts", Font("宋体", "10.5"), Font("黑体", "18"), Font("黑体", "10.5")),
        List("fills", Fill("none"), Fill("gray125")),
        List("borders", Border(null), Border("thin")),
        List("cellStyleXfs", new XElement(Sheet + "xf", Number("numFmtId", General), Number("fontId", 0), Number("fillId", 0), Number("borderId", 0))),
        List("cellXfs", [Plain(), .. Looks.SelectMany(look => Enumerable.Range(0, Forms).Select(form => Format(look, form)))]),
        List("cellStyles", new XElement(Sheet + "cellStyle", new XAttribute("name", "Normal"), Number("xfId", 0), Number("builtinId", 0))));

    private static XElement Plain() => new(Sheet + "xf", Number("numFmtId", General), Number("fontId", 0), Number("fillId", 0), Number("borderId", 0), Number("xfId", 0));

    private static XElement Format((SheetStyle Style, int Font, int Border, string Across, string Down) look, int form) => new(
        Sheet + "xf", Number("numFmtId", form == 2 ? General : TextFormat), Number("fontId", look.Font), Number("fillId", 0), Number("borderId", look.Border), Number("xfId", 0),
        // It is text already; the mark keeps it text when someone edits the cell.
        form == 1 ? Number("quotePrefix", 1) : null, Number("applyNumberFormat", 1), Number("applyFont", 1), Number("applyBorder", 1), Number("applyAlignment", 1),
        new XElement(Sheet + "alignment", new XAttribute("horizontal", look.Across), new XAttribute("vertical", look.Down), Number("wrapText", 1)));

    private static XElement List(string name, params XElement[] items) => new(Sheet + name, Number("count", items.Length), items);

    private static XElement Font(string name, string points) => new(
        Sheet + "font", new XElement(Sheet + "sz", new XAttribute("val", points)), new XElement(Sheet + "name", new XAttribute("val", name)), new XElement(Sheet + "charset", Number("val", 134)));

    private static XElement Fill(string pattern) => new(Sheet + "fill", new XElement(Sheet + "patternFill", new XAttribute("patternType", pattern)));

    private static XElement Border(string? line) => new(Sheet + "border", Sides.Select(side =>
        new XElement(Sheet + side, line is null || side == "diagonal" ? null : new XAttribute("style", line))));

    private static XAttribute Number(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));
}
