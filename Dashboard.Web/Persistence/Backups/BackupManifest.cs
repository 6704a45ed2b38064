using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Web.Persistence.Backups;

/// <summary>What a backup holds, written into it as <c>manifest.json</c>.</summary>
/// <param name="SchemaVersion">The newest migration of the database.</param>
/// <param name="LedgerVersion">How new the ledger is; null when the database holds none.</param>
public sealed record BackupManifest(
    int Format, string? SchemaVersion, DateTimeOffset CreatedAt, long? LedgerVersion, IReadOnlyList<BackedUpFile> Files)
{
    /// <summary>The form of backups that this program writes, and the newest it can read.</summary>
    public const int CurrentFormat = 1;

    public const string FileName = "manifest.json";

    /// <summary>The name of the database in a backup.</summary>
    public const string Database = "dashboard.db";

    /// <summary>Folders of the data directory that belong into a backup.</summary>
    public static readonly IReadOnlyList<string> Folders = ["keys", "attachments", DataDirectory.EvidenceFolder, DataDirectory.PoliciesFolder];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a manifest, null when it is none.</summary>
    public static BackupManifest? Read(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(stream, Json) is { Files: { } files } read && files.All(file => file?.Path is not null) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a file of this name may be written into a data directory: nothing may lead out of it.</summary>
    public static bool IsAllowed(string name)
    {
        if (name == Database) return true;
        string[] parts = name.Split('/');
        return parts.Length >= 2 && Folders.Contains(parts[0], StringComparer.Ordinal)
            && parts.All(part => part.Length > 0 && part is not ("." or "..") && part.IndexOfAny(['\\', ':', '\0']) < 0);
    }
}

/// <summary>A file of a backup. The path is relative to the data directory and written with /.</summary>
public sealed record BackedUpFile(string Path, long Bytes, string Sha256);

/// <summary>A backup cannot be used. The sentence is for people.</summary>
public sealed class BackupException(string message) : Exception(message)
{
    /// <summary>The backup is not what was written.</summary>
    public static BackupException Broken(string why) => new($"备份已损坏，未作任何改动：{why} The backup is broken; nothing was changed.");
}
