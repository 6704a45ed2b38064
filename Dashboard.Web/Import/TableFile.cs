using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Dashboard.Web.Import;

/// <summary>What a file is, told by its content and never by its name.</summary>
public enum TableForm
{
    /// <summary>No bytes, or only spaces.</summary>
    Empty,

    /// <summary>Text in UTF-8, with or without a mark.</summary>
    Utf8,

    /// <summary>Text in UTF-16 with a mark.</summary>
    Utf16,

    /// <summary>Chinese text in GB18030, which includes GBK and GB2312.</summary>
    Gb18030,

    /// <summary>A web page with tables, which many systems call a workbook.</summary>
    WebPage,

    /// <summary>A workbook as XML text, as spreadsheets of 2003 wrote it.</summary>
    XmlWorkbook,

    /// <summary>An XLSX or XLS workbook.</summary>
    Workbook,

    /// <summary>Bytes that are no text and no workbook.</summary>
    Unknown,

    /// <summary>Text, but in no encoding that can be read.</summary>
    UnknownText,
}

/// <summary>Compares names with contents.</summary>
public static class TableForms
{
    /// <summary>Whether a name promises what the content is. A name that promises nothing fits everything.</summary>
    public static bool Fits(this TableForm form, string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".xls" => form is TableForm.Workbook or TableForm.WebPage or TableForm.XmlWorkbook,
        ".xlsx" or ".xlsm" => form == TableForm.Workbook,
        ".htm" or ".html" => form == TableForm.WebPage,
        ".xml" => form == TableForm.XmlWorkbook,
        ".csv" or ".tsv" or ".txt" => form is not (TableForm.Workbook or TableForm.WebPage or TableForm.XmlWorkbook),
        ".pdf" or ".png" or ".jpg" or ".jpeg" or ".gif" or ".doc" or ".docx" or ".ppt" or ".pptx" or ".zip" => false,
        _ => true,
    };
}

/// <summary>Looks at a file once: its hash and its form.</summary>
public sealed record TableFile(string Path, string Sha256, TableForm Form)
{
    private const int HeadCharacters = 4096;

    private const int Chunk = 1 << 16;

    /// <summary>The form of its text, where the text is markup.</summary>
    private TableForm text;

    public static async Task<TableFile> InspectAsync(string path, CancellationToken cancel)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, useAsync: true);
        byte[] buffer = new byte[Chunk];
        byte[] head = [];
        bool isUtf8 = true, isBlank = true, hasZero = false;
        int carried = 0;
        for (int read; (read = await stream.ReadAsync(buffer.AsMemory(carried, Chunk - carried), cancel)) > 0;)
        {
            hash.AppendData(buffer, carried, read);
            int length = carried + read;
            if (head.Length == 0) head = buffer[..Math.Min(length, 8)];
            isBlank = isBlank && buffer.AsSpan(0, length).IndexOfAnyExcept("\uFEFF \t\r\n"u8) < 0;
            carried = isUtf8 ? IncompleteTail(buffer.AsSpan(0, length)) : 0;
            hasZero = hasZero || buffer.AsSpan(0, length).Contains((byte)0);
            isUtf8 = isUtf8 && Utf8.IsValid(buffer.AsSpan(0, length - carried)) && !hasZero;
            buffer.AsSpan(length - carried, carried).CopyTo(buffer);
        }

        TableForm form = FormOf(path, head, isBlank, isUtf8 && carried == 0, hasZero);
        TableFile file = new(path, Convert.ToHexStringLower(hash.GetHashAndReset()), form) { text = form };
        return form is TableForm.Utf8 or TableForm.Utf16 or TableForm.Gb18030 ? file with { Form = await file.MarkupAsync(cancel) ?? form } : file;
    }

    /// <summary>The encoding of its text.</summary>
    public Encoding TextEncoding => text == TableForm.Gb18030 ? Gb18030 : text == TableForm.Utf16 ? Encoding.Unicode : Encoding.UTF8;

    /// <summary>Opens the text of the file.</summary>
    public StreamReader OpenText() => new(Path, TextEncoding, detectEncodingFromByteOrderMarks: true, new FileStreamOptions { BufferSize = Chunk });

    /// <summary>Reads the text of the file from a stream of its bytes, which stays open.</summary>
    public StreamReader OpenText(Stream stream) => new(stream, TextEncoding, detectEncodingFromByteOrderMarks: true, Chunk, leaveOpen: true);

    private async Task<TableForm?> MarkupAsync(CancellationToken cancel)
    {
        using StreamReader reader = OpenText();
        char[] start = new char[HeadCharacters];
        string head = new string(start, 0, await reader.ReadBlockAsync(start, cancel)).TrimStart();
        if (!head.StartsWith('<')) return null;
        bool Has(string word) => head.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Has("urn:schemas-microsoft-com:office:spreadsheet") && Has("<Workbook") ? TableForm.XmlWorkbook
            : Has("<table") || Has("<html") ? TableForm.WebPage : null;
    }

    private static Encoding Gb18030 =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static TableForm FormOf(string path, ReadOnlySpan<byte> head, bool isBlank, bool isUtf8, bool hasZero)
    {
        if (isBlank) return TableForm.Empty;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return TableForm.Workbook;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return TableForm.Utf16;
        if (isUtf8) return TableForm.Utf8;
        // A zero byte is in no text of these encodings.
        return hasZero ? TableForm.Unknown : IsGb18030(path) ? TableForm.Gb18030 : TableForm.UnknownText;
    }

    private static bool IsGb18030(string path)
    {
        try
        {
            using StreamReader reader = new(path, Gb18030, detectEncodingFromByteOrderMarks: false, Chunk);
            char[] text = new char[Chunk];
            while (reader.Read(text) > 0)
            {
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>How many bytes at the end begin a character that goes on in the next chunk.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            byte b = bytes[^back];
            if ((b & 0xC0) == 0x80) continue;
            int need = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
            return need > back ? back : 0;
        }

        return 0;
    }
}
