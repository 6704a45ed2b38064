using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Shell;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Web.Persistence;

/// <summary>Brings the database to the state this program needs, also after a start that was killed half way.</summary>
/// <remarks>Until it is disposed with its program, nobody can put a backup in the place of the data.</remarks>
public sealed class DatabaseStarter(LedgerDatabase database, BackupStore backups, InstitutionStore answers, InstitutionSettings institution) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private DataUse? use;

    /// <summary>Applies what is missing, and takes the settings that are kept with the data.</summary>
    /// <exception cref="StorageException">The data belong to a newer program, or cannot be opened.</exception>
    public async Task StartAsync(CancellationToken cancel = default)
    {
        try
        {
            database.Data.Ensure();
            use ??= await DataUse.ShareAsync(database.Data, cancel);
            await using DashboardDbContext context = database.OpenContext();
            HashSet<string> known = [.. context.Database.GetMigrations()];
            string[] applied = [.. await context.Database.GetAppliedMigrationsAsync(cancel)];
            if (applied.FirstOrDefault(name => !known.Contains(name)) is { } newer)
                throw new StorageException($"数据库由更新版本的程序写入（{newer}），请升级本程序。The database was written by a newer version of this program.");
            if (applied.Length < known.Count) await MigrateAsync(context, cancel);
            institution.Take(answers.Read());
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"无法打开数据目录 {database.Data.Path}：{e.Message}", e);
        }
    }

    public void Dispose() => use?.Dispose();

    private async Task MigrateAsync(DashboardDbContext context, CancellationToken cancel)
    {
        using ExclusiveFileLock? mine = await ExclusiveFileLock.AcquireAsync(database.Data.LockFile("migration"), Patience, cancel);
        if (mine is null) throw new StorageException("另一个进程正在升级数据库，请稍后再试。Another process is upgrading the database.");
        // Another process may have done it while this one waited.
        if (!(await context.Database.GetPendingMigrationsAsync(cancel)).Any()) return;
        SqliteConnection connection = (SqliteConnection)context.Database.GetDbConnection();
        connection.Run("PRAGMA journal_mode=WAL");
        if (HoldsData(connection)) await backups.MakeAsync(BackupReason.Upgrade, null, cancel);
        // The file lock is ours, so a row in this table was left by a process that was killed; EF would wait for it for ever.
        if (DatabaseExam.Has(connection, "__EFMigrationsLock")) connection.Run("DELETE FROM __EFMigrationsLock");
        await context.GetService<IMigrator>().MigrateAsync(cancellationToken: cancel);
    }

    /// <summary>A database that a killed first start left holds only the tables with which EF keeps its books.</summary>
    private static bool HoldsData(SqliteConnection connection) => connection.Ask<long>(
        "SELECT count(*) FROM sqlite_master WHERE type='table' AND name NOT IN ('__EFMigrationsHistory', '__EFMigrationsLock') AND name NOT LIKE 'sqlite_%'") > 0;
}

/// <summary>The environment failed: disk, lock, or a database newer than the program. The sentence is for people.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
