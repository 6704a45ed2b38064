using Dashboard.Web.Shell;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Backups;

/// <summary>What a restore did.</summary>
/// <param name="KeptIn">Where what was there before lies now; null when nothing was there.</param>
public sealed record Restored(BackupManifest Manifest, string? KeptIn);

/// <summary>Puts a backup in the place of the data, after it has proven whole, and keeps what was there.</summary>
public sealed class RestoreStore(DataDirectory data, InstitutionClock clock)
{
    /// <summary>Restores a backup. Whatever happens meanwhile, a whole database has the name of the database.</summary>
    /// <exception cref="BackupException">The backup is broken; nothing was changed.</exception>
    /// <exception cref="StorageException">The backup is newer than this program, or the data are in use; nothing was changed.</exception>
    public async Task<Restored> RestoreAsync(string file, CancellationToken cancel)
    {
        data.Ensure();
        DataDirectory.EnsureFolder(data.Backups);
        using DataUse mine = await DataUse.OwnAsync(data, cancel);
        string work = Path.Combine(data.Path, "restoring");
        Remove(work);
        try
        {
            BackupManifest manifest = Unpack(file, DataDirectory.EnsureFolder(work));
            string kept = FreeFolder();
            Replace(work, kept, manifest);
            return new(manifest, Directory.Exists(kept) ? kept : null);
        }
        finally
        {
            Remove(work);
        }
    }

    /// <summary>Everything that can be refused is refused here, before anything is touched.</summary>
    private static BackupManifest Unpack(string file, string work)
    {
        using BackupArchive archive = BackupArchive.Open(file);
        if (archive.Manifest.Files.Sum(f => (decimal)f.Bytes) > new DriveInfo(work).AvailableFreeSpace)
            throw new StorageException("磁盘剩余空间不足以恢复该备份。There is not enough free disk space to restore this backup.");
        archive.Extract(work);
        string copy = Path.Combine(work, BackupManifest.Database);
        DatabaseExam exam = DatabaseExam.Of(copy);
        if (exam.Damage is [{ } finding, ..]) throw BackupException.Broken(finding);
        if (exam.Newer is { } newer)
            throw new StorageException($"该备份由更新版本的程序生成（{newer}），请升级本程序。The backup was made by a newer version of this program.");
        if (exam.LedgerVersion is null) throw BackupException.Broken("其中没有台账。");
        DurableFile.Sync(copy);
        return archive.Manifest;
    }

    private void Replace(string work, string kept, BackupManifest manifest)
    {
        SetLogAside(kept);
        // Attachments first: a database may not speak of what is not there yet. Those it does not know do no harm meanwhile.
        foreach (BackedUpFile file in manifest.Files.OrderBy(file => file.Path == BackupManifest.Database))
        {
            string target = Below(data.Path, file.Path);
            KeepOld(target, Below(kept, file.Path));
            DataDirectory.EnsureFolder(Path.GetDirectoryName(target)!);
            DurableFile.Rename(Below(work, file.Path), target);
        }

        HashSet<string> restored = [.. manifest.Files.Select(file => Below(data.Path, file.Path))];
        // A backup without packs says nothing of them: without the pack that was chosen the program would not start.
        bool hasPolicies = manifest.Files.Any(file => file.Path.StartsWith(DataDirectory.PoliciesFolder + '/', StringComparison.Ordinal));
        foreach (string other in BackupManifest.Folders.Where(folder => hasPolicies || folder != DataDirectory.PoliciesFolder).Select(folder => Below(data.Path, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).Where(path => !restored.Contains(path)))
        {
            string aside = Below(kept, Path.GetRelativePath(data.Path, other).Replace('\\', '/'));
            DataDirectory.EnsureFolder(Path.GetDirectoryName(aside)!);
            File.Move(other, aside);
        }
    }

    /// <summary>The log beside the old database would be played into the new one.</summary>
    private void SetLogAside(string kept)
    {
        if (!File.Exists(data.DatabaseFile)) return;
        try
        {
            using SqliteConnection old = DatabaseExam.OpenAlone(data.DatabaseFile);
            old.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // A damaged database is why people restore; its log is kept as it is.
        }

        foreach (string log in (string[])["-wal", "-shm"])
        {
            if (!File.Exists(data.DatabaseFile + log)) continue;
            File.Move(data.DatabaseFile + log, Path.Combine(DataDirectory.EnsureFolder(kept), BackupManifest.Database + log));
        }
    }

    /// <summary>A copy and not a move: until the new one takes its name, the old file has it.</summary>
    private static void KeepOld(string path, string kept)
    {
        if (!File.Exists(path)) return;
        DataDirectory.EnsureFolder(Path.GetDirectoryName(kept)!);
        File.Copy(path, kept);
        DurableFile.Sync(kept);
    }

    private static string Below(string folder, string name) => Path.Combine(folder, Path.Combine(name.Split('/')));

    private string FreeFolder()
    {
        string name = Path.Combine(data.Backups, $"before-restore-{BackupStore.Stamp(clock)}"), free = name;
        for (int i = 2; Directory.Exists(free); i++) free = FormattableString.Invariant($"{name}-{i}");
        return free;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
