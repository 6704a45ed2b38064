using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Import;

/// <summary>
/// Finds the cells of a worksheet that show an error (#N/A). The reader of workbooks takes them for empty ones, and an empty
/// cell may mean something: 资金性质 left empty is the usual fund.
/// </summary>
internal sealed class ErrorCells : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Piece = 1 << 16;
    private static readonly byte[][] Marks = [" t=\"e\""u8.ToArray(), " t='e'"u8.ToArray()];

    private readonly ZipArchive archive;
    private readonly XmlReader xml;
    private (int Row, int Column, string Text)? next;
    private int row;
    private int column;

    private ErrorCells(ZipArchive archive, ZipArchiveEntry sheet)
    {
        this.archive = archive;
        xml = Reader(sheet);
        next = Next();
    }

    /// <summary>The errors of a sheet; null when it has none, as nearly every sheet.</summary>
    public static ErrorCells? Of(Stream stream, string sheet)
    {
        ZipArchive? archive = ReadableRows.Archive(stream);
        if (archive is not null && Part(archive, sheet) is { } part && HasAny(part)) return new(archive, part);
        archive?.Dispose();
        return null;
    }

    /// <summary>Puts what the cells of a row show into those that were read as empty. Rows come in their order.</summary>
    /// <param name="number">The row as a person sees it, from 1.</param>
    /// <remarks>A row of nothing else stays blank: formulas are often filled down farther than the table goes.</remarks>
    public void Show(int number, string[] cells)
    {
        bool isBlank = RowNature.IsBlank(cells);
        for (; next is { } error && error.Row <= number; next = Next())
        {
            if (!isBlank && error.Row == number && error.Column < cells.Length && cells[error.Column].Length == 0) cells[error.Column] = error.Text;
        }
    }

    public void Dispose()
    {
        xml.Dispose();
        archive.Dispose();
    }

    private static XmlReader Reader(ZipArchiveEntry part) => XmlReader.Create(part.Open(), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CloseInput = true });

    /// <summary>The part of an archive in which a sheet is, or null.</summary>
    private static ZipArchiveEntry? Part(ZipArchive archive, string sheet)
    {
        string? id = Find(archive, "xl/workbook.xml", "sheet", xml => xml.GetAttribute("name") == sheet ? xml.GetAttribute("id", Office) : null);
        string? target = id is null ? null : Find(archive, "xl/_rels/workbook.xml.rels", "Relationship", xml => xml.GetAttribute("Id") == id ? xml.GetAttribute("Target") : null);
        return target is null ? null : archive.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    private static string? Find(ZipArchive archive, string part, string element, Func<XmlReader, string?> read)
    {
        if (archive.GetEntry(part) is not { } entry) return null;
        using XmlReader xml = Reader(entry);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == element && read(xml) is { } found) return found;
        }

        return null;
    }

    /// <summary>Whether any cell is marked as an error: a look at the bytes costs a tenth of reading them.</summary>
    private static bool HasAny(ZipArchiveEntry part)
    {
        using Stream stream = part.Open();
        byte[] bytes = new byte[Piece];
        for (int kept = 0, read; (read = stream.Read(bytes, kept, Piece - kept)) > 0;)
        {
            ReadOnlySpan<byte> seen = bytes.AsSpan(0, kept + read);
            foreach (byte[] mark in Marks)
            {
                if (seen.IndexOf(mark) >= 0) return true;
            }

            // A mark may lie across two pieces.
            kept = Math.Min(Marks[0].Length - 1, seen.Length);
            seen[^kept..].CopyTo(bytes);
        }

        return false;
    }

    private (int Row, int Column, string Text)? Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Main) continue;
            if (xml.LocalName == "row") (row, column) = (int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : row + 1, -1);
            if (xml.LocalName != "c") continue;
            column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
            if (xml.GetAttribute("t") == "e" && Value() is { } text) return (row, column, text);
        }

        return null;
    }

    /// <summary>What a cell shows.</summary>
    private string? Value()
    {
        using XmlReader cell = xml.ReadSubtree();
        return cell.ReadToFollowing("v", Main) ? cell.ReadElementContentAsString() : null;
    }

    /// <summary>The column of a reference, from 0. Example: "AB12" is 27.</summary>
    private static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper)) column = (column * 26) + c - 'A' + 1;
        return column == 0 ? null : column - 1;
    }
}
