using System.IO.Compression;
using System.Security;
using Dashboard.Web.Components;

namespace Dashboard.Web.Exports;

/// <summary>A column of a sheet to be filled in.</summary>
/// <param name="Form">How its cells are formatted: codes as text, so that they keep their zeros.</param>
/// <param name="Choices">What is offered to choose from; empty where anything may be written.</param>
public sealed record TemplateSheetColumn(string Heading, ExportForm Form, IReadOnlyList<string> Choices);

/// <summary>An empty table to be filled in, with a second sheet that says how.</summary>
internal static class TemplateWorkbook
{
    /// <summary>How far down the choices reach.</summary>
    private const int Rows = 5000;

    /// <param name="notes">The rows of the second sheet, its headings first.</param>
    public static byte[] Write((string Fill, string Notes) sheets, IReadOnlyList<TemplateSheetColumn> columns, IReadOnlyList<IReadOnlyList<string>> notes)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in WorkbookParts.Around(sheets.Fill, sheets.Notes)) Put(zip, name, content);
            Put(zip, WorkbookParts.SheetAt(1), Fill(columns));
            Put(zip, WorkbookParts.SheetAt(2), Notes(notes));
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string content)
    {
        using StreamWriter part = new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        part.Write(content);
    }

    private static string Fill(IReadOnlyList<TemplateSheetColumn> columns)
    {
        string[] lists = [.. columns.Index().Where(c => c.Item.Choices.Count > 0).Select(c => List(WorkbookTable.Column(c.Index), c.Item.Choices))];
        string validations = lists.Length == 0 ? "" : $"<dataValidations count=\"{lists.Length}\">{string.Concat(lists)}</dataValidations>";
        string widths = string.Concat(columns.Select((c, i) => $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Width(c.Heading)}\" style=\"{(int)c.Form}\" customWidth=\"1\"/>"));
        return Sheet(widths, Row(1, columns.Select(c => c.Heading), WorkbookParts.Heading), validations);
    }

    private static string Notes(IReadOnlyList<IReadOnlyList<string>> notes)
    {
        int[] widths = [16, 10, 72, 30];
        return Sheet(
            string.Concat(widths.Select((width, i) => $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" style=\"{(int)ExportForm.Text}\" customWidth=\"1\"/>")),
            string.Concat(notes.Select((cells, i) => Row(i + 1, cells, i == 0 ? WorkbookParts.Heading : (int)ExportForm.Text))), "");
    }

    private static string Sheet(string widths, string rows, string behind) =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="{WorkbookParts.Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{widths}</cols><sheetData>{rows}</sheetData>{behind}</worksheet>
        """;

    /// <summary>What else somebody writes is warned of and not forbidden: the import knows more words than the list.</summary>
    private static string List(string column, IReadOnlyList<string> choices) =>
        $"<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"{column}2:{column}{Rows}\"><formula1>{SecurityElement.Escape($"\"{string.Join(',', choices)}\"")}</formula1></dataValidation>";

    private static string Row(int number, IEnumerable<string> cells, int style) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((text, i) => Cell($"{WorkbookTable.Column(i)}{number}", text, style)))}</row>";

    private static string Cell(string place, string text, int style) =>
        text.Length == 0 ? "" : $"<c r=\"{place}\" s=\"{(style == (int)ExportForm.Text && SpreadsheetText.IsLikeFormula(text) ? WorkbookTable.TextLikeFormula : style)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(OfficeText.OfCell(text))}</t></is></c>";

    private static int Width(string heading) => Math.Max(14, (heading.Length * 2) + 6);
}
