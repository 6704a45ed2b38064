using Dashboard.Web.Persistence;

namespace Dashboard.Web.Import;

/// <summary>Takes a file from a browser: first to the disk under a name of our own, then through the import.</summary>
public sealed class UploadService(ImportService import, DataDirectory data)
{
    /// <summary>The largest file that is taken, 512 MiB; a year of a million payments needs about 100.</summary>
    public const long MostBytes = 512L << 20;

    /// <summary>Imports a stream. Nothing of it stays outside the ledger.</summary>
    public async Task<ImportReport> ImportAsync(Stream stream, ImportRequest request, CancellationToken cancel = default)
    {
        data.Ensure();
        string path = Path.Combine(data.Inbox, $"{Guid.NewGuid():N}.upload");
        try
        {
            await using (FileStream file = new(path, FileMode.CreateNew, FileAccess.Write)) await stream.CopyToAsync(file, cancel);
            // A long import must not hold the circuit of the person who waits for it.
            return await Task.Run(() => import.ImportAsync(request with { Path = path }, cancel), cancel);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
