using System.IO.Compression;
using System.Text.Json;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Persistence.Backups;

public sealed class BackupStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backup_WithKeysAndAttachments_HoldsThemAndSaysSo()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        WriteBeside(ledger.Folder, "keys/key-1.xml", "<key/>");
        WriteBeside(ledger.Folder, "attachments/2026/票据.pdf", "pdf");
        WriteBeside(ledger.Folder, "policies/earlier/default@3.json", "{}");
        MadeBackup made = await ledger.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
        Path.GetFileName(made.File).ShouldBe("backup-20261122-120000.zip");
        made.Bytes.ShouldBe(new FileInfo(made.File).Length);
        using ZipArchive zip = ZipFile.OpenRead(made.File);
        zip.Entries.Select(e => e.FullName).ShouldBe(["dashboard.db", "keys/key-1.xml", "attachments/2026/票据.pdf", "policies/earlier/default@3.json", "manifest.json"], ignoreOrder: true);
        using Stream stream = zip.GetEntry("manifest.json")!.Open();
        JsonElement manifest = JsonDocument.Parse(stream).RootElement;
        manifest.GetProperty("ledgerVersion").GetInt64().ShouldBe(ledger.Version);
        manifest.GetProperty("schemaVersion").GetString().ShouldBe(DatabaseExam.KnownMigrations()[^1]);
        manifest.GetProperty("createdAt").GetDateTimeOffset().ShouldBe(ledger.Time.GetUtcNow());
        manifest.GetProperty("files").GetArrayLength().ShouldBe(4);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(made.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Backup_WhileOthersWrite_HoldsOneMomentWholly()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Run("CREATE TABLE Pair (Id INTEGER PRIMARY KEY, Side INTEGER, Filler TEXT)");
        using CancellationTokenSource ended = new();
        Task writing = Task.Run(() => WritePairs(ledger.Get<LedgerDatabase>(), ended.Token), Cancel);
        for (int i = 0; i < 5; i++)
        {
            MadeBackup made = await ledger.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel);
            string folder = Unpack(made.File);
            using (SqliteConnection copy = DatabaseExam.OpenAlone(Path.Combine(folder, "dashboard.db")))
            {
                copy.Ask<long>("SELECT count(*) FROM Pair WHERE Side=0").ShouldBe(copy.Ask<long>("SELECT count(*) FROM Pair WHERE Side=1"));
                copy.Ask<string>("PRAGMA integrity_check").ShouldBe("ok");
            }

            Directory.Delete(folder, recursive: true);
        }

        await ended.CancelAsync();
        await writing;
        ledger.Number("SELECT count(*) FROM Pair").ShouldBeGreaterThan(0);
        Directory.GetFiles(ledger.Get<DataDirectory>().Backups, "*.zip").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Backup_OfADamagedDatabase_IsRefusedAndLeavesNothing()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        ledger.Run("CREATE TABLE Torn (Value TEXT)");
        ledger.Run("INSERT INTO Torn SELECT hex(randomblob(500)) FROM pragma_function_list LIMIT 100");
        long page = ledger.Number("SELECT page_count FROM pragma_page_count");
        SqliteConnection.ClearAllPools();
        using (FileStream file = File.OpenWrite(ledger.Get<DataDirectory>().DatabaseFile))
        {
            file.Position = (page - 1) * 4096;
            file.Write(new byte[4096]);
        }

        StorageException refused = await Should.ThrowAsync<StorageException>(() => ledger.Get<BackupStore>().MakeAsync(BackupReason.Backup, null, Cancel));
        refused.Message.ShouldContain("已损坏");
        Directory.GetFiles(ledger.Get<DataDirectory>().Backups).ShouldBeEmpty();
    }

    [Fact]
    public async Task Backup_AfterOneThatWasKilled_RemovesItsRemains()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        WriteBeside(ledger.Folder, "backups/dashboard.db.part", "half");
        WriteBeside(ledger.Folder, "backups/nightly-20261121-013000.zip.part", "half");
        MadeBackup made = await ledger.Get<BackupStore>().MakeAsync(BackupReason.Nightly, null, Cancel);
        Directory.GetFiles(ledger.Get<DataDirectory>().Backups).ShouldBe([made.File]);
    }

    [Fact]
    public async Task Prune_ManyNights_KeepsTheNewestAndEverythingMadeByHand()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        BackupStore backups = ledger.Get<BackupStore>();
        await backups.MakeAsync(BackupReason.Backup, null, Cancel);
        for (int night = 0; night < 4; night++)
        {
            await backups.MakeAsync(BackupReason.Nightly, null, Cancel);
            ledger.Time.Advance(TimeSpan.FromDays(1));
        }

        backups.Prune(2).ShouldBe(2);
        Directory.GetFiles(ledger.Get<DataDirectory>().Backups).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["backup-20261122-120000.zip", "nightly-20261124-120000.zip", "nightly-20261125-120000.zip"]);
    }

    internal static void WriteBeside(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Unpack(string zip)
    {
        string folder = TemporaryLedger.TemporaryFolder();
        ZipFile.ExtractToDirectory(zip, folder);
        return folder;
    }

    private static void WritePairs(LedgerDatabase database, CancellationToken ended)
    {
        using SqliteConnection connection = database.Open();
        string filler = new('x', 2000);
        while (!ended.IsCancellationRequested)
        {
            using SqliteTransaction both = connection.BeginWriting();
            for (int side = 0; side < 2; side++) connection.Run("INSERT INTO Pair (Side, Filler) VALUES (@1, @2)", side, filler);
            both.Commit();
        }
    }
}
