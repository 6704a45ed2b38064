using Dashboard.Web.Persistence;

namespace Dashboard.Web.Import;

/// <summary>Keeps what is sent on the disk, under a name of our own, until it was imported.</summary>
internal static class UploadedFile
{
    /// <summary>The largest file that is taken, 512 MiB; a year of a million payments needs about 100.</summary>
    public const long MostBytes = 512L << 20;

    /// <summary>How the names of all of them end.</summary>
    public const string Ending = ".upload";

    /// <summary>Writes a stream down; nothing of it stays where it breaks off.</summary>
    /// <returns>Where it stands. The caller removes it.</returns>
    public static async Task<string> WriteAsync(Stream content, DataDirectory data, CancellationToken cancel)
    {
        string path = Path.Combine(data.Ensure().Inbox, $"{Guid.NewGuid():N}{Ending}");
        try
        {
            await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
            await content.CopyToAsync(file, cancel);
            return path;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
