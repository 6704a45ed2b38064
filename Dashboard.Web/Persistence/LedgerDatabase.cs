using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence;

/// <summary>Opens connections to the ledger with the settings on which its promises rest.</summary>
public sealed class LedgerDatabase
{
    private const int ReadOnly = 8, CannotOpen = 14;
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

    /// <summary>A connection that cannot write, also where the folder itself must not be written to.</summary>
    /// <exception cref="StorageException">There is no database.</exception>
    public SqliteConnection OpenToRead()
    {
        if (!File.Exists(Data.DatabaseFile)) throw new StorageException($"{Data.Path} 里没有数据库。There is no database in this folder.");
        try
        {
            return OpenToRead(Data.DatabaseFile);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is CannotOpen or ReadOnly && !HasLog)
        {
            // Without a log there is nothing beside the file that a reader would have to share with writers.
            return OpenToRead(new Uri(Data.DatabaseFile).AbsoluteUri + "?immutable=1");
        }
    }

    private bool HasLog => new FileInfo(Data.DatabaseFile + "-wal") is { Exists: true, Length: > 0 };

    private static SqliteConnection OpenToRead(string source)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 60,
        }.ToString());
        try
        {
            connection.Open();
            connection.Run("PRAGMA busy_timeout=60000");
            // Opening alone does not look at the file.
            connection.Ask<long>("SELECT count(*) FROM sqlite_master");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
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
