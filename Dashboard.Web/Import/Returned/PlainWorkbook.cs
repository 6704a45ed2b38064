using System.IO.Compression;
using System.Xml;
using Dashboard.Domain.Import;
using Dashboard.Web.Exports;

namespace Dashboard.Web.Import.Returned;

/// <summary>Writes rows as a workbook of plain text, each in the place where it was.</summary>
internal static class PlainWorkbook
{
    public static void Write(IEnumerable<TableRow> rows, ReturnMarks marks, Stream to, CancellationToken cancel)
    {
        using ZipArchive zip = new(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, string content) in WorkbookParts.Around(HeadingRow.Reason))
        {
            using StreamWriter part = new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
            part.Write(content);
        }

        using Stream sheet = zip.CreateEntry(WorkbookParts.Sheet, CompressionLevel.Fastest).Open();
        using XmlWriter xml = XmlWriter.Create(sheet, new() { NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartElement("worksheet", WorkbookParts.Main);
        xml.WriteStartElement("sheetData");
        foreach (TableRow row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            WorkbookTable.WriteRow(xml, row.Number, marks.Marked(row).Select(cell => WorkbookTable.Label(cell, null)));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
