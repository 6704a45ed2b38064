using System.Collections.Concurrent;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Import.Desk;

/// <summary>Takes files from browsers, tries them, and imports them when a person says so. One file a person; it waits while they are away.</summary>
public sealed class ImportDesk(ImportService import, ColumnMemory memory, DataDirectory data, InstitutionClock clock, ILogger<ImportDesk> log)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, ImportDraft> drafts = new(StringComparer.Ordinal);

    /// <summary>The file that lies before a person, or null.</summary>
    public ImportDraft? Of(Person person) => drafts.GetValueOrDefault(person.Name);

    /// <summary>Lays a file on the desk in the place of the one before, and begins to read it.</summary>
    /// <returns>Null while the one before is going into the ledger.</returns>
    public async Task<ImportDraft?> OpenAsync(Stream stream, string fileName, DraftOptions options, Person person, CancellationToken cancel = default)
    {
        data.Ensure();
        RemoveForgotten();
        string path = await UploadedFile.WriteAsync(stream, data, cancel);
        if (!Close(person))
        {
            File.Delete(path);
            return null;
        }

        ImportDraft draft = new(person.Name, fileName, path);
        drafts[person.Name] = draft;
        Read(draft, options, person);
        return draft;
    }

    /// <summary>Reads the file anew, as it was said; nothing of it is kept.</summary>
    public void Read(ImportDraft draft, DraftOptions options, Person person)
    {
        if (draft.Begin(DraftState.Reading, options) is not { } cancel) return;
        _ = Task.Run(() => RunAsync(draft, async () =>
        {
            DraftOptions said = options with { Choices = options.Choices ?? memory.Of(options.Kind, person) };
            await FindAsync(draft, said, cancel);
            return await import.ImportAsync(Request(draft, said, person) with { IsDryRun = true }, cancel);
        }), CancellationToken.None);
    }

    /// <summary>Imports the file as it was last read.</summary>
    /// <param name="isWhole">Whether a rejected row keeps the others out.</param>
    public void Post(ImportDraft draft, bool isWhole, Person person)
    {
        if (draft.Begin(DraftState.Posting, draft.Options) is not { } cancel) return;
        _ = Task.Run(() => RunAsync(draft, async () =>
        {
            ImportReport report = await import.ImportAsync(Request(draft, draft.Options, person) with { IsWhole = isWhole }, cancel);
            if (report.BatchId is not null && draft.Options.Choices is { Count: > 0 } choices) memory.Keep(draft.Options.Kind, choices, person);
            return report;
        }), CancellationToken.None);
    }

    /// <summary>Puts the file of a person away.</summary>
    /// <returns>False while it is going into the ledger.</returns>
    public bool Close(Person person)
    {
        if (!drafts.TryGetValue(person.Name, out ImportDraft? draft)) return true;
        if (draft.State == DraftState.Posting) return false;
        draft.Dispose();
        drafts.TryRemove(new(person.Name, draft));
        File.Delete(draft.Path);
        return true;
    }

    /// <summary>What a process that ended has left; nobody can come back to it.</summary>
    private void RemoveForgotten()
    {
        HashSet<string> mine = [.. drafts.Values.Select(d => d.Path)];
        foreach (string path in Directory.GetFiles(data.Inbox, "*" + UploadedFile.Ending))
        {
            if (!mine.Contains(path) && clock.NowAt - File.GetLastWriteTimeUtc(path) > Forgotten) File.Delete(path);
        }
    }

    private static ImportRequest Request(ImportDraft draft, DraftOptions options, Person person) => new(options.Kind, draft.Path, draft.FileName)
    {
        Year = options.Year,
        Sheet = options.Sheet,
        Choices = options.Choices ?? [],
        YuanPerUnit = options.YuanPerUnit,
        ExpectedTotal = options.ExpectedTotal,
        Codes = options.Codes,
        Grounds = options.Grounds,
        Progress = draft.Progress,
        By = person,
        Actor = person.OnWeb(),
    };

    private static async Task FindAsync(ImportDraft draft, DraftOptions options, CancellationToken cancel)
    {
        TableFile file = await TableFile.InspectAsync(draft.Path, cancel);
        if (TableFinder.Refusal(file, draft.FileName) is { } refusal)
        {
            draft.Found(new([], null, null, null, refusal), options);
            return;
        }

        try
        {
            await using FileStream stream = File.OpenRead(draft.Path);
            FoundTable table = TableFinder.Find(options.Kind, file, stream, new(options.Sheet, options.Choices ?? []));
            draft.Found(table with { Rows = null }, options);
        }
        catch (TableReadException e)
        {
            draft.Found(new([], null, null, null, e.Rejection), options);
        }
    }

    private async Task RunAsync(ImportDraft draft, Func<Task<ImportReport>> run)
    {
        try
        {
            draft.End(await run(), null);
        }
        catch (OperationCanceledException)
        {
            draft.End(null, null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nobody waits for this: whatever broke is told to who looks at the draft.
            string reference = FailureReference.New();
            log.LogError(e, "导入中断（编号 {Reference}）。An import broke off.", reference);
            draft.End(null, Failure.IsOfStorage(e) ? e.Message : reference);
        }
    }
}
