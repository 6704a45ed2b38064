using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence;

/// <summary>What a database file says of itself.</summary>
/// <param name="Damage">What SQLite found broken, the first findings; empty when the file is whole.</param>
/// <param name="Migrations">The migrations it has, oldest first.</param>
/// <param name="LedgerVersion">Null when it holds no ledger yet.</param>
public sealed record DatabaseExam(IReadOnlyList<string> Damage, IReadOnlyList<string> Migrations, long? LedgerVersion)
{
    private const int Findings = 10;

    /// <summary>The newest migration of the file; null before the first.</summary>
    public string? Newest => Migrations is [.., string newest] ? newest : null;

    /// <summary>The newest migration that the file has and this program does not know.</summary>
    public string? Newer => Migrations.Except(KnownMigrations(), StringComparer.Ordinal).LastOrDefault();

    /// <summary>Migrations this program has and the file does not.</summary>
    public IReadOnlyList<string> Pending => [.. KnownMigrations().Except(Migrations, StringComparer.Ordinal)];

    /// <summary>The migrations compiled into this program.</summary>
    public static IReadOnlyList<string> KnownMigrations()
    {
        using SqliteDashboardDbContext context = new(new DbContextOptionsBuilder<SqliteDashboardDbContext>().UseSqlite("Data Source=:memory:").Options);
        return [.. context.Database.GetMigrations()];
    }

    /// <summary>Reads a database file that nobody else uses, every page of it.</summary>
    public static DatabaseExam Of(string file)
    {
        try
        {
            using SqliteConnection connection = OpenAlone(file);
            return Of(connection);
        }
        catch (SqliteException e) when (Failure.IsOfDamage(e))
        {
            return new([e.Message], [], null);
        }
    }

    /// <summary>Reads the database in use.</summary>
    public static DatabaseExam Of(LedgerDatabase database)
    {
        try
        {
            using SqliteConnection connection = database.Open();
            return Of(connection);
        }
        catch (SqliteException e) when (Failure.IsOfDamage(e))
        {
            return new([e.Message], [], null);
        }
    }

    /// <summary>A connection that leaves no file beside the database when it is closed.</summary>
    internal static SqliteConnection OpenAlone(string file)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    internal static bool Has(SqliteConnection connection, string table) =>
        connection.Ask<long>("SELECT count(*) FROM sqlite_master WHERE type='table' AND name=@1", table) > 0;

    private static DatabaseExam Of(SqliteConnection connection)
    {
        List<string> findings = connection.List($"PRAGMA integrity_check({Findings})", r => r.GetString(0));
        return new(
            findings is ["ok"] ? [] : findings,
            Has(connection, "__EFMigrationsHistory") ? connection.List("SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", r => r.GetString(0)) : [],
            Has(connection, "LedgerState") ? connection.Ask<long?>("SELECT LedgerVersion FROM LedgerState") : null);
    }
}
