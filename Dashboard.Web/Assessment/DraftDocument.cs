using System.Text;
using System.Xml;
using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Assessment;

/// <summary>Gathers the paragraphs of a Word document; a row of a table becomes one, its cells apart by tabs.</summary>
internal sealed class DraftDocument
{
    /// <summary>Word allows 63 columns.</summary>
    private const int MostColumns = 64;

    private readonly StringBuilder text = new(), cell = new();
    private readonly List<string> cells = [];
    private int depth, span = 1;

    public List<string> Paragraphs { get; } = [];

    /// <summary>Takes in where the reader stands; with a text it moves behind it.</summary>
    public void Read(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.EndElement) End(reader.LocalName);
        else if (reader.NodeType == XmlNodeType.Element) Begin(reader);
    }

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t" when !reader.IsEmptyElement:
                text.Append(reader.ReadString().Replace('\t', ' '));
                break;
            case "tab" or "br":
                text.Append(' ');
                break;
            case "tbl" when !reader.IsEmptyElement:
                depth++;
                break;
            case "gridSpan" when depth == 1 && int.TryParse(reader.GetAttribute("val", reader.NamespaceURI), out int wide):
                span = Math.Clamp(wide, 1, MostColumns);
                break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "p" when depth == 0:
                Paragraphs.Add(text.ToString());
                text.Clear();
                break;
            case "p":
                if (cell.Length > 0 && text.Length > 0) cell.Append(' ');
                cell.Append(text);
                text.Clear();
                break;
            case "tc" when depth == 1:
                // A cell over several columns keeps the others under their headings.
                cells.Add(cell.ToString());
                for (; span > 1; span--) cells.Add("");
                cell.Clear();
                break;
            case "tr" when depth == 1:
                Paragraphs.Add(string.Join(Draft.CellMark, cells));
                cells.Clear();
                break;
            case "tbl":
                depth--;
                break;
        }
    }
}
