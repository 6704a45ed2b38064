using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Assessment.Documents;

namespace Dashboard.Tests.Web.Assessment.Documents;

/// <summary>A content control of a document as it stands in its XML.</summary>
internal sealed record ShownFigure(string Tag, string Alias, string Id, string Lock, string Store, string Prefixes, string Path, string Text);

/// <summary>The parts of a written report, taken apart without the code that wrote them.</summary>
internal sealed class ReportPackage(byte[] bytes)
{
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Own = "urn:budget-performance:report-figures:1";

    public byte[] Bytes => bytes;

    public XElement Document { get; } = Part(bytes, "word/document.xml");

    public XElement Figures { get; } = Part(bytes, "customXml/item1.xml");

    public XElement Store { get; } = Part(bytes, "customXml/itemProps1.xml");

    public IReadOnlyList<ShownFigure> Shown => [.. Document.Descendants(Word + "sdt").Select(Read)];

    public static ReportPackage Of(Report report) => new(DocumentSamples.Bytes(stream => ReportDocument.Write(stream, report)));

    public IEnumerable<string> Texts(string style) => Document.Descendants(Word + "p").Where(p => (string?)p.Element(Word + "pPr")?.Element(Word + "pStyle")?.Attribute(Word + "val") == style).Select(Text);

    /// <summary>What is in the part of the figures at a binding; null unless it is one place.</summary>
    public string? Resolve(ShownFigure shown)
    {
        XmlNamespaceManager names = new(new NameTable());
        string[] prefix = shown.Prefixes.Split('=', 2);
        names.AddNamespace(prefix[0]["xmlns:".Length..], prefix[1].Trim('\''));
        XElement[] found = [.. new XDocument(new XElement(Figures)).XPathSelectElements(shown.Path, names)];
        return found.Length == 1 ? found[0].Value : null;
    }

    /// <summary>The same package with another value in the part of the figures and nothing else changed.</summary>
    public byte[] WithValue(string key, string text)
    {
        XElement figures = new(Figures);
        figures.Elements(Own + "figure").Single(figure => (string?)figure.Attribute("key") == key).Element(Own + "text")!.Value = text;
        using MemoryStream stream = new();
        stream.Write(bytes);
        using (ZipArchive zip = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("customXml/item1.xml")!.Delete();
            using Stream part = zip.CreateEntry("customXml/item1.xml").Open();
            figures.Save(part);
        }

        return stream.ToArray();
    }

    public static string Text(XElement element) => string.Concat(element.Descendants().Select(e => e.Name == Word + "t" ? e.Value : e.Name == Word + "br" ? "\n" : ""));

    private static ShownFigure Read(XElement control)
    {
        XElement properties = control.Element(Word + "sdtPr")!, binding = properties.Element(Word + "dataBinding")!;
        string Value(string name) => (string)properties.Element(Word + name)!.Attribute(Word + "val")!;
        string Binding(string name) => (string)binding.Attribute(Word + name)!;
        return new(Value("tag"), Value("alias"), Value("id"), Value("lock"), Binding("storeItemID"), Binding("prefixMappings"), Binding("xpath"), Text(control.Element(Word + "sdtContent")!));
    }

    private static XElement Part(byte[] bytes, string name)
    {
        using ZipArchive zip = new(new MemoryStream(bytes));
        using Stream part = zip.GetEntry(name)!.Open();
        return XElement.Load(part, LoadOptions.PreserveWhitespace);
    }
}
