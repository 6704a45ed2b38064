using System.Globalization;
using System.Text;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Assessment;

/// <summary>A result that is reported for one indicator.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Value">As it is written. Example: "95", "达成".</param>
/// <param name="Note">说明; null when nothing is said.</param>
public sealed record NewResult(string Indicator, DateOnly Date, string Value, string? Note);

/// <summary>Reports a missing result from the studio: as a batch of one row, on the way every import takes.</summary>
public sealed class ResultService(ImportService import, DataDirectory data)
{
    /// <returns>Why it was not taken; null when it stands in the ledger.</returns>
    public async Task<Rejection?> ReportAsync(AssessmentKey key, NewResult result, Person person, Actor actor, CancellationToken cancel = default)
    {
        data.Ensure();
        string path = Path.Combine(data.Inbox, $"{Guid.NewGuid():N}.csv");
        try
        {
            string[] row = [result.Indicator, result.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), result.Value, result.Note ?? ""];
            string[] headings = [.. ImportTemplate.Columns(ImportKind.Results).Select(column => column.Heading)];
            await File.WriteAllTextAsync(path, $"{string.Join(',', headings)}\r\n{string.Join(',', row.Select(Cell))}\r\n", new UTF8Encoding(true), cancel);
            ImportReport report = await import.ImportAsync(new(ImportKind.Results, path, $"自评补报 {key.Word}.csv") { Year = key.Year, By = person, Actor = actor }, cancel);
            return report.Refusal ?? (report.Rejected is [var first, ..] ? first : null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>As it was typed: what is no export needs no mark against formulas.</summary>
    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
