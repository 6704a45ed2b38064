using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Assessment;

/// <summary>The packs that an installation has of its own, and the versions that counted before.</summary>
/// <remarks>A pack is written beside and then given its name: whenever the power fails, the old one is there or the new one, whole.</remarks>
public sealed class PackFolder(DataDirectory data)
{
    private const string Ending = ".json";
    private const int LongestWord = 64;

    /// <summary>Whether a word may become part of the name of a file: small letters, digits, and single points, dashes and underlines between them.</summary>
    public static bool IsSafe(string word) =>
        word.Length is > 0 and <= LongestWord && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.')
        && char.IsAsciiLetterOrDigit(word[0]) && char.IsAsciiLetterOrDigit(word[^1]) && !word.Contains("..", StringComparison.Ordinal);

    /// <summary>Whether a file is one of the installation and not one that was delivered.</summary>
    public bool IsOwn(string file) => Path.GetFullPath(file).StartsWith(Path.GetFullPath(data.Policies) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The versions of a pack that are kept, the latest first.</summary>
    public IReadOnlyList<string> Earlier(PackKind kind, string id)
    {
        string folder = EarlierOf(kind);
        if (!IsSafe(id) || !Directory.Exists(folder)) return [];
        return [.. new DirectoryInfo(folder).EnumerateFiles($"{id}@*{Ending}").OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name, StringComparer.Ordinal)
            .Select(f => f.Name[(id.Length + 1)..^Ending.Length])];
    }

    /// <summary>A version that is kept, or null.</summary>
    public PackText? Earlier(PackKind kind, string id, string version) =>
        IsSafe(id) && IsSafe(version) && Path.Combine(EarlierOf(kind), $"{id}@{version}{Ending}") is var file && File.Exists(file) ? PackText.Of(file) : null;

    /// <summary>Keeps a version for good; one that is kept already stays as it is.</summary>
    public void Keep(PackKind kind, string id, string version, PackText content)
    {
        string file = Path.Combine(DataDirectory.EnsureFolder(EarlierOf(kind)), $"{id}@{version}{Ending}");
        if (!File.Exists(file)) DurableFile.Rename(Written(content), file);
    }

    /// <summary>Writes a pack, ready to take its place.</summary>
    /// <returns>What gives it its name.</returns>
    public Action Prepare(PackKind kind, string id, string? inPlaceOf, PackText content)
    {
        string file = inPlaceOf is not null && IsOwn(inPlaceOf) ? inPlaceOf : Path.Combine(DataDirectory.EnsureFolder(FolderOf(kind)), id + Ending);
        string written = Written(content);
        return () => DurableFile.Rename(written, file);
    }

    private string Written(PackText content)
    {
        string file = Path.Combine(DataDirectory.EnsureFolder(data.Inbox), $"{Guid.NewGuid():N}.pack");
        using FileStream stream = DurableFile.Create(file);
        stream.Write(content.Bytes);
        stream.Flush(flushToDisk: true);
        return file;
    }

    private string FolderOf(PackKind kind)
    {
        DataDirectory.EnsureFolder(data.Policies);
        return kind == PackKind.Lights ? data.Policies : Path.Combine(data.Policies, AssessmentPacks.Folder);
    }

    private string EarlierOf(PackKind kind) => Path.Combine(DataDirectory.EnsureFolder(FolderOf(kind)), "earlier");
}
