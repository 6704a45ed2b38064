using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Dashboard.Web.Exports;

namespace Dashboard.Web.Import.Returned;

/// <summary>Copies a workbook part by part; only the sheet and the styles change. The sheet is never in memory as a whole.</summary>
internal static class MarkedWorkbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Main = WorkbookParts.Main;

    /// <summary>Whether this is a workbook of parts (XLSX), and not one of the older form.</summary>
    public static bool CanMark(Stream from)
    {
        from.Position = 0;
        bool isZip = from.ReadByte() == 'P';
        from.Position = 0;
        return isZip;
    }

    public static void Write(Stream from, ReturnMarks marks, Stream to, CancellationToken cancel)
    {
        using ZipArchive source = new(from, ZipArchiveMode.Read, leaveOpen: true);
        using ZipArchive target = new(to, ZipArchiveMode.Create, leaveOpen: true);
        string sheet = SheetPath(source, marks.Sheet);
        XDocument? styles = source.GetEntry("xl/styles.xml") is { } entry ? Load(entry) : null;
        MarkStyles? mark = styles is null ? null : MarkStyles.AddTo(styles);
        foreach (ZipArchiveEntry part in source.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            using Stream copy = target.CreateEntry(part.FullName, CompressionLevel.Fastest).Open();
            if (part.FullName == sheet)
            {
                using Stream content = part.Open();
                MarkedSheet.Copy(content, copy, marks, mark);
            }
            else if (styles is not null && part.FullName == "xl/styles.xml") styles.Save(copy);
            else
            {
                using Stream content = part.Open();
                content.CopyTo(copy);
            }
        }
    }

    /// <summary>The part of a sheet; the first one where no name is given.</summary>
    private static string SheetPath(ZipArchive source, string? name)
    {
        XElement sheet = Load(source.GetEntry("xl/workbook.xml")!).Descendants(Main + "sheet").First(s => name is null || (string?)s.Attribute("name") == name);
        string id = (string)sheet.Attribute(XName.Get("id", Relations))!;
        string target = (string)Load(source.GetEntry("xl/_rels/workbook.xml.rels")!).Root!.Elements().First(r => (string?)r.Attribute("Id") == id).Attribute("Target")!;
        return target.StartsWith('/') ? target[1..] : $"xl/{target}";
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using XmlReader xml = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(xml);
    }
}

/// <summary>The styles of marked cells: each as it was, with another ground.</summary>
/// <param name="First">The place of the marked form of style 0; the others follow in their order.</param>
/// <param name="Count">How many styles there were.</param>
internal sealed record MarkStyles(int First, int Count)
{
    private const string Ground = "FFFFE0B2";
    private const int MostStyles = 30_000;

    /// <returns>Where the marked styles stand, or null where there is no room for them.</returns>
    public static MarkStyles? AddTo(XDocument styles)
    {
        XNamespace main = WorkbookParts.Main;
        XElement? fills = styles.Root!.Element(main + "fills"), forms = styles.Root.Element(main + "cellXfs");
        if (fills is null || forms is null || forms.Elements().Count() is 0 or > MostStyles) return null;
        int ground = fills.Elements().Count(), count = forms.Elements().Count();
        fills.Add(new XElement(
            main + "fill", new XElement(main + "patternFill", new XAttribute("patternType", "solid"), new XElement(main + "fgColor", new XAttribute("rgb", Ground)))));
        fills.SetAttributeValue("count", ground + 1);
        foreach (XElement form in forms.Elements().ToArray())
        {
            XElement marked = new(form);
            marked.SetAttributeValue("fillId", ground);
            marked.SetAttributeValue("applyFill", 1);
            forms.Add(marked);
        }

        forms.SetAttributeValue("count", count * 2);
        return new(count, count);
    }

    public int Of(int style) => style < Count ? First + style : style;
}
