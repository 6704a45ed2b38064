using Dashboard.Domain;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>Short forms for prepared commands; parameters are @1, @2, … in order.</summary>
internal static class SqliteCommands
{
    /// <summary>SQLite keeps 88 as "88.0"; divided by this 1 a decimal loses the zeros nobody wrote.</summary>
    private const decimal Plain = 1.0000000000000000000000000000m;

    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.Prepare(sql, values.Length);
        return command.With(values).ExecuteNonQuery();
    }

    public static T? Ask<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.Prepare(sql, values.Length);
        object? answer = command.With(values).ExecuteScalar();
        return answer is null or DBNull
            ? default
            : (T)Convert.ChangeType(answer, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static List<T> List<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.Prepare(sql, values.Length);
        using SqliteDataReader reader = command.With(values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, int parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 1; i <= parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        return command;
    }

    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>Takes the right to write at once, so that a reader never has to become a writer.</summary>
    public static SqliteTransaction BeginWriting(this SqliteConnection connection) => connection.BeginTransaction(deferred: false);

    public static Money Money(this SqliteDataReader reader, int column) => new(reader.GetInt64(column));

    public static Money? MoneyOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : new Money(reader.GetInt64(column));

    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static decimal? DecimalOrNull(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetDecimal(column) / Plain;

    public static int? IntOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
}

/// <summary>Days and months as numbers that sort and group.</summary>
internal static class DayCode
{
    /// <summary>2026-11-22 is 20261122.</summary>
    public static int Of(DateOnly day) => (((day.Year * 100) + day.Month) * 100) + day.Day;

    /// <summary>2026-11-22 is 202611.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * 100) + day.Month;

    public static DateOnly ToDate(int code) => new(code / 10_000, code / 100 % 100, code % 100);
}
