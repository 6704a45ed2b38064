using System.Xml.Linq;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Exports;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>自评报告 as a document of an office: its headings are headings, its prose can be edited, its figures are bound to one place each.</summary>
public static class ReportDocument
{
    private static readonly XNamespace Word = ReportParts.Word;

    /// <exception cref="ArgumentException">A run shows a figure that the report does not have, or not as it is.</exception>
    public static void Write(Stream stream, Report report)
    {
        ReportFigures figures = new(report.Figures);
        XElement body = new(Word + "body", Paragraph(report.Title, "Title", figures), report.Blocks.SelectMany(block => Block(block, figures)), ReportParts.Section());
        XElement document = new(
            Word + "document", new XAttribute(XNamespace.Xmlns + "w", Word.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", OfficePart.Office), body);
        StoredZip.Write(stream, ReportParts.Around(document, figures.Part(), string.Concat(report.Title.Select(run => run.Text))));
    }

    internal static XElement Paragraph(IEnumerable<ReportRun> runs, string? style, ReportFigures figures) => new(
        Word + "p", style is null ? null : new XElement(Word + "pPr", new XElement(Word + "pStyle", new XAttribute(Word + "val", style))),
        runs.Where(run => run.Text.Length > 0 || run.Figure is not null).Select(run => run.Figure is null ? Run(run.Text) : figures.Control(run, Run)));

    private static IEnumerable<XElement> Block(ReportBlock block, ReportFigures figures) => block.Kind switch
    {
        ReportBlockKind.Heading => [Paragraph(block.Runs, block.Level == 1 ? "Heading1" : "Heading2", figures)],
        ReportBlockKind.Paragraph => [Paragraph(block.Runs, null, figures)],
        // Two tables without a paragraph between them would become one.
        ReportBlockKind.Table => block.Rows.Count == 0 ? [] : [ReportTable.Of(block.Rows, figures), Paragraph([], "Gap", figures)],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    /// <summary>A run; Chinese quotation marks and dots are as wide as a character only with the hint.</summary>
    private static XElement Run(string text)
    {
        XElement run = new(Word + "r", new XElement(Word + "rPr", new XElement(Word + "rFonts", new XAttribute(Word + "hint", "eastAsia"))));
        string[] lines = OfficeText.Of(text.ReplaceLineEndings("\n")).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Add(new XElement(Word + "br"));
            run.Add(new XElement(Word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), lines[i]));
        }

        return run;
    }
}
