using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Import;

/// <summary>By what a program knows a call that it may repeat.</summary>
/// <param name="Key">The number of its key.</param>
/// <param name="Word">A word of its own choice.</param>
public sealed record CallMark(long Key, string Word);

/// <summary>How the sending of a file ended.</summary>
public enum SentOutcome
{
    /// <summary>There is an answer.</summary>
    Answered,

    /// <summary>The mark was used for something else before.</summary>
    OtherRequest,

    /// <summary>The same mark is being worked on at this moment.</summary>
    StillRunning,

    /// <summary>The disk or another import stands in the way; nothing is lost, and the same call may be repeated.</summary>
    NotNow,
}

/// <summary>What is answered.</summary>
/// <param name="IsRepeat">Whether it was answered before, and nothing was done this time.</param>
public sealed record SentAnswer(SentOutcome Outcome, int Status = 0, string Text = "", bool IsRepeat = false);

/// <summary>Takes a file from a program. A call with a mark is done once, however often it is sent.</summary>
/// <remarks>
/// The mark is on the disk before the import begins, and the answer after it. Where the program died in between, the next call of
/// the same mark looks for the batch of that file: if it landed, its answer is written now; if not, nothing of it is there, because
/// a batch lands whole or not at all, and it is imported.
/// </remarks>
public sealed class SentImportService(ImportService import, ApiCallStore calls, BatchReader batches, DataDirectory data, InstitutionClock clock)
{
    private readonly ConcurrentDictionary<CallMark, byte> running = [];

    /// <summary>Imports a stream.</summary>
    /// <param name="mark">Null when the call is not to be recognised.</param>
    /// <param name="write">Puts a report into the words of the answer.</param>
    public async Task<SentAnswer> TakeAsync(
        Stream content, ImportRequest request, CallMark? mark, Func<ImportReport, (int Status, string Text)> write, CancellationToken cancel = default)
    {
        string? path = null;
        try
        {
            path = await UploadedFile.WriteAsync(content, data, cancel);
            // From here on the caller may go: what began is brought to its end, and its answer waits.
            return await (mark is null ? AnswerAsync(request with { Path = path }, write) : OnceAsync(request with { Path = path }, mark, write));
        }
        catch (Exception e) when (e is StorageException || (e is IOException and not BadHttpRequestException) || Failure.IsOfStorage(e))
        {
            return new(SentOutcome.NotNow);
        }
        finally
        {
            if (path is not null) File.Delete(path);
        }
    }

    private async Task<SentAnswer> AnswerAsync(ImportRequest request, Func<ImportReport, (int Status, string Text)> write)
    {
        (int status, string text) = write(await import.ImportAsync(request, CancellationToken.None));
        return new(SentOutcome.Answered, status, text);
    }

    private async Task<SentAnswer> OnceAsync(ImportRequest request, CallMark mark, Func<ImportReport, (int Status, string Text)> write)
    {
        if (!running.TryAdd(mark, 0)) return new(SentOutcome.StillRunning);
        try
        {
            string sha256 = (await TableFile.InspectAsync(request.Path, CancellationToken.None)).Sha256;
            KnownCall? known = calls.Begin(mark.Key, mark.Word, HashOf(request, sha256), clock.NowAt);
            if (known is { IsSame: false }) return new(SentOutcome.OtherRequest);
            if (known is { Answer: var (was, said) }) return new(SentOutcome.Answered, was, said, IsRepeat: true);
            (int status, string text) = write(await FinishAsync(known, request, sha256));
            calls.End(mark.Key, mark.Word, status, text, clock.NowAt);
            return new(SentOutcome.Answered, status, text);
        }
        finally
        {
            running.TryRemove(mark, out _);
        }
    }

    /// <summary>Imports, unless the call is known and what it brought has landed: then the report is made again from what stands there.</summary>
    private async Task<ImportReport> FinishAsync(KnownCall? known, ImportRequest request, string sha256)
    {
        if (known is null || request.IsDryRun || batches.Landed(request, sha256, known.StartedAt) is not { } landed) return await import.ImportAsync(request, CancellationToken.None);
        ImportReport now = await import.ImportAsync(request with { IsDryRun = true }, CancellationToken.None);
        return now with { BatchId = landed.Id, Rows = landed.Rows, Accepted = landed.Accepted, Unchanged = landed.Unchanged, Total = landed.Total };
    }

    private static string HashOf(ImportRequest r, string sha256) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Kind}\n{r.Year}\n{r.IsDryRun}\n{r.Sheet}\n{r.YuanPerUnit}\n{r.ExpectedTotal?.Fen}\n{r.Codes}\n{r.IsWhole}\n{r.FileName}\n{sha256}{GroundsOf(r)}"))));

    /// <summary>Nothing without grounds, so that calls made before there were any are still known.</summary>
    private static string GroundsOf(ImportRequest r) => r.Grounds is { } grounds ? $"\n{Enum.GetName(grounds.Reason)}\n{grounds.Text}" : "";
}
