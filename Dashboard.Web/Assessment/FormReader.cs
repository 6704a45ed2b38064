using System.Text.Json;
using Dashboard.Domain.Assessment;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Assessment;

/// <summary>A file is no form, or no draft. The sentence names the place and the remedy.</summary>
/// <param name="isBroken">Whether it was meant to be one and is broken, so that nothing else needs to be tried.</param>
public sealed class FormException(string message, bool isBroken = false) : Exception(message)
{
    public bool IsBroken => isBroken;
}

/// <summary>Reads a filled form from a file: a workbook or text with separators in the official layout, or JSON.</summary>
public sealed class FormReader(IStringLocalizer<AssessmentTexts> texts)
{
    /// <summary>A form has fewer rows; what is longer is another file.</summary>
    private const int MostRows = 5_000;

    /// <exception cref="FormException">The file is none.</exception>
    public Task<AssessmentForm> ReadAsync(string path, CancellationToken cancel = default) => ReadAsync(path, Path.GetFileName(path), cancel);

    /// <param name="path">Where the file lies.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="cancel">Nobody waits any more.</param>
    public async Task<AssessmentForm> ReadAsync(string path, string name, CancellationToken cancel)
    {
        TableFile file = await TableFile.InspectAsync(path, cancel);
        if (file.Form is TableForm.Utf8 or TableForm.Utf16 && await IsJsonAsync(file, cancel)) return await ReadJsonAsync(file, name, cancel);
        if (file.Form is TableForm.Empty or TableForm.Unknown or TableForm.UnknownText) throw new FormException(texts["Refusal.NoForm", name]);
        try
        {
            await using FileStream stream = File.OpenRead(path);
            IReadOnlyList<string>[] rows = [.. (ReadableRows.Open(file, stream, null) ?? []).Take(MostRows).Select(row => row.Cells)];
            return FormTable.Read(rows) ?? throw new FormException(texts["Refusal.NoForm", name]);
        }
        catch (TableReadException)
        {
            throw new FormException(texts["Refusal.NoForm", name]);
        }
    }

    private static async Task<bool> IsJsonAsync(TableFile file, CancellationToken cancel)
    {
        using StreamReader text = file.OpenText();
        char[] head = new char[64];
        int read = await text.ReadBlockAsync(head.AsMemory(), cancel);
        return head.AsSpan(0, read).TrimStart() is ['{', ..];
    }

    private async Task<AssessmentForm> ReadJsonAsync(TableFile file, string name, CancellationToken cancel)
    {
        try
        {
            using StreamReader text = file.OpenText();
            using JsonDocument document = JsonDocument.Parse(await text.ReadToEndAsync(cancel), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return FormDocument.Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormException(texts["Refusal.Json", name, (e.LineNumber ?? 0) + 1], isBroken: true);
        }
    }
}
