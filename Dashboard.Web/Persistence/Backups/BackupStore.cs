using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Dashboard.Web.Shell;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Backups;

/// <summary>Why a backup was made; its name begins with it.</summary>
public enum BackupReason
{
    /// <summary>Someone asked for it. Kept until someone removes it.</summary>
    Backup,

    /// <summary>The nightly job. Only the newest are kept.</summary>
    Nightly,

    /// <summary>The database was about to be changed by a newer program. Kept until someone removes it.</summary>
    Upgrade,
}

/// <summary>A finished backup.</summary>
public sealed record MadeBackup(string File, long Bytes, string Sha256);

/// <summary>Makes backups while everyone goes on working, and keeps them.</summary>
/// <remarks>The pages of the database are copied by SQLite itself under one read transaction: a copy of the file could tear.</remarks>
public sealed class BackupStore(LedgerDatabase database, InstitutionClock clock)
{
    private const string Unfinished = ".part";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Makes a backup, proves that it can be read, and only then gives it its name.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="to">Where to; by default a name with the local time in the folder of backups.</param>
    /// <exception cref="StorageException">There is nothing to back up, the database is damaged, or another backup does not end.</exception>
    public async Task<MadeBackup> MakeAsync(BackupReason reason, string? to = null, CancellationToken cancel = default)
    {
        DataDirectory data = database.Data;
        if (!File.Exists(data.DatabaseFile)) throw new StorageException($"{data.Path} 中没有数据库，无可备份。There is no database to back up.");
        DataDirectory.EnsureFolder(data.Backups);
        using ExclusiveFileLock mine = await ExclusiveFileLock.AcquireAsync(data.LockFile("backup"), Patience, cancel)
            ?? throw new StorageException("另一个备份正在进行，请稍后再试。Another backup is running; try again later.");
        // Whoever left these behind is dead: the lock is ours.
        foreach (string left in Directory.GetFiles(data.Backups, "*" + Unfinished + "*")) File.Delete(left);
        string target = to is null ? FreeName(reason) : Path.GetFullPath(to);
        string copy = Path.Combine(data.Backups, "dashboard.db" + Unfinished), zip = target + Unfinished;
        try
        {
            DatabaseExam exam = CopyTo(copy);
            Pack(zip, copy, exam);
            Prove(zip);
            MadeBackup made = new(target, new FileInfo(zip).Length, Sha256Of(zip));
            DurableFile.Rename(zip, target);
            return made;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(zip);
        }
    }

    /// <summary>When the newest backup was finished; null when there is none.</summary>
    public DateTimeOffset? NewestAt() => Finished("*.zip").Select(file => (DateTimeOffset?)new FileInfo(file).LastWriteTimeUtc).Max();

    /// <summary>Removes all nightly backups but the newest.</summary>
    public int Prune(int keep)
    {
        string[] old = [.. Finished($"{Word(BackupReason.Nightly)}-*.zip").OrderDescending(StringComparer.Ordinal).Skip(keep)];
        foreach (string file in old) File.Delete(file);
        return old.Length;
    }

    /// <summary>The local time as part of a name; names sort like time.</summary>
    internal static string Stamp(InstitutionClock clock) =>
        TimeZoneInfo.ConvertTime(clock.NowAt, clock.Zone).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);

    private string[] Finished(string pattern) => Directory.Exists(database.Data.Backups) ? Directory.GetFiles(database.Data.Backups, pattern) : [];

    private static string Word(BackupReason reason) => reason.ToString().ToLowerInvariant();

    private string FreeName(BackupReason reason)
    {
        string name = Path.Combine(database.Data.Backups, $"{Word(reason)}-{Stamp(clock)}");
        for (int i = 1; ; i++)
        {
            string free = i == 1 ? $"{name}.zip" : $"{name}-{i.ToString(CultureInfo.InvariantCulture)}.zip";
            if (!File.Exists(free)) return free;
        }
    }

    private DatabaseExam CopyTo(string copy)
    {
        DurableFile.Create(copy).Dispose();
        using (SqliteConnection source = database.Open())
        using (SqliteConnection target = DatabaseExam.OpenAlone(copy))
            source.BackupDatabase(target);
        DatabaseExam exam = DatabaseExam.Of(copy);
        return exam.Damage is [{ } finding, ..]
            ? throw new StorageException($"数据库已损坏，未生成备份：{finding} The database is damaged; no backup was made.")
            : exam;
    }

    private void Pack(string path, string copy, DatabaseExam exam)
    {
        using FileStream file = DurableFile.Create(path);
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = new string('0', BackupArchive.SealLength);
            List<BackedUpFile> files = [Add(zip, BackupManifest.Database, copy)];
            // After the database, so that every attachment it speaks of is there.
            foreach ((string name, string source) in BesideTheDatabase()) files.Add(Add(zip, name, source));
            using Stream manifest = zip.CreateEntry(BackupManifest.FileName).Open();
            manifest.Write(new BackupManifest(BackupManifest.CurrentFormat, exam.Newest, clock.NowAt, exam.LedgerVersion, files).ToJson());
        }

        BackupArchive.Seal(file);
        file.Flush(flushToDisk: true);
    }

    private IEnumerable<(string Name, string Path)> BesideTheDatabase() => BackupManifest.Folders
        .Select(folder => Path.Combine(database.Data.Path, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
        .Select(file => (Path.GetRelativePath(database.Data.Path, file).Replace('\\', '/'), file));

    private static BackedUpFile Add(ZipArchive zip, string name, string path)
    {
        using FileStream source = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        long bytes = source.Length;
        using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        string sha256 = BackupArchive.Copy(source, entry, bytes) ?? throw new StorageException($"「{name}」在备份时被改动，请重试。A file changed while it was backed up; try again.");
        return new(name, bytes, sha256);
    }

    private static void Prove(string zip)
    {
        using BackupArchive archive = BackupArchive.Open(zip);
        archive.Extract(null);
    }

    private static string Sha256Of(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
