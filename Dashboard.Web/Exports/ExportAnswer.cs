using Dashboard.Web.Components;

namespace Dashboard.Web.Exports;

/// <summary>Answers with a table as a file.</summary>
internal static class ExportAnswer
{
    public const string Workbook = "xlsx";
    public const string Csv = "csv";

    /// <summary>Whether there is such a form of file.</summary>
    public static bool Knows(string form) => form is Workbook or Csv;

    /// <summary>Writes the table to a file of its own first: a reader of the data must not wait for a slow line, and what fails must not end as half a file.</summary>
    public static async Task<IResult> OfAsync(ExportTable table, string form, CancellationToken cancel)
    {
        FileStream file = TemporaryFile.Open();
        try
        {
            await Task.Run(() => Write(file, table, form, cancel), cancel);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        return Results.File(file, TypeOf(form), SafeFileName.Of(table.Name, form));
    }

    private static void Write(FileStream file, ExportTable table, string form, CancellationToken cancel)
    {
        if (form == Workbook) WorkbookTable.Write(file, table, cancel);
        else CsvTable.Write(file, table, cancel);
    }

    private static string TypeOf(string form) => form == Workbook
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv; charset=utf-8";
}
