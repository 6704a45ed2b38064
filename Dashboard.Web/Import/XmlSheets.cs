using System.Globalization;
using System.Xml;

namespace Dashboard.Web.Import;

/// <summary>Reads a workbook that is XML text, as spreadsheets of 2003 wrote it.</summary>
internal sealed class XmlSheets
{
    private const int MostRows = 1 << 20;
    private const string Space = "urn:schemas-microsoft-com:office:spreadsheet";
    private readonly List<MarkupTable> sheets = [];
    private readonly HashSet<string> shares = new(StringComparer.Ordinal);
    private List<TableRow> rows = [];
    private List<string> cells = [];
    private string style = "";
    private int row;

    public static IReadOnlyList<MarkupTable> Read(TextReader text)
    {
        using XmlReader xml = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
        XmlSheets reading = new();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.NamespaceURI == Space) reading.Take(xml);
        }

        reading.EndRow();
        return reading.sheets;
    }

    private void Take(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "Worksheet":
                EndRow();
                (rows, row) = ([], 0);
                sheets.Add(new(xml.GetAttribute("Name", Space) ?? "", rows));
                break;
            case "Style":
                style = xml.GetAttribute("ID", Space) ?? "";
                break;
            case "NumberFormat" when xml.GetAttribute("Format", Space) is { } format && (format == "Percent" || format.Contains('%', StringComparison.Ordinal)):
                shares.Add(style);
                break;
            case "Row":
                EndRow();
                row = Index(xml) ?? row + 1;
                break;
            case "Cell":
                Fill(Index(xml) - 1 ?? cells.Count);
                int spanned = Number(xml.GetAttribute("MergeAcross", Space)) ?? 0;
                bool isShare = shares.Contains(xml.GetAttribute("StyleID", Space) ?? "");
                cells.Add(Value(xml.ReadSubtree(), isShare));
                Fill(cells.Count + spanned);
                break;
        }

        if (row > MostRows) throw new InvalidDataException("The sheet has more rows than a table can have.");
    }

    private void Fill(int to)
    {
        if (to > MarkupTables.MostColumns) throw new InvalidDataException("The sheet is wider than a table can be.");
        while (cells.Count < to) cells.Add("");
    }

    private void EndRow()
    {
        if (row > 0) rows.Add(new(row, [.. cells]));
        cells = [];
    }

    private static string Value(XmlReader cell, bool isShare)
    {
        using (cell)
        {
            if (!cell.ReadToFollowing("Data", Space)) return "";
            // A moment is written with its time; a day is what is meant.
            string? type = cell.GetAttribute("Type", Space);
            bool isMoment = type == "DateTime";
            string text = cell.ReadElementContentAsString();
            if (isShare && type == "Number" && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share)) return ShownNumber.Percent(share);
            return isMoment && text.IndexOf('T', StringComparison.Ordinal) is > 0 and var mark ? text[..mark] : text;
        }
    }

    private static int? Index(XmlReader xml) => Number(xml.GetAttribute("Index", Space));

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
