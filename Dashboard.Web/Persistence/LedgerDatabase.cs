using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence;

/// <summary>Opens connections to the ledger with the settings on which its promises rest.</summary>
public sealed class LedgerDatabase
{
    private readonly string connectionString;

    public LedgerDatabase(DataDirectory data)
    {
        Data = data;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = data.DatabaseFile,
            Pooling = true,
            DefaultTimeout = 60,
        }.ToString();
    }

    public DataDirectory Data { get; }

    /// <summary>A connection whose commits survive a power cut (synchronous=FULL).</summary>
    public SqliteConnection Open()
    {
        SqliteConnection connection = new(connectionString);
        connection.Open();
        connection.Run("PRAGMA busy_timeout=60000; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY");
        return connection;
    }

    /// <summary>A context on a connection of its own; disposing the context closes it.</summary>
    public DashboardDbContext OpenContext()
    {
        SqliteConnection connection = Open();
        DbContextOptionsBuilder<SqliteDashboardDbContext> options = new();
        options.UseSqlite(connection, contextOwnsConnection: true);
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        return new SqliteDashboardDbContext(options.Options);
    }
}
