using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Exports;

namespace Dashboard.Web.Assessment.Documents;

/// <summary>
/// The figures of a report: kept once, in a part of their own, and shown at every place by a content control bound to it. Text
/// around them can be edited, they cannot; whoever changes one in the part changes it everywhere.
/// </summary>
internal sealed class ReportFigures
{
    public const string Namespace = "urn:budget-performance:report-figures:1";

    /// <summary>The name by which the bindings know the part. It is ours and always the same.</summary>
    public const string Store = "{5B0E9D3A-7C41-4F6E-9A52-2D8C6E1F4B70}";

    /// <summary>Word refuses a document with a longer tag or alias.</summary>
    private const int LongestTag = 64;

    private const int HashDigits = 12;

    private static readonly XNamespace Word = ReportParts.Word;
    private static readonly XNamespace Own = Namespace;

    private readonly IReadOnlyList<ReportFigure> figures;
    private readonly Dictionary<string, int> places;
    private int controls;

    public ReportFigures(IReadOnlyList<ReportFigure> figures)
    {
        this.figures = figures;
        places = figures.Select((figure, i) => (figure.Key, i)).ToDictionary(place => place.Key, place => place.i, StringComparer.Ordinal);
    }

    /// <summary>A key or a name as a control can carry it: a long one is cut and told apart by a hash of the whole.</summary>
    public static string Short(string whole)
    {
        string text = OfficeText.Of(whole);
        if (text.Length <= LongestTag) return text;
        int cut = LongestTag - HashDigits - 1;
        if (char.IsHighSurrogate(text[cut - 1])) cut--;
        return $"{text[..cut]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..HashDigits]}";
    }

    /// <summary>The part with all figures.</summary>
    public XElement Part() => new(Own + "figures", figures.Select(figure => new XElement(
        Own + "figure", new XAttribute("key", OfficeText.Of(figure.Key)), new XAttribute("tag", Short(figure.Key)), new XAttribute("name", OfficeText.Of(figure.Name)),
        new XElement(Own + "text", Text(figure.Text)), new XElement(Own + "source", OfficeText.Of(figure.Source)))));

    /// <summary>The control that shows a figure.</summary>
    /// <exception cref="ArgumentException">The report has no such figure, or shows it with another text than it has.</exception>
    public XElement Control(ReportRun run, Func<string, XElement> write)
    {
        if (!places.TryGetValue(run.Figure!, out int place)) throw new ArgumentException($"The report shows the figure {run.Figure} and does not have it.", nameof(run));
        ReportFigure figure = figures[place];
        if (figure.Text != run.Text) throw new ArgumentException($"The report shows {run.Text} for the figure {figure.Key}, which is {figure.Text}.", nameof(run));
        string text = Text(figure.Text);
        return new(
            Word + "sdt",
            new XElement(
                Word + "sdtPr", Value("alias", Short(figure.Name)), Value("tag", Short(figure.Key)), Value("id", Number(++controls)), Value("lock", "sdtContentLocked"),
                new XElement(
                    Word + "dataBinding", new XAttribute(Word + "prefixMappings", $"xmlns:f='{Namespace}'"),
                    new XAttribute(Word + "xpath", $"/f:figures[1]/f:figure[{Number(place + 1)}]/f:text[1]"), new XAttribute(Word + "storeItemID", Store)),
                new XElement(Word + "text", text.Contains('\n', StringComparison.Ordinal) ? new XAttribute(Word + "multiLine", "1") : null)),
            new XElement(Word + "sdtContent", write(text)));
    }

    /// <summary>One kind of line break, so that the place and the part say the same.</summary>
    private static string Text(string text) => OfficeText.Of(text.ReplaceLineEndings("\n"));

    private static XElement Value(string name, string value) => new(Word + name, new XAttribute(Word + "val", value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
