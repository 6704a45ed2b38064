using Dashboard.Domain.Import;

namespace Dashboard.Web.Import;

/// <summary>What a person has said of a file before it is read.</summary>
/// <param name="Sheet">The worksheet; null looks for it.</param>
/// <param name="Choices">Columns that were pointed out.</param>
public sealed record TableHints(string? Sheet, IReadOnlyList<ColumnChoice> Choices)
{
    public static TableHints None { get; } = new(null, []);
}

/// <summary>The table in a file: where it is, and what stands in the way of reading it.</summary>
/// <param name="Sheets">The sheets that can be chosen; none for text.</param>
/// <param name="Sheet">The sheet in which the table is, or null for text.</param>
/// <param name="Headings">Its headings as far as they could be read, or null.</param>
/// <param name="Rows">Its rows, or null when it cannot be read yet.</param>
/// <param name="Refusal">Why not, or null.</param>
public sealed record FoundTable(IReadOnlyList<string> Sheets, string? Sheet, FoundHeadings? Headings, FileRows? Rows, Rejection? Refusal);

/// <summary>Looks for the one table of a kind in a file. Where several could be meant, it asks.</summary>
public static class TableFinder
{
    /// <summary>Headings in common with a template that make a sheet a table of its kind.</summary>
    private const int LeastAlike = 3;

    /// <summary>Why a file of this content under this name is no table at all, or null.</summary>
    public static Rejection? Refusal(TableFile file, string fileName) => file.Form switch
    {
        TableForm.Empty => new(1, null, RejectionCodes.EmptyFile, null),
        TableForm.Unknown => new(1, null, RejectionCodes.NotATable, null),
        TableForm.UnknownText => new(1, null, RejectionCodes.UnknownEncoding, null),
        var form when !form.Fits(fileName) => new(1, null, RejectionCodes.RenamedFile, Path.GetExtension(fileName)),
        _ => null,
    };

    /// <exception cref="TableReadException">The file cannot be read.</exception>
    public static FoundTable Find(ImportKind kind, TableFile file, Stream stream, TableHints hints)
    {
        IReadOnlyList<string> sheets = ReadableRows.Sheets(file, stream);
        if (hints.Sheet is { } asked)
        {
            return ReadableRows.Open(file, stream, asked) is { } rows
                ? Read(kind, file, rows, asked, sheets, hints)
                : new(sheets, null, null, null, new(1, null, RejectionCodes.UnknownSheet, asked));
        }

        string? only = sheets.Count == 0 ? null : sheets[0];
        if (sheets.Count <= 1) return ReadableRows.Open(file, stream, only) is { } all ? Read(kind, file, all, only, sheets, hints) : new(sheets, null, null, null, new(1, null, RejectionCodes.EmptyFile, null));
        List<(string Name, FoundHeadings? Found)> seen = [.. sheets.Select(s => (s, Peek(kind, ReadableRows.Open(file, stream, s)!, hints)))];
        string[] fit = [.. seen.Where(s => s.Found?.Reading.Map is not null && s.Found.Below.Any(r => !RowNature.IsBlank(r.Cells))).Select(s => s.Name)];
        // A sheet that only lacks one heading may be the same table of another month.
        if (fit.Length == 1) fit = [.. seen.Where(s => fit.Contains(s.Name) || IsNear(kind, s.Found)).Select(s => s.Name)];
        if (fit.Length > 1) return new(sheets, null, null, null, new(1, null, RejectionCodes.SeveralSheets, null, string.Join('、', fit)));
        string chosen = fit.Length == 1 ? fit[0] : seen.Where(s => s.Found is not null).OrderBy(s => s.Found!.Reading.Missing.Count).Select(s => s.Name).FirstOrDefault() ?? sheets[0];
        return Read(kind, file, ReadableRows.Open(file, stream, chosen)!, chosen, sheets, hints);
    }

    private static bool IsNear(ImportKind kind, FoundHeadings? found) =>
        found is { Reading: { Map: null, Missing.Count: <= 1 } } && ImportTemplate.Columns(kind).Count(c => c.IsRequired) > LeastAlike && found.Below.Any(r => !RowNature.IsBlank(r.Cells));

    private static FoundHeadings? Peek(ImportKind kind, IEnumerable<TableRow> rows, TableHints hints) =>
        HeadingFinder.Find(kind, [.. rows.Take(HeadingFinder.RowsAhead)], hints.Choices);

    private static FoundTable Read(
        ImportKind kind, TableFile file, IEnumerable<TableRow> rows, string? sheet, IReadOnlyList<string> sheets, TableHints hints)
    {
        IEnumerator<TableRow> walk = rows.GetEnumerator();
        List<TableRow> head = [];
        while (head.Count < HeadingFinder.RowsAhead && walk.MoveNext()) head.Add(walk.Current);
        FoundHeadings? found = HeadingFinder.Find(kind, head, hints.Choices);
        Rejection? refusal = found is null ? new(1, null, RejectionCodes.EmptyFile, null) : Gap(found);
        if (refusal is not null)
        {
            walk.Dispose();
            return new(sheets, sheet, found, null, refusal);
        }

        bool isText = file.Form is TableForm.Utf8 or TableForm.Utf16 or TableForm.Gb18030;
        return new(sheets, sheet, found, new(found!.Reading.Map!, found.Row, found.NoteUnit, isText, Rest(found.Below, walk)) { UnitDoubt = found.UnitDoubt, TitleYear = found.TitleYear }, null);
    }

    private static Rejection? Gap(FoundHeadings found) =>
        found.Reading.Missing is [var first, ..] missing ? new(found.Row, first, RejectionCodes.MissingColumn, null, string.Join('、', missing))
        : found.Reading.Ambiguous is { } ambiguous ? new(found.Row, ambiguous.Column, RejectionCodes.AmbiguousColumn, null, string.Join('、', ambiguous.Headings))
        : null;

    private static IEnumerable<TableRow> Rest(IReadOnlyList<TableRow> seen, IEnumerator<TableRow> walk)
    {
        using (walk)
        {
            foreach (TableRow row in seen) yield return row;
            while (walk.MoveNext()) yield return walk.Current;
        }
    }
}
