using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Sylvan.Data.Csv;

namespace Dashboard.Tests.Web.Exports;

/// <summary>An exported file as another program reads it: the rows below the headings, cell by cell.</summary>
internal sealed record ExportedFile(string FileName, IReadOnlyList<string> Head, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<ReadCell>> Rows)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static async Task<ExportedFile> FetchAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        string name = answer.Content.Headers.ContentDisposition.FileNameStar!;
        byte[] content = await answer.Content.ReadAsByteArrayAsync();
        return name.EndsWith(".xlsx", StringComparison.Ordinal) ? Workbook(name, content) : Csv(name, content);
    }

    /// <summary>The cells of a column.</summary>
    public IEnumerable<ReadCell> Column(string heading)
    {
        int place = Headings.ToList().IndexOf(heading);
        place.ShouldBeGreaterThanOrEqualTo(0, heading);
        return Rows.Select(row => row[place]);
    }

    private static ExportedFile Csv(string name, byte[] content)
    {
        content.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        using CsvDataReader reader = CsvDataReader.Create(new StringReader(Encoding.UTF8.GetString(content)[1..]), new CsvDataReaderOptions { HasHeaders = false });
        List<ReadCell[]> all = [];
        while (reader.Read()) all.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(i => new ReadCell(reader.GetString(i), IsText: null, IsFormula: false))]);
        return Split(name, all);
    }

    private static ExportedFile Workbook(string name, byte[] content)
    {
        using ZipArchive zip = new(new MemoryStream(content));
        using Stream stream = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        List<ReadCell[]> all = [.. XDocument.Load(stream).Descendants(Main + "row").Select(Cells)];
        int blank = all.FindIndex(1, row => row.Length > 2);
        all.Insert(blank, []);
        return Split(name, all);
    }

    private static ReadCell[] Cells(XElement row)
    {
        Dictionary<int, ReadCell> found = row.Elements(Main + "c").ToDictionary(c => ColumnOf((string)c.Attribute("r")!), c => new ReadCell(
            (string?)c.Element(Main + "v") ?? (string?)c.Element(Main + "is")?.Element(Main + "t") ?? "",
            (string?)c.Attribute("t") == "inlineStr", c.Element(Main + "f") is not null));
        return [.. Enumerable.Range(0, found.Keys.DefaultIfEmpty(-1).Max() + 1).Select(i => found.GetValueOrDefault(i, new("", null, false)))];
    }

    private static int ColumnOf(string place) => place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1) - 1;

    private static ExportedFile Split(string name, List<ReadCell[]> all)
    {
        int blank = all.FindIndex(row => row.All(cell => cell.Text.Length == 0));
        int width = all[blank + 1].Length;
        return new(
            name, [.. all.Take(blank).Select(row => string.Join(' ', row.Select(cell => cell.Text)).TrimEnd())],
            [.. all[blank + 1].Select(cell => cell.Text)],
            [.. all.Skip(blank + 2).Select(row => (IReadOnlyList<ReadCell>)[.. row, .. Enumerable.Repeat(new ReadCell("", null, false), width - row.Length)])]);
    }
}

/// <summary>A cell.</summary>
/// <param name="IsText">Whether the file says that it is text; null where it says nothing.</param>
internal sealed record ReadCell(string Text, bool? IsText, bool IsFormula);
