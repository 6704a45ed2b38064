using Dashboard.Domain.Import;

namespace Dashboard.Web.Import.Returned;

/// <summary>What is marked in the file of a person: the reasons by row, and where the reasons stand.</summary>
/// <param name="Sheet">The worksheet, or null for text.</param>
/// <param name="HeadingRow">The row of the headings, or 0 when none were found.</param>
/// <param name="Columns">The place of the reasons, behind all columns of the file.</param>
/// <param name="Reasons">The sentences and columns at fault, by row.</param>
public sealed record ReturnMarks(string? Sheet, int HeadingRow, int Columns, IReadOnlyDictionary<int, RowReason> Reasons)
{
    /// <summary>A row with its reason behind it. A file that was given back before has a column for it already.</summary>
    public IReadOnlyList<string> Marked(TableRow row)
    {
        string? reason = ReasonOf(row.Number);
        if (reason is null) return row.Number > HeadingRow && row.Cells.Length > Columns ? row.Cells[..Columns] : row.Cells;
        return [.. row.Cells.Take(Columns), .. Enumerable.Repeat("", Math.Max(0, Columns - row.Cells.Length)), reason];
    }

    /// <summary>What stands in the column of reasons, or null for nothing.</summary>
    public string? ReasonOf(int row) => row == HeadingRow ? Dashboard.Domain.Import.HeadingRow.Reason : Reasons.GetValueOrDefault(row)?.Sentence;
}

/// <summary>Why a row was not taken.</summary>
/// <param name="Sentence">For people.</param>
/// <param name="Column">The place of the column at fault, or null when it is none.</param>
public sealed record RowReason(string Sentence, int? Column);

/// <summary>Gives a file back as it came, with a reason beside every row that was not taken.</summary>
public sealed class ReturnedFile(RejectionTexts sentences)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the marked file.</summary>
    /// <returns>Its name and kind. What cannot be written again as it was (XLS, web pages) becomes a plain workbook.</returns>
    public async Task<(string Name, string ContentType)> WriteAsync(string path, string fileName, ImportReport report, FoundTable table, Stream to, CancellationToken cancel)
    {
        TableFile file = await TableFile.InspectAsync(path, cancel);
        ReturnMarks marks = Marks(report, table);
        string stem = $"{Path.GetFileNameWithoutExtension(fileName)}-{HeadingRow.Reason}";
        await using FileStream from = File.OpenRead(path);
        if (file.Form is TableForm.Utf8 or TableForm.Utf16 or TableForm.Gb18030)
        {
            MarkedText.Write(file, from, marks, to);
            return ($"{stem}{(Path.GetExtension(fileName) is { Length: > 0 } ending ? ending : ".csv")}", "text/csv");
        }

        if (file.Form == TableForm.Workbook && MarkedWorkbook.CanMark(from)) MarkedWorkbook.Write(from, marks, to, cancel);
        else PlainWorkbook.Write(ReadableRows.Open(file, from, marks.Sheet) ?? [], marks, to, cancel);
        return ($"{stem}.xlsx", Workbook);
    }

    private ReturnMarks Marks(ImportReport report, FoundTable table)
    {
        HeadingReading? reading = table.Headings?.Reading;
        IReadOnlyList<TemplateColumn> columns = ImportTemplate.Columns(report.Kind);
        int? PlaceOf(string? heading)
        {
            int at = heading is null || reading is null ? -1 : columns.TakeWhile(c => c.Heading != heading).Count();
            return at >= 0 && at < columns.Count && reading!.Places[at] >= 0 ? reading.Places[at] : null;
        }

        Dictionary<int, RowReason> reasons = [];
        foreach (Rejection rejection in report.Rejected) reasons.TryAdd(rejection.Row, new(sentences.For(rejection), PlaceOf(rejection.Column)));
        IReadOnlyList<string> texts = table.Headings?.Headings.Texts ?? [];
        return new(table.Sheet, table.Headings?.Row ?? 0, texts.TakeWhile(t => t != HeadingRow.Reason).Count(), reasons);
    }
}
