using System.Globalization;
using System.Text;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import.Returned;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Import.Inbox;

/// <summary>Imports what other programs lay into <c>inbox/KIND/</c>: each file in whole, or it is put aside with the reasons beside it.</summary>
/// <remarks>
/// A file is moved after it was imported. A process that dies in between finds it again; nothing of it counts twice, because
/// facts are known by their keys.
/// </remarks>
public sealed class WatchedFolder(
    ImportService import, ReturnedFile returned, DataDirectory data, InstitutionClock clock, RejectionTexts sentences)
{
    public const string Done = "done";
    public const string Refused = "refused";

    /// <summary>A file that changed lately may still be written.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private static readonly Actor Watcher = Actor.System("inbox");

    /// <summary>Makes the folders, so that there is something to lay files into.</summary>
    public void Prepare()
    {
        data.Ensure();
        foreach (string name in (string[])[.. Enum.GetValues<ImportKind>().Select(Word), Done, Refused])
            DataDirectory.EnsureFolder(Path.Combine(data.Inbox, name));
    }

    /// <summary>Takes every file that rests, the oldest first.</summary>
    /// <returns>How many were imported and how many put aside.</returns>
    public async Task<(int Done, int Refused)> RunAsync(CancellationToken cancel)
    {
        (int done, int refused) = (0, 0);
        // The order in which files build on one another: lines come with the budget, results need indicators.
        foreach (ImportKind kind in Enum.GetValues<ImportKind>())
        {
            string folder = Path.Combine(data.Inbox, Word(kind));
            if (!Directory.Exists(folder)) continue;
            foreach (FileInfo file in new DirectoryInfo(folder).GetFiles().Where(IsResting).OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal))
            {
                cancel.ThrowIfCancellationRequested();
                if (await TakeAsync(kind, file, cancel)) done++;
                else refused++;
            }
        }

        return (done, refused);
    }

    private static string Word(ImportKind kind) => kind.ToString().ToLowerInvariant();

    private bool IsResting(FileInfo file) => !file.Name.StartsWith('.') && clock.NowAt - file.LastWriteTimeUtc >= Rest;

    private async Task<bool> TakeAsync(ImportKind kind, FileInfo file, CancellationToken cancel)
    {
        ImportRequest request = new(kind, file.FullName, file.Name) { IsWhole = true, By = Person.Local, Actor = Watcher };
        ImportReport report = await import.ImportAsync(request, cancel);
        string to = Path.Combine(data.Inbox, report.IsClean ? Done : Refused, string.Create(CultureInfo.InvariantCulture, $"{clock.NowAt:yyyyMMdd-HHmmss}-{Word(kind)}-{file.Name}"));
        if (!report.IsClean) await ExplainAsync(report, file.FullName, to, cancel);
        File.Move(file.FullName, to, overwrite: true);
        return report.IsClean;
    }

    private async Task ExplainAsync(ImportReport report, string path, string to, CancellationToken cancel)
    {
        StringBuilder text = new();
        if (report.Refusal is { } refusal) text.AppendLine(sentences.For(refusal));
        foreach (Rejection rejection in report.Rejected) text.Append(rejection.Row).Append('\t').AppendLine(sentences.For(rejection));
        await File.WriteAllTextAsync(to + ".txt", text.ToString(), new UTF8Encoding(true), cancel);
        if (report.Rejected.Count == 0) return;
        await using FileStream marked = new(to + ".tmp", FileMode.Create, FileAccess.Write);
        TableFile file = await TableFile.InspectAsync(path, cancel);
        await using FileStream stream = File.OpenRead(path);
        (string name, _) = await returned.WriteAsync(path, Path.GetFileName(to), report, TableFinder.Find(report.Kind, file, stream, TableHints.None), marked, cancel);
        await marked.DisposeAsync();
        File.Move(to + ".tmp", Path.Combine(Path.GetDirectoryName(to)!, name), overwrite: true);
    }
}
