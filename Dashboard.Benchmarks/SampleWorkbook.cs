using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Dashboard.Benchmarks;

/// <summary>Writes payments as the smallest workbook that a spreadsheet program would open.</summary>
/// <param name="sharesTexts">Whether each text is kept once in a part of its own, as spreadsheet programs do, or stands in its cell, as exports of other programs do.</param>
internal sealed class SampleWorkbook(bool sharesTexts)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string RelationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    public void Write(string path, IEnumerable<SamplePayment> payments)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", file => file.Write(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
        Part(zip, "_rels/.rels", file => Relations(file, ("officeDocument", "xl/workbook.xml")));
        Part(zip, "xl/workbook.xml", file => file.Write(
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{RelationTypes}\"><sheets><sheet name=\"支付\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        Part(zip, "xl/_rels/workbook.xml.rels", file => Relations(file, ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")));
        Part(zip, "xl/worksheets/sheet1.xml", file =>
        {
            file.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            Row(file, 1, SampleCity.PaymentHeadings.Split(','));
            int number = 1;
            foreach (SamplePayment p in payments)
            {
                Row(file, ++number, p.Voucher, p.PaidOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), p.DepartmentCode, p.LineCode, p.Fund, p.Yuan, p.Payee, p.Purpose);
            }

            file.Write("</sheetData></worksheet>");
        });
        Part(zip, "xl/sharedStrings.xml", file =>
        {
            file.Write($"<sst xmlns=\"{Main}\">");
            foreach (string text in texts.OrderBy(t => t.Value).Select(t => t.Key)) file.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");
            file.Write("</sst>");
        });
    }

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using StreamWriter file = new(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        file.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        write(file);
    }

    private static void Relations(StreamWriter file, params ReadOnlySpan<(string Type, string Target)> targets)
    {
        file.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < targets.Length; i++)
            file.Write(string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{RelationTypes}/{targets[i].Type}\" Target=\"{targets[i].Target}\"/>"));
        file.Write("</Relationships>");
    }

    private void Row(StreamWriter file, int number, params ReadOnlySpan<string> cells)
    {
        file.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
        for (int i = 0; i < cells.Length; i++)
        {
            // 支付金额 is a number in a real workbook, the rest is text.
            bool isNumber = i == 5 && number > 1;
            file.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{number}\""));
            file.Write(isNumber ? $"><v>{cells[i]}</v></c>" : Text(cells[i]));
        }

        file.Write("</row>");
    }

    private string Text(string text)
    {
        if (!sharesTexts) return $" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
        if (!texts.TryGetValue(text, out int place)) texts.Add(text, place = texts.Count);
        return string.Create(CultureInfo.InvariantCulture, $" t=\"s\"><v>{place}</v></c>");
    }
}
