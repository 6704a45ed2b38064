using System.IO.Compression;

namespace Dashboard.Web.Import;

/// <summary>A file broke off or was broken while it was read.</summary>
public sealed class TableReadException(int row, Exception? inner) : Exception(inner?.Message, inner)
{
    /// <summary>The row after the last one that could be read.</summary>
    public int Row => row;
}

/// <summary>Stands between the readers of files and the ledger, so that a broken file and a broken disk are told apart.</summary>
public static class ReadableRows
{
    /// <summary>A worksheet cannot have more.</summary>
    private const int MostRows = 1_048_576;

    private const long HarmlessBytes = 64L << 20, MostBytes = 2L << 30;
    private const int HighestRatio = 200;

    /// <summary>Opens the rows; null when there is no such sheet.</summary>
    /// <exception cref="TableReadException">The file cannot be read, now or while the rows are walked.</exception>
    public static IEnumerable<TableRow>? Open(TableFile file, Stream stream, string? sheet)
    {
        if (file.Form != TableForm.Workbook) return Guarded(TableRows.OfText(file), int.MaxValue);
        try
        {
            if (IsBomb(stream)) throw new InvalidDataException("The workbook unpacks to far more than a table needs.");
            return TableRows.OfWorkbook(stream, sheet) is { } rows ? Guarded(rows, MostRows) : null;
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

    private static bool IsBomb(Stream stream)
    {
        if (stream.ReadByte() != 'P') return Rewound(stream, false);
        using ZipArchive archive = new(Rewind(stream), ZipArchiveMode.Read, leaveOpen: true);
        long unpacked = 0;
        foreach (ZipArchiveEntry entry in archive.Entries) unpacked = checked(unpacked + entry.Length);
        return Rewound(stream, unpacked > MostBytes || (unpacked > HarmlessBytes && unpacked / HighestRatio > stream.Length));
    }

    private static Stream Rewind(Stream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private static bool Rewound(Stream stream, bool answer)
    {
        stream.Position = 0;
        return answer;
    }
}
