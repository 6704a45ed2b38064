using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>The parts that every office file has, and how a part becomes bytes.</summary>
internal static class OfficePart
{
    public const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    // Else a line break within a text would become another one.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize };

    public static PackedFile Of(string name, XElement root)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, Settings)) new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(xml);
        return new(name, stream.ToArray());
    }

    /// <summary>A part that is the same in every file.</summary>
    public static PackedFile Of(string name, string root) => Of(name, XElement.Parse(root));

    /// <summary>What kind each part is.</summary>
    public static PackedFile Types(params (string Name, string Type)[] parts)
    {
        XNamespace types = $"{Package}/content-types";
        return Of("[Content_Types].xml", new XElement(
            types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", Relationships)),
            new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            parts.Select(part => new XElement(types + "Override", new XAttribute("PartName", "/" + part.Name), new XAttribute("ContentType", part.Type)))));
    }

    /// <summary>Where a part leads; the names are rId1, rId2 and so on.</summary>
    public static PackedFile Links(string name, params (string Type, string Target)[] links)
    {
        XNamespace relationships = $"{Package}/relationships";
        return Of(name, new XElement(relationships + "Relationships", links.Select((link, i) => new XElement(
            relationships + "Relationship", new XAttribute("Id", $"rId{i + 1}"), new XAttribute("Type", link.Type), new XAttribute("Target", link.Target)))));
    }
}
