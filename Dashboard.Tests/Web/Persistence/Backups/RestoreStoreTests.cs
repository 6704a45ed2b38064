using System.IO.Compression;
using System.Text;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Shell;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Persistence.Backups;

public sealed class RestoreStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_OverOtherData_BringsEverythingBackAndKeepsWhatWasThere()
    {
        await using TemporaryLedger source = await TemporaryLedger.WithLinesAsync();
        await source.PayAsync("v1 2026-02-01 L1 12.34");
        BackupStoreTests.WriteBeside(source.Folder, "attachments/a.txt", "as it was");
        string before = source.Dump();
        MadeBackup made = await source.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        string folder = await OtherLedgerAsync();
        BackupStoreTests.WriteBeside(folder, "attachments/a.txt", "changed");
        BackupStoreTests.WriteBeside(folder, "attachments/new.txt", "later");
        // The backup holds no packs and says nothing of them: those that are there go on counting.
        BackupStoreTests.WriteBeside(folder, "policies/earlier/own@1.json", "{}");
        Restored restored = await RestoreAsync(source, folder, made.File);
        restored.Manifest.LedgerVersion.ShouldBe(source.Version);
        File.ReadAllText(Path.Combine(folder, "attachments/a.txt")).ShouldBe("as it was");
        File.Exists(Path.Combine(folder, "attachments/new.txt")).ShouldBeFalse();
        File.Exists(Path.Combine(folder, "policies/earlier/own@1.json")).ShouldBeTrue();
        string kept = restored.KeptIn.ShouldNotBeNull();
        File.ReadAllText(Path.Combine(kept, "attachments/a.txt")).ShouldBe("changed");
        File.ReadAllText(Path.Combine(kept, "attachments/new.txt")).ShouldBe("later");
        using (SqliteConnection old = DatabaseExam.OpenAlone(Path.Combine(kept, "dashboard.db"))) old.Ask<long>("SELECT count(*) FROM Payment").ShouldBe(1);
        await using TemporaryLedger after = await TemporaryLedger.CreateAsync(folder);
        after.Dump().ShouldBe(before);
        after.Number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode='wal'").ShouldBe(1);
        await after.PayAsync("v2 2026-02-01 L1 1");
        after.ShouldBeSound();
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_IsAlwaysRefusedAndChangesNothing()
    {
        await using TemporaryLedger source = await TemporaryLedger.WithLinesAsync();
        MadeBackup made = await source.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        byte[] whole = await File.ReadAllBytesAsync(made.File, Cancel);
        string folder = TemporaryLedger.TemporaryFolder(), damaged = Path.Combine(source.Folder, "damaged.zip");
        Random random = new(3);
        for (int i = 0; i < 300; i++)
        {
            byte[] bytes = i % 10 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            if (i % 10 != 0) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(damaged, bytes, Cancel);
            await Should.ThrowAsync<BackupException>(() => RestoreAsync(source, folder, damaged));
        }

        File.Exists(Path.Combine(folder, "dashboard.db")).ShouldBeFalse();
        Directory.GetFileSystemEntries(Path.Combine(folder, "backups")).ShouldBeEmpty();
        Directory.Exists(Path.Combine(folder, "restoring")).ShouldBeFalse();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("keys/../../evil.txt")]
    [InlineData("/evil.txt")]
    [InlineData("keys/..\\..\\evil.txt")]
    [InlineData("keys/C:evil.txt")]
    [InlineData("keys//evil.txt")]
    [InlineData("appsettings.json")]
    [InlineData("dashboard.db-wal")]
    [InlineData("DASHBOARD.DB")]
    public async Task Restore_OfABackupThatLeadsElsewhere_IsRefused(string name)
    {
        await using TemporaryLedger source = await TemporaryLedger.WithLinesAsync();
        MadeBackup made = await source.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        Forge(made.File, name);
        string folder = Path.Combine(TemporaryLedger.TemporaryFolder(), "data");
        BackupException refused = await Should.ThrowAsync<BackupException>(() => RestoreAsync(source, folder, made.File));
        refused.Message.ShouldContain("不允许的文件名");
        Directory.GetFiles(Path.GetDirectoryName(folder)!, "*evil*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public async Task Restore_OfABackupFromANewerProgram_IsRefused()
    {
        await using TemporaryLedger source = await TemporaryLedger.WithLinesAsync();
        source.Run("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')");
        MadeBackup made = await source.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        string folder = await OtherLedgerAsync(), database = Path.Combine(folder, "dashboard.db");
        byte[] before = await File.ReadAllBytesAsync(database, Cancel);
        StorageException refused = await Should.ThrowAsync<StorageException>(() => RestoreAsync(source, folder, made.File));
        refused.Message.ShouldContain("29991231000000_Later");
        (await File.ReadAllBytesAsync(database, Cancel)).ShouldBe(before);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Restore_WhileAProgramUsesTheData_IsRefused()
    {
        await using TemporaryLedger source = await TemporaryLedger.WithLinesAsync();
        MadeBackup made = await source.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        StorageException refused = await Should.ThrowAsync<StorageException>(() => RestoreAsync(source, source.Folder, made.File));
        refused.Message.ShouldContain("请先停止");
        source.ShouldBeSound();
    }

    [Fact]
    public async Task Restore_OverADatabaseThatIsNone_SucceedsAndKeepsIt()
    {
        await using TemporaryLedger source = await TemporaryLedger.WithLinesAsync();
        MadeBackup made = await source.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        string folder = TemporaryLedger.TemporaryFolder();
        BackupStoreTests.WriteBeside(folder, "dashboard.db", new string('x', 5000));
        BackupStoreTests.WriteBeside(folder, "dashboard.db-wal", "old log");
        Restored restored = await RestoreAsync(source, folder, made.File);
        File.ReadAllText(Path.Combine(restored.KeptIn!, "dashboard.db")).ShouldStartWith("xxx");
        File.Exists(Path.Combine(folder, "dashboard.db-wal")).ShouldBeFalse();
        await using TemporaryLedger after = await TemporaryLedger.CreateAsync(folder);
        after.Dump().ShouldBe(source.Dump());
    }

    private static Task<Restored> RestoreAsync(TemporaryLedger clock, string folder, string file) =>
        new RestoreStore(new DataDirectory(folder), clock.Get<InstitutionClock>()).RestoreAsync(file, Cancel);

    /// <summary>A folder with a ledger of its own that no program uses any more.</summary>
    private static async Task<string> OtherLedgerAsync()
    {
        await using TemporaryLedger other = await TemporaryLedger.WithLinesAsync();
        await other.PayAsync("other 2026-03-01 L2 99");
        return TemporaryLedger.CopyOf(other.Folder);
    }

    /// <summary>Adds a file under any name, in the list and sealed, as an attacker would.</summary>
    private static void Forge(string file, string name)
    {
        using (ZipArchive zip = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            using (Stream entry = zip.CreateEntry(name).Open()) entry.Write("evil"u8);
            ZipArchiveEntry old = zip.GetEntry("manifest.json")!;
            BackupManifest manifest;
            using (Stream stream = old.Open()) manifest = BackupManifest.Read(stream)!;
            old.Delete();
            string sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("evil")));
            using Stream written = zip.CreateEntry("manifest.json").Open();
            written.Write((manifest with { Files = [.. manifest.Files, new(name, 4, sha256)] }).ToJson());
        }

        using FileStream sealing = new(file, FileMode.Open, FileAccess.ReadWrite);
        BackupArchive.Seal(sealing);
    }
}
