using System.Xml.Linq;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>The parts of a report beside its text: paper, styles and fonts of official documents, and the part with the figures.</summary>
internal static class ReportParts
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Exactly the 28 characters of 16 points that GB/T 9704 asks for, in twentieths of a point: then no line has a rest that its last full stop could fall into.</summary>
    public const int TextWidth = 28 * 320;

    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml", Xml = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    private const string Document = "word/document.xml", Styles = "word/styles.xml", Settings = "word/settings.xml", Fonts = "word/fontTable.xml", Footer = "word/footer1.xml";
    private const string Figures = "customXml/item1.xml", Store = "customXml/itemProps1.xml", Core = "docProps/core.xml";

    private static readonly XNamespace CoreNames = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";

    public static IReadOnlyList<PackedFile> Around(XElement document, XElement figures, string title) =>
    [
        OfficePart.Types(
            (Document, $"{Type}.document.main+xml"), (Styles, $"{Type}.styles+xml"), (Settings, $"{Type}.settings+xml"), (Fonts, $"{Type}.fontTable+xml"), (Footer, $"{Type}.footer+xml"),
            (Store, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"), (Core, "application/vnd.openxmlformats-package.core-properties+xml")),
        OfficePart.Links(
            "_rels/.rels", ($"{OfficePart.Office}/officeDocument", Document), ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Core)),
        OfficePart.Of(Document, document),
        OfficePart.Links(
            "word/_rels/document.xml.rels", ($"{OfficePart.Office}/footer", "footer1.xml"), ($"{OfficePart.Office}/styles", "styles.xml"), ($"{OfficePart.Office}/settings", "settings.xml"),
            ($"{OfficePart.Office}/fontTable", "fontTable.xml"), ($"{OfficePart.Office}/customXml", "../" + Figures)),
        OfficePart.Of(Styles, ReportStyles.Part),
        OfficePart.Of(Settings, ReportStyles.Settings),
        OfficePart.Of(Fonts, ReportStyles.Fonts),
        OfficePart.Of(Footer, ReportStyles.Footer),
        OfficePart.Of(Figures, figures),
        OfficePart.Of(Store, $"""<ds:datastoreItem xmlns:ds="{Xml}" ds:itemID="{ReportFigures.Store}"><ds:schemaRefs><ds:schemaRef ds:uri="{ReportFigures.Namespace}"/></ds:schemaRefs></ds:datastoreItem>"""),
        OfficePart.Links("customXml/_rels/item1.xml.rels", ($"{OfficePart.Office}/customXmlProps", "itemProps1.xml")),
        OfficePart.Of(Core, new XElement(
            CoreNames + "coreProperties", new XAttribute(XNamespace.Xmlns + "dc", Dublin.NamespaceName), new XElement(Dublin + "title", Exports.OfficeText.Of(title)), new XElement(Dublin + "language", "zh-CN"))),
    ];

    /// <summary>A4 with the margins of official documents and the number of the page below.</summary>
    public static XElement Section() => XElement.Parse($"""
        <w:sectPr xmlns:w="{Word}" xmlns:r="{OfficePart.Office}"><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1358" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/></w:sectPr>
        """);
}
