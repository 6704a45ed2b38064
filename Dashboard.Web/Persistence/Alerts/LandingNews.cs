using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Writes the messages by which webhooks hear that a batch landed or was taken back: part of the transaction that makes it so.</summary>
/// <remarks>Only those of all departments are told: a batch tells sums of all departments that are in its file.</remarks>
internal static class LandingNews
{
    public const string Kind = "import";

    private const string Tellable = "Kind='Webhook' AND IsOn=1 AND IsToldOfImports=1 AND DepartmentId IS NULL";

    /// <param name="action">"batch-posted" or "batch-withdrawn", as in the record of changes.</param>
    public static void Tell(SqliteConnection connection, Batch batch, string action, AuditStamp stamp)
    {
        // Sample data are nobody's news.
        if (batch.IsDemo) return;
        foreach (long robot in connection.List($"SELECT Id FROM Robot WHERE {Tellable} ORDER BY Id", r => r.GetInt64(0)))
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{action}/{batch.Id}/robot/{robot}"), json = Body(key, batch, action, stamp);
            long at = stamp.RecordedAt.ToUnixTimeMilliseconds();
            connection.Run(
                """
                INSERT INTO Message (Key, Channel, Recipient, Kind, Title, Text, Json, State, Day, CreatedAt, NextAt, Attempts)
                VALUES (@1, 'robot', @2, @3, @4, @5, @5, 'waiting', @6, @7, @7, 0) ON CONFLICT (Key) DO NOTHING
                """,
                key, RobotStore.Key(robot), Kind, string.Create(CultureInfo.InvariantCulture, $"#{batch.Id} {batch.FileName}"), json,
                DayCode.Of(DateOnly.FromDateTime(stamp.RecordedAt.UtcDateTime)), at);
        }
    }

    private static string Body(string key, Batch batch, string action, AuditStamp stamp) => new JsonObject
    {
        ["event"] = action,
        ["id"] = key,
        ["batch"] = batch.Id,
        ["kind"] = batch.Kind.ToString().ToLowerInvariant(),
        ["file"] = batch.FileName,
        ["sha256"] = batch.Sha256,
        ["rows"] = batch.Rows,
        ["accepted"] = batch.Accepted,
        ["unchanged"] = batch.Unchanged,
        ["rejected"] = batch.Rejected,
        ["total"] = batch.Total?.Yuan.ToString("0.00", CultureInfo.InvariantCulture),
        ["by"] = stamp.Actor.Name,
        ["origin"] = stamp.Actor.Origin,
        ["at"] = stamp.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    }.ToJsonString(AuditRows.Plain);
}
