using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Web.Persistence;

/// <summary>A prepared statement for work by the hundred thousand: no parameter objects, no boxed values, no reader per row.</summary>
/// <remarks>
/// It runs in whatever transaction its connection is in. Parameters are ?1, ?2, …: SQLite numbers a named one by where it first
/// stands, so @2 may have the place 1. Columns count from 0.
/// </remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly long?[] bound;
    private byte[] text = ArrayPool<byte>.Shared.Rent(1024);

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        // SQLite numbers "@3" by where it first stands in the text, but "?3" by its number, which is what is bound here.
        if (sql.Contains('@', StringComparison.Ordinal)) throw new ArgumentException("Parameters are ?1, ?2, …", nameof(sql));
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
        bound = new long?[raw.sqlite3_bind_parameter_count(statement) + 1];
    }

    /// <summary>Binds a number; one that stands there since an earlier run is left there, as lines, months and funds of neighbouring rows are.</summary>
    public SqliteStatement Bind(int place, long value)
    {
        if (bound[place] == value) return this;
        Check(raw.sqlite3_bind_int64(statement, place, value));
        bound[place] = value;
        return this;
    }

    /// <summary>Binds numbers one after the other from place 1 on.</summary>
    public SqliteStatement BindAll(params ReadOnlySpan<long?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value) Bind(i + 1, value);
            else Bind(i + 1, null);
        }

        return this;
    }

    public SqliteStatement Bind(int place, string? value)
    {
        bound[place] = null;
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(statement, place));
            return this;
        }

        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > text.Length)
        {
            ArrayPool<byte>.Shared.Return(text);
            text = ArrayPool<byte>.Shared.Rent(most);
        }

        // An empty span has no address, and SQLite takes text without an address for NULL.
        int length = Encoding.UTF8.GetBytes(value, text);
        Check(length == 0 ? raw.sqlite3_bind_text(statement, place, value) : raw.sqlite3_bind_text(statement, place, text.AsSpan(0, length)));
        return this;
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one; when there is none, the statement may be bound and run again.</returns>
    public bool Step()
    {
        int code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW) return true;
        int reset = raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE) Check(reset == raw.SQLITE_OK ? code : reset);
        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        Step();
        return raw.sqlite3_changes(database);
    }

    /// <summary>Runs a statement that gives one row at most, and leaves its first column.</summary>
    public long? One()
    {
        if (!Step()) return null;
        long? value = IsNull(0) ? null : Int64(0);
        Reset();
        return value;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public int Int32(int column) => raw.sqlite3_column_int(statement, column);

    public long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    /// <summary>Leaves the rows that were not asked for.</summary>
    public void Reset() => Check(raw.sqlite3_reset(statement));

    public void Dispose()
    {
        statement.Dispose();
        ArrayPool<byte>.Shared.Return(text);
        text = [];
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
