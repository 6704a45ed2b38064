using System.IO.Compression;
using Dashboard.Domain.Import;
using ExcelDataReader.Exceptions;
using Sylvan.Data.Csv;

namespace Dashboard.Web.Import;

/// <summary>A file broke off or was broken while it was read.</summary>
public sealed class TableReadException(int row, Exception? inner) : Exception(inner?.Message, inner)
{
    /// <summary>The row after the last one that could be read.</summary>
    public int Row => row;

    /// <summary>Why, in the words of a rejection.</summary>
    public Rejection Rejection => InnerException switch
    {
        OpenQuoteException or CsvFormatException => new(row, null, RejectionCodes.OpenQuote, null),
        InvalidPasswordException => new(1, null, RejectionCodes.Encrypted, null),
        StrictWorkbookException => new(1, null, RejectionCodes.StrictWorkbook, null),
        MarkupTooLargeException => new(1, null, RejectionCodes.TooLarge, null, $"{MarkupTables.MostBytes >> 20}"),
        _ => new(row, null, RejectionCodes.NotATable, null, Message),
    };
}

/// <summary>A quotation mark is not closed.</summary>
internal sealed class OpenQuoteException : Exception;

/// <summary>A workbook is in the strict form of its standard, which its reader takes for an empty one.</summary>
internal sealed class StrictWorkbookException : Exception;

/// <summary>A web page is longer than it may be.</summary>
internal sealed class MarkupTooLargeException : Exception;

/// <summary>Stands between the readers of files and the ledger, so that a broken file and a broken disk are told apart.</summary>
public static class ReadableRows
{
    /// <summary>A worksheet cannot have more.</summary>
    private const int MostRows = 1_048_576;

    private const long HarmlessBytes = 64L << 20, MostBytes = 2L << 30;
    private const int HighestRatio = 200;
    private const int HeadOfWorkbook = 2048;

    /// <summary>The sheets of a file that a person sees; none for text.</summary>
    /// <exception cref="TableReadException">The file cannot be read.</exception>
    public static IReadOnlyList<string> Sheets(TableFile file, Stream stream) => Readable(() => file.Form switch
    {
        TableForm.Workbook when IsBomb(stream) => throw new InvalidDataException("The workbook unpacks to far more than a table needs."),
        TableForm.Workbook when IsStrict(stream) => throw new StrictWorkbookException(),
        TableForm.Workbook => TableRows.SheetsOf(stream),
        TableForm.WebPage or TableForm.XmlWorkbook => [.. MarkupTables.Read(file).Select(t => t.Name)],
        _ => [],
    });

    /// <summary>Opens the rows; null when there is no such sheet.</summary>
    /// <exception cref="TableReadException">The file cannot be read, now or while the rows are walked.</exception>
    public static IEnumerable<TableRow>? Open(TableFile file, Stream stream, string? sheet)
    {
        stream.Position = 0;
        if (file.Form is TableForm.WebPage or TableForm.XmlWorkbook)
            return Readable(() => MarkupTables.Read(file).FirstOrDefault(t => sheet is null || t.Name == sheet))?.Rows;
        if (file.Form != TableForm.Workbook) return Guarded(TableRows.OfText(file, stream), int.MaxValue);
        return Readable(() => IsBomb(stream)
            ? throw new InvalidDataException("The workbook unpacks to far more than a table needs.")
            : TableRows.OfWorkbook(stream, sheet) is { } rows ? Guarded(rows, MostRows) : null);
    }

    private static T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsOfContent(e))
        {
            throw new TableReadException(1, e);
        }
    }

    private static IEnumerable<TableRow> Guarded(IEnumerable<TableRow> rows, int most)
    {
        using IEnumerator<TableRow> walk = rows.GetEnumerator();
        int last = 0;
        while (Next(walk, last))
        {
            last = walk.Current.Number;
            if (last > most) throw new TableReadException(last, null);
            yield return walk.Current;
        }
    }

    private static bool Next(IEnumerator<TableRow> walk, int last)
    {
        try
        {
            return walk.MoveNext();
        }
        catch (Exception e) when (IsOfContent(e))
        {
            throw new TableReadException(last + 1, e);
        }
    }

    /// <summary>Whatever a reader throws at damaged bytes is a property of the file; only a failing disk is not.</summary>
    private static bool IsOfContent(Exception e) =>
        e is not (OutOfMemoryException or OperationCanceledException or UnauthorizedAccessException) && (e is not IOException || e is EndOfStreamException);

    private static bool IsStrict(Stream stream)
    {
        using ZipArchive? archive = Archive(stream);
        if (archive?.GetEntry("xl/workbook.xml") is not { } workbook) return false;
        using StreamReader text = new(workbook.Open());
        char[] head = new char[HeadOfWorkbook];
        return head.AsSpan(0, text.ReadBlock(head)).Contains("purl.oclc.org/ooxml", StringComparison.Ordinal);
    }

    /// <summary>A workbook as the archive that it is; null for one of the older form.</summary>
    internal static ZipArchive? Archive(Stream stream)
    {
        stream.Position = 0;
        if (stream.ReadByte() != 'P') return null;
        stream.Position = 0;
        return new(stream, ZipArchiveMode.Read, leaveOpen: true);
    }

    private static bool IsBomb(Stream stream)
    {
        using ZipArchive? archive = Archive(stream);
        if (archive is null) return false;
        long unpacked = 0;
        foreach (ZipArchiveEntry entry in archive.Entries) unpacked = checked(unpacked + entry.Length);
        return unpacked > MostBytes || (unpacked > HarmlessBytes && unpacked / HighestRatio > stream.Length);
    }
}
