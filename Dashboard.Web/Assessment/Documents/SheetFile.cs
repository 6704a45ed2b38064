using System.Globalization;
using System.Xml.Linq;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>A sheet that is made to be printed.</summary>
/// <param name="Name">Of the sheet; without the signs that no such name may have, and unlike the others of its file.</param>
/// <param name="Page">What is on it.</param>
/// <param name="Repeated">The rows that stand on top of every further page, from 0, both included.</param>
/// <param name="IsLandscape">Whether the paper lies.</param>
internal sealed record PrintedSheet(string Name, SheetPage Page, (int First, int Last) Repeated, bool IsLandscape);

/// <summary>A workbook of sheets that are made to be printed.</summary>
internal static class SheetFile
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml", Workbook = "xl/workbook.xml", Styles = "xl/styles.xml";

    private static readonly XNamespace Main = SheetStyles.Main;
    private static readonly XNamespace Office = OfficePart.Office;

    /// <param name="stream">Where it goes.</param>
    /// <param name="name">Of the sheet; ours, without the signs that no such name may have.</param>
    /// <param name="page">What is on it.</param>
    /// <param name="repeated">The row that stands on top of every further page, from 0.</param>
    /// <param name="isLandscape">Whether the paper lies.</param>
    public static void Write(Stream stream, string name, SheetPage page, int repeated, bool isLandscape) => Write(stream, [new(name, page, (repeated, repeated), isLandscape)]);

    /// <summary>Writes the sheets in their order; there is at least one.</summary>
    public static void Write(Stream stream, IReadOnlyList<PrintedSheet> sheets) => StoredZip.Write(stream,
    [
        OfficePart.Types([(Workbook, $"{Type}.sheet.main+xml"), .. sheets.Select((_, i) => ($"xl/{Part(i)}", $"{Type}.worksheet+xml")), (Styles, $"{Type}.styles+xml")]),
        OfficePart.Links("_rels/.rels", ($"{Office}/officeDocument", Workbook)),
        OfficePart.Of(Workbook, Book(sheets)),
        OfficePart.Links("xl/_rels/workbook.xml.rels", [.. sheets.Select((_, i) => ($"{Office}/worksheet", Part(i))), ($"{Office}/styles", "styles.xml")]),
        OfficePart.Of(Styles, SheetStyles.Part()),
        .. sheets.Select((sheet, i) => OfficePart.Of($"xl/{Part(i)}", sheet.Page.Part(sheet.IsLandscape))),
    ]);

    private static XElement Book(IReadOnlyList<PrintedSheet> sheets) => new(
        Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Office.NamespaceName),
        new XElement(Main + "sheets", sheets.Select((sheet, i) => new XElement(
            Main + "sheet", new XAttribute("name", sheet.Name), new XAttribute("sheetId", Number(i + 1)), new XAttribute(Office + "id", $"rId{Number(i + 1)}")))),
        new XElement(Main + "definedNames", sheets.Select((sheet, i) => new XElement(
            Main + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", Number(i)),
            $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${Number(sheet.Repeated.First + 1)}:${Number(sheet.Repeated.Last + 1)}"))));

    private static string Part(int sheet) => $"worksheets/sheet{Number(sheet + 1)}.xml";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
