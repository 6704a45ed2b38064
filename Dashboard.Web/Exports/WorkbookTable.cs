using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Dashboard.Web.Components;

namespace Dashboard.Web.Exports;

/// <summary>A table as a workbook, written row by row: the packages that write workbooks keep the whole sheet in memory.</summary>
internal static class WorkbookTable
{
    private const int TextAsIs = (int)ExportForm.Text;
    public const int TextLikeFormula = 1;
    private const int Title = 2;
    private const int Heading = WorkbookParts.Heading;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static void Write(Stream stream, ExportTable table, CancellationToken cancel)
    {
        using ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, string content) in WorkbookParts.Around(table.Title))
        {
            using StreamWriter part = new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
            part.Write(content);
        }

        using Stream sheet = zip.CreateEntry(WorkbookParts.Sheet, CompressionLevel.Fastest).Open();
        // Else a line break within a cell would become another one.
        using XmlWriter xml = XmlWriter.Create(sheet, new() { NewLineHandling = NewLineHandling.Entitize });
        WriteSheet(xml, table, cancel);
    }

    private static void WriteSheet(XmlWriter xml, ExportTable table, CancellationToken cancel)
    {
        int headings = table.Head.Count + 3, row = headings;
        xml.WriteStartElement("worksheet", WorkbookParts.Main);
        WriteFrame(xml, table, headings);
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, [Label(table.Title, Title)]);
        for (int i = 0; i < table.Head.Count; i++) WriteRow(xml, i + 2, [Label(table.Head[i].Name, Heading), Label(table.Head[i].Value, null)]);
        WriteRow(xml, headings, table.Columns.Select(column => Label(column.Name, Heading)));
        foreach (IReadOnlyList<ExportCell> cells in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            WriteRow(xml, ++row, cells.Select((cell, i) => (cell, Style(cell, table.Columns[i].Form))));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter");
        xml.WriteAttributeString("ref", $"A{headings}:{Column(table.Columns.Count - 1)}{row}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Title and headings stay in sight.</summary>
    private static void WriteFrame(XmlWriter xml, ExportTable table, int headings)
    {
        xml.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{headings}\" topLeftCell=\"A{headings + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 1; i <= table.Columns.Count; i++) xml.WriteRaw($"<col min=\"{i}\" max=\"{i}\" width=\"{table.Columns[i - 1].Width}\" customWidth=\"1\"/>");
        xml.WriteRaw("</cols>");
    }

    internal static (ExportCell, int) Label(string text, int? style)
    {
        ExportCell cell = ExportCell.Of(text);
        return (cell, style ?? Style(cell, ExportForm.Text));
    }

    private static int Style(ExportCell cell, ExportForm form) => cell.Text switch
    {
        null => (int)form,
        // It is text already; the mark keeps it text when someone edits the cell or saves the sheet in another form.
        { } text => SpreadsheetText.IsLikeFormula(text) ? TextLikeFormula : TextAsIs,
    };

    internal static void WriteRow(XmlWriter xml, int number, IEnumerable<(ExportCell Cell, int Style)> cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number.ToString(Plain));
        int column = 0;
        foreach ((ExportCell cell, int style) in cells) WriteCell(xml, $"{Column(column++)}{number}", cell, style);
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string place, ExportCell cell, int style)
    {
        string? number = cell.Number?.ToString("G29", Plain) ?? cell.Moment?.ToOADate().ToString("R", Plain);
        if (number is null && string.IsNullOrEmpty(cell.Text)) return;
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", style.ToString(Plain));
        if (number is not null) xml.WriteElementString("v", number);
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(OfficeText.OfCell(cell.Text!));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + Column(index % 26);
}
