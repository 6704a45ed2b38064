using System.Xml;
using System.IO.Compression;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Assessment;

/// <summary>Reads the paragraphs of a draft: a Word document (.docx) or a plain text.</summary>
public sealed class DraftReader(IStringLocalizer<AssessmentTexts> texts)
{
    private const string Body = "word/document.xml", Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Text of a report; more is another file, or one that was made to fill the memory.</summary>
    private const long MostBytes = 64L << 20;

    private const int MostParagraphs = 100_000;

    /// <exception cref="FormException">The file is neither.</exception>
    public Task<Draft> ReadAsync(string path, CancellationToken cancel = default) => ReadAsync(path, Path.GetFileName(path), cancel);

    /// <param name="path">Where the file lies.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="cancel">Nobody waits any more.</param>
    public async Task<Draft> ReadAsync(string path, string name, CancellationToken cancel)
    {
        TableFile file = await TableFile.InspectAsync(path, cancel);
        if (file.Form is TableForm.Empty or TableForm.Unknown or TableForm.UnknownText) throw new FormException(texts["Refusal.NoDraft", name]);
        if (new FileInfo(path).Length > MostBytes) throw new FormException(texts["Refusal.DraftTooLarge", name, MostBytes >> 20]);
        try
        {
            return new(file.Form == TableForm.Workbook ? Paragraphs(path) ?? throw new FormException(texts["Refusal.NoDraft", name]) : await LinesAsync(file, cancel));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new FormException(texts["Refusal.NoDraft", name]);
        }
    }

    private static async Task<List<string>> LinesAsync(TableFile file, CancellationToken cancel)
    {
        List<string> lines = [];
        using StreamReader text = file.OpenText();
        while (lines.Count < MostParagraphs && await text.ReadLineAsync(cancel) is { } line) lines.Add(line);
        return lines;
    }

    /// <returns>Null when the package holds no document.</returns>
    private static List<string>? Paragraphs(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        if (package.GetEntry(Body) is not { } body) return null;
        if (body.Length > MostBytes) throw new InvalidDataException("The document unpacks to far more than a report needs.");
        using Stream stream = body.Open();
        using XmlReader reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes });
        DraftDocument document = new();
        while (document.Paragraphs.Count < MostParagraphs && reader.Read())
        {
            if (reader.NamespaceURI == Word) document.Read(reader);
        }

        return document.Paragraphs;
    }
}
