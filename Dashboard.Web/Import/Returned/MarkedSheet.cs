using System.Globalization;
using System.Xml;
using Dashboard.Web.Exports;

namespace Dashboard.Web.Import.Returned;

/// <summary>Copies a sheet as it is read: cells at fault get another ground, their rows a reason in the column behind.</summary>
internal sealed class MarkedSheet
{
    private readonly XmlReader xml;
    private readonly XmlWriter copy;
    private readonly ReturnMarks marks;
    private readonly MarkStyles? styles;
    private int row;
    private int column;

    private MarkedSheet(XmlReader xml, XmlWriter copy, ReturnMarks marks, MarkStyles? styles) => (this.xml, this.copy, this.marks, this.styles) = (xml, copy, marks, styles);

    public static void Copy(Stream from, Stream to, ReturnMarks marks, MarkStyles? styles)
    {
        using XmlReader xml = XmlReader.Create(from, new() { DtdProcessing = DtdProcessing.Prohibit });
        using XmlWriter copy = XmlWriter.Create(to, new() { NewLineHandling = NewLineHandling.Entitize });
        MarkedSheet sheet = new(xml, copy, marks, styles);
        xml.Read();
        while (!xml.EOF)
        {
            if (sheet.IsOldReason) xml.Skip();
            else
            {
                sheet.CopyNode();
                xml.Read();
            }
        }
    }

    private void CopyNode()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element: CopyStart(); break;
            case XmlNodeType.EndElement:
                if (IsOf("row")) EndRow();
                copy.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA: copy.WriteString(xml.Value); break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace: copy.WriteWhitespace(xml.Value); break;
        }
    }

    /// <summary>A reason of last time, in a file that was given back before.</summary>
    private bool IsOldReason => xml.NodeType == XmlNodeType.Element && IsOf("c") && row >= marks.HeadingRow && row > 0
        && (xml.GetAttribute("r") is { } place ? ColumnOf(place) : column) == marks.Columns;

    private bool IsOf(string name) => xml.LocalName == name && xml.NamespaceURI == WorkbookParts.Main;

    private void CopyStart()
    {
        bool isEmpty = xml.IsEmptyElement, isMarked = false;
        if (IsOf("row"))
        {
            row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : row + 1;
            column = 0;
        }
        else if (IsOf("c"))
        {
            int at = xml.GetAttribute("r") is { } place ? ColumnOf(place) : column;
            FillTo(at);
            isMarked = Fault == at;
            column = at + 1;
        }

        copy.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        WriteAttributes(isMarked);
        // A row without a cell is no fact, and has no reason.
        if (isEmpty) copy.WriteEndElement();
    }

    private int? Fault => styles is null ? null : marks.Reasons.GetValueOrDefault(row)?.Column;

    private void WriteAttributes(bool isMarked)
    {
        int style = 0;
        for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            // The range of cells of a row is a hint that would no longer be true.
            if (xml.LocalName == "spans" && xml.Prefix.Length == 0) continue;
            if (isMarked && xml.LocalName == "s") _ = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
            else copy.WriteAttributeString(xml.Prefix, xml.LocalName, xml.NamespaceURI.Length == 0 ? null : xml.NamespaceURI, xml.Value);
        }

        xml.MoveToElement();
        if (isMarked) copy.WriteAttributeString("s", styles!.Of(style).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A cell that is at fault because it is empty does not stand in the sheet.</summary>
    private void FillTo(int next)
    {
        if (Fault is not { } fault || fault < column || fault >= next) return;
        copy.WriteStartElement("c", WorkbookParts.Main);
        copy.WriteAttributeString("r", Place(fault));
        copy.WriteAttributeString("s", styles!.Of(0).ToString(CultureInfo.InvariantCulture));
        copy.WriteEndElement();
    }

    private void EndRow()
    {
        if (marks.ReasonOf(row) is not { } reason) return;
        int place = Math.Max(marks.Columns, column);
        FillTo(place);
        copy.WriteStartElement("c", WorkbookParts.Main);
        copy.WriteAttributeString("r", Place(place));
        copy.WriteAttributeString("t", "inlineStr");
        copy.WriteStartElement("is", WorkbookParts.Main);
        copy.WriteElementString("t", WorkbookParts.Main, OfficeText.OfCell(reason));
        copy.WriteEndElement();
        copy.WriteEndElement();
    }

    private string Place(int at) => WorkbookTable.Column(at) + row.ToString(CultureInfo.InvariantCulture);

    private static int ColumnOf(string place)
    {
        int at = 0;
        foreach (char c in place)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            at = (at * 26) + (c - 'A' + 1);
        }

        return at - 1;
    }
}
