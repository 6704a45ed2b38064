using System.IO.Compression;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Web.Persistence;

public sealed class DatabaseStarterTests
{
    [Fact]
    public async Task Start_AfterOneThatWasKilledWhileItHeldTheLock_GoesOn()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        Prepare(folder,
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 00:00:00')
            """);
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync(folder).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        ledger.Number("SELECT count(*) FROM __EFMigrationsLock").ShouldBe(0);
        ledger.Version.ShouldBeGreaterThanOrEqualTo(0);
        Directory.Exists(ledger.Get<DataDirectory>().Backups).ShouldBeFalse("There was nothing to keep.");
    }

    [Fact]
    public async Task Start_OfAProgramWithNewMigrations_KeepsTheOldDatabaseFirst()
    {
        string folder = TemporaryLedger.TemporaryFolder();
        Prepare(folder, "CREATE TABLE Keepsake (Value TEXT); INSERT INTO Keepsake VALUES ('as it was')");
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync(folder);
        string backup = Directory.GetFiles(ledger.Get<DataDirectory>().Backups).ShouldHaveSingleItem();
        Path.GetFileName(backup).ShouldBe("upgrade-20261122-120000.zip");
        string old = Path.Combine(folder, "old.db");
        using (ZipArchive zip = ZipFile.OpenRead(backup)) zip.GetEntry("dashboard.db")!.ExtractToFile(old);
        using SqliteConnection connection = DatabaseExam.OpenAlone(old);
        connection.Ask<string>("SELECT Value FROM Keepsake").ShouldBe("as it was");
        DatabaseExam.Has(connection, "Payment").ShouldBeFalse();
    }

    [Fact]
    public async Task Start_WithNothingPending_MakesNoBackup()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.Get<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);
        Directory.Exists(ledger.Get<DataDirectory>().Backups).ShouldBeFalse();
    }

    private static void Prepare(string folder, string sql)
    {
        using SqliteConnection connection = DatabaseExam.OpenAlone(Path.Combine(folder, "dashboard.db"));
        connection.Run(sql);
    }
}
