using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Dashboard.Benchmarks;

/// <summary>Writes payments as the smallest workbook that a spreadsheet program would open.</summary>
internal static class SampleWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(string path, IEnumerable<SamplePayment> payments)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", file => file.Write(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"));
        Part(zip, "_rels/.rels", file => Relation(file, "officeDocument", "xl/workbook.xml"));
        Part(zip, "xl/workbook.xml", file => file.Write(
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"支付\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        Part(zip, "xl/_rels/workbook.xml.rels", file => Relation(file, "worksheet", "worksheets/sheet1.xml"));
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
    }

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using StreamWriter file = new(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        file.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        write(file);
    }

    private static void Relation(StreamWriter file, string type, string target) => file.Write(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Relations}/{type}\" Target=\"{target}\"/></Relationships>");

    private static void Row(StreamWriter file, int number, params ReadOnlySpan<string> cells)
    {
        file.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
        for (int i = 0; i < cells.Length; i++)
        {
            // 支付金额 is a number in a real workbook, the rest is text.
            bool isNumber = i == 5 && number > 1;
            file.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{number}\""));
            file.Write(isNumber ? $"><v>{cells[i]}</v></c>" : $" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cells[i])}</t></is></c>");
        }

        file.Write("</row>");
    }
}
