using System.Globalization;
using System.Text;
using Dashboard.Web.Components;

namespace Dashboard.Web.Exports;

/// <summary>A table as CSV in UTF-8 with its mark, without which spreadsheets read Chinese as something else.</summary>
internal static class CsvTable
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static void Write(Stream stream, ExportTable table, CancellationToken cancel)
    {
        using StreamWriter csv = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        csv.WriteLine(SpreadsheetText.CsvCell(table.Title));
        foreach ((string name, string value) in table.Head) csv.WriteLine($"{SpreadsheetText.CsvCell(name)},{SpreadsheetText.CsvCell(value)}");
        csv.WriteLine();
        csv.WriteLine(string.Join(',', table.Columns.Select(column => SpreadsheetText.CsvCell(column.Name))));
        foreach (IReadOnlyList<ExportCell> row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteLine(string.Join(',', row.Select((cell, i) => Written(cell, table.Columns[i].Form))));
        }
    }

    private static string Written(ExportCell cell, ExportForm form) => cell switch
    {
        { Number: { } share } when form == ExportForm.Percent => Number(share * 100m, 4) + "%",
        { Number: { } points } when form == ExportForm.Points => Number(points, 4),
        { Number: { } number } => Number(number, 12),
        { Moment: { } day } when form == ExportForm.Date => FigureFormat.Date(DateOnly.FromDateTime(day)),
        { Moment: { } moment } => moment.ToString("yyyy-MM-dd HH:mm:ss", Plain),
        { Text: { } text } => SpreadsheetText.CsvCell(text),
        _ => "",
    };

    /// <summary>Amounts and values as exact as they are; a share that never ends is cut where no one looks.</summary>
    private static string Number(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.############", Plain);
}
