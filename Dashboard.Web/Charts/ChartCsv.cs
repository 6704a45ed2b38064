using System.Globalization;
using System.Text;
using Dashboard.Web.Components;

namespace Dashboard.Web.Charts;

/// <summary>Words a table file needs beside the chart's own.</summary>
public sealed record ChartCsvWords(string Unit, string AsOf, string Scope);

/// <summary>The figures of a chart as a file for spreadsheets.</summary>
public static class ChartCsv
{
    /// <summary>Title, scope, unit, date, then one row per category. A gap is an empty cell; figures are exact.</summary>
    public static string Write(ChartSpec spec, ChartCsvWords words)
    {
        StringBuilder csv = new();
        Row(csv, [Text(spec.Title)]);
        Row(csv, [Text(words.Scope), Text(spec.Scope)]);
        Row(csv, [Text(words.Unit), Text(spec.Unit.Word)]);
        Row(csv, [Text(words.AsOf), spec.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        Row(csv, []);
        Row(csv, [Text(spec.CategoryName), .. spec.Series.Select(series => Text(series.Name))]);
        for (int i = 0; i < spec.Categories.Count; i++)
        {
            int row = i;
            Row(csv, [Text(spec.Categories[row]), .. spec.Series.Select(series => Number(series.Values[row], spec.Unit))]);
        }

        return csv.ToString();
    }

    /// <summary>The file as an address, with a byte-order mark: without one, spreadsheets read Chinese as something else.</summary>
    public static string ToAddress(string csv) =>
        "data:text/csv;charset=utf-8;base64," + Convert.ToBase64String([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)]);

    /// <summary>A file name that every system accepts.</summary>
    public static string FileName(ChartSpec spec, string extension) =>
        SafeFileName.Of(string.Create(CultureInfo.InvariantCulture, $"{spec.Title} {spec.AsOf:yyyy-MM-dd}"), extension);

    private static void Row(StringBuilder csv, string[] cells) => csv.AppendJoin(',', cells).Append("\r\n");

    private static string Number(decimal? value, ChartUnit unit) =>
        value is { } exact ? unit.Scale(exact).ToString("G29", CultureInfo.InvariantCulture) : "";

    private static string Text(string text) => SpreadsheetText.CsvCell(text);
}
