using System.Globalization;
using System.Xml.Linq;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>A workbook of one sheet that is made to be printed.</summary>
internal static class SheetFile
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml", Workbook = "xl/workbook.xml", Sheet = "xl/worksheets/sheet1.xml", Styles = "xl/styles.xml";

    private static readonly XNamespace Main = SheetStyles.Main;
    private static readonly XNamespace Office = OfficePart.Office;

    /// <param name="stream">Where it goes.</param>
    /// <param name="name">Of the sheet; ours, without the signs that no such name may have.</param>
    /// <param name="page">What is on it.</param>
    /// <param name="repeated">The row that stands on top of every further page, from 0.</param>
    /// <param name="isLandscape">Whether the paper lies.</param>
    public static void Write(Stream stream, string name, SheetPage page, int repeated, bool isLandscape) => StoredZip.Write(stream,
    [
        OfficePart.Types((Workbook, $"{Type}.sheet.main+xml"), (Sheet, $"{Type}.worksheet+xml"), (Styles, $"{Type}.styles+xml")),
        OfficePart.Links("_rels/.rels", ($"{Office}/officeDocument", Workbook)),
        OfficePart.Of(Workbook, Book(name, (repeated + 1).ToString(CultureInfo.InvariantCulture))),
        OfficePart.Links("xl/_rels/workbook.xml.rels", ($"{Office}/worksheet", "worksheets/sheet1.xml"), ($"{Office}/styles", "styles.xml")),
        OfficePart.Of(Styles, SheetStyles.Part()),
        OfficePart.Of(Sheet, page.Part(isLandscape)),
    ]);

    private static XElement Book(string name, string row) => new(
        Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Office.NamespaceName),
        new XElement(Main + "sheets", new XElement(Main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", "1"), new XAttribute(Office + "id", "rId1"))),
        new XElement(Main + "definedNames", new XElement(
            Main + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", "0"), $"'{name}'!${row}:${row}")));
}
