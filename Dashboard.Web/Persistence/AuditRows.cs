using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Web.Persistence;

/// <summary>Records as they stand in the database, byte by byte: what was slipped in behind a text must not be overlooked.</summary>
internal static class AuditRows
{
    /// <summary>Nothing is escaped that a person may search for; pages encode it again.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<AuditRecord> Stream(SqliteConnection connection, string sql, params object?[] values)
    {
        using SqliteCommand command = connection.Prepare(sql, values.Length);
        using SqliteDataReader reader = command.With(values).ExecuteReader();
        while (reader.Read()) yield return Read(reader);
    }

    /// <summary>A record with a field that this program cannot have written, no text or no UTF-8, has no hash: what is shown of it may still look the same.</summary>
    public static AuditRecord Read(SqliteDataReader r)
    {
        AuditStamp stamp = new(Moment(r), new(Text(r, 2), Text(r, 3)), TextOrNull(r, 10));
        AuditSubject subject = new(Text(r, 5), Text(r, 6), TextOrNull(r, 7));
        return new(r.GetInt64(0), new(stamp, Text(r, 4), subject, TextOrNull(r, 8), TextOrNull(r, 9)), Text(r, 11), IsOurs(r) ? Text(r, 12) : "");
    }

    /// <summary>What a batch was, for its record.</summary>
    public static string Describe(Batch batch) => new JsonObject
    {
        ["kind"] = batch.Kind.ToString().ToLowerInvariant(),
        ["file"] = batch.FileName,
        ["sha256"] = batch.Sha256,
        ["rows"] = batch.Rows,
        ["accepted"] = batch.Accepted,
        ["unchanged"] = batch.Unchanged,
        ["rejected"] = batch.Rejected,
        ["total"] = batch.Total?.Yuan.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
        ["demo"] = batch.IsDemo,
    }.ToJsonString(Plain);

    /// <summary>Numbers that were counted, for a record.</summary>
    public static string Describe(params ReadOnlySpan<(string Name, long Count)> counts)
    {
        JsonObject all = [];
        foreach ((string name, long count) in counts) all[name] = count;
        return all.ToJsonString(Plain);
    }

    /// <summary>Words with their names.</summary>
    public static string Describe(params ReadOnlySpan<(string Name, string Text)> words)
    {
        JsonObject all = [];
        foreach ((string name, string text) in words) all[name] = text;
        return all.ToJsonString(Plain);
    }

    /// <summary>A moment that no program wrote becomes one that no record has, so that its hash shows it.</summary>
    private static DateTimeOffset Moment(SqliteDataReader r)
    {
        const long Last = 253_402_300_799_999;
        return r.GetValue(1) is long at and >= 0 and <= Last ? DateTimeOffset.FromUnixTimeMilliseconds(at) : DateTimeOffset.MaxValue;
    }

    private static bool IsOurs(SqliteDataReader r)
    {
        for (int column = 2; column <= 12; column++)
        {
            int type = raw.sqlite3_column_type(r.Handle!, column);
            bool isText = type == raw.SQLITE_TEXT && Utf8.IsValid(raw.sqlite3_column_blob(r.Handle!, column));
            if (!isText && (type != raw.SQLITE_NULL || column is not (7 or 8 or 9 or 10))) return false;
        }

        return true;
    }

    private static string Text(SqliteDataReader r, int column) => TextOrNull(r, column) ?? "";

    private static string? TextOrNull(SqliteDataReader r, int column) =>
        r.IsDBNull(column) ? null : Encoding.UTF8.GetString(r.GetFieldValue<byte[]>(column));
}
