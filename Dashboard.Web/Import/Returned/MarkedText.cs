using System.Text;

namespace Dashboard.Web.Import.Returned;

/// <summary>Writes a text file again, in its encoding and with its separator, with one column more.</summary>
internal static class MarkedText
{
    public static void Write(TableFile file, Stream from, ReturnMarks marks, Stream to)
    {
        char separator = TableRows.SeparatorOf(file);
        using StreamWriter text = new(to, EncodingOf(file), leaveOpen: true) { NewLine = "\r\n" };
        foreach (TableRow row in ReadableRows.Open(file, from, null)!)
        {
            text.WriteLine(string.Join(separator, marks.Marked(row).Select(cell => Quoted(cell, separator))));
        }
    }

    /// <summary>A spreadsheet knows UTF-8 by its mark alone; the other encodings stay as they came.</summary>
    private static Encoding EncodingOf(TableFile file) => file.Form == TableForm.Utf8 ? new UTF8Encoding(true) : file.TextEncoding;

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().IndexOfAny('"', '\r', '\n') < 0 && !cell.AsSpan().Contains(separator) ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
