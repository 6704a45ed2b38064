using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Evidence;

/// <summary>A content that a row names and that is not on the disk as it was.</summary>
/// <param name="Name">The name under which it first came.</param>
/// <param name="IsMissing">Whether there is nothing at all; else it was changed.</param>
public sealed record EvidenceDamage(string Name, string Sha256, bool IsMissing);

/// <summary>The files that prove results as they lie on the disk: outside of what is served, each under the hash of its content, never under a name that somebody gave.</summary>
public sealed partial class EvidenceFolder(EvidenceStore store, DataDirectory data, InstitutionClock clock)
{
    private const string Ending = ".evidence";
    private const int PieceLength = 1 << 16;
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <summary>Writes a file where uploads wait, looks what it is, and lets it reach the disk. No more is read of it than may be kept.</summary>
    internal async Task<IncomingFile> ReceiveAsync(Stream content, CancellationToken cancel)
    {
        data.Ensure();
        string path = Path.Combine(data.Inbox, $"{Guid.NewGuid():N}{Ending}");
        try
        {
            await using FileStream file = DurableFile.Create(path);
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            byte[] piece = new byte[PieceLength];
            for (int read; file.Length <= EvidenceRules.MostBytes && (read = await content.ReadAsync(piece, cancel)) > 0;)
            {
                hash.AppendData(piece, 0, read);
                await file.WriteAsync(piece.AsMemory(0, read), cancel);
            }

            (EvidenceOutcome outcome, EvidenceKind? kind) = EvidenceContent.Look(file);
            if (outcome == EvidenceOutcome.Done) file.Flush(flushToDisk: true);
            return new(path, outcome, kind, file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Gives a file its name. The same content may have it already, perhaps damaged: then the new one takes its place.</summary>
    internal void Keep(IncomingFile file)
    {
        DataDirectory.EnsureFolder(data.Evidence);
        string path = PathOf(file.Sha256), shard = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(shard))
        {
            DataDirectory.EnsureFolder(shard);
            DurableFile.SyncFolder(data.Evidence);
        }

        DurableFile.Rename(file.Path, path);
    }

    /// <summary>Whether a content lies there.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Opens a content after it has proven to be what was brought; null when it is gone or was changed.</summary>
    public async Task<FileStream?> OpenAsync(string sha256, CancellationToken cancel)
    {
        if (!Has(sha256)) return null;
        FileStream file = new(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, PieceLength, FileOptions.Asynchronous | FileOptions.SequentialScan);
        try
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) == sha256)
            {
                file.Position = 0;
                return file;
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await file.DisposeAsync();
        return null;
    }

    /// <summary>Reads every content that a row names and tells which are not as they were.</summary>
    public (int Contents, IReadOnlyList<EvidenceDamage> Damage) Examine()
    {
        IReadOnlyList<(string Sha256, string Name)> contents = store.Contents();
        return (contents.Count, [.. contents.Where(c => !IsSound(c.Sha256)).Select(c => new EvidenceDamage(c.Name, c.Sha256, !Has(c.Sha256)))]);
    }

    /// <summary>Removes what a process that ended has left: uploads that were never finished, contents that no row names. A day old, for they may be under way.</summary>
    public int RemoveForgotten()
    {
        string[] uploads = [.. Files(data.Inbox, "*" + Ending, SearchOption.TopDirectoryOnly).Where(IsForgotten)];
        foreach (string path in uploads) File.Delete(path);
        return uploads.Length + store.WithContents(named =>
        {
            string[] left = [.. Files(data.Evidence, "*", SearchOption.AllDirectories)
                .Where(path => Hash().IsMatch(Path.GetFileName(path)) && !named.Contains(Path.GetFileName(path)) && IsForgotten(path))];
            foreach (string path in left) File.Delete(path);
            return left.Length;
        });
    }

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption depth) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, depth) : [];

    private bool IsForgotten(string path) => clock.NowAt - File.GetLastWriteTimeUtc(path) > Forgotten;

    private bool IsSound(string sha256)
    {
        if (!Has(sha256)) return false;
        using FileStream file = File.OpenRead(PathOf(sha256));
        return Convert.ToHexStringLower(SHA256.HashData(file)) == sha256;
    }

    private string PathOf(string sha256) => Path.Combine(data.Evidence, sha256[..2], sha256);

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
