using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence;

/// <summary>A link that counts: as whom it enters what.</summary>
/// <param name="First">The first day of the quarter whose result is due.</param>
/// <param name="Last">The last day of that quarter.</param>
/// <param name="MadeBy">Who asked, as persons call them.</param>
public sealed record ReportLink(long Id, string Account, string Indicator, int Year, DateOnly First, DateOnly Last, DateTimeOffset ExpiresAt, string MadeBy);

/// <summary>Finds, uses up and ends the links by which one person may enter one result once.</summary>
public sealed class ReportLinkStore(LedgerDatabase database)
{
    private const string Columns = "k.Id, k.Account, k.IndicatorCode, k.Year, k.FirstDay, k.LastDay, k.ExpiresAt, k.MadeBy";

    /// <summary>Of k, a link: it counts at @1. Not when somebody reported for its quarter or a later one meanwhile, by whatever way.</summary>
    private const string Open =
        $"""
        k.UsedAt IS NULL AND k.EndedAt IS NULL AND k.ExpiresAt>@1 AND NOT EXISTS (
          SELECT * FROM Result r WHERE r.IndicatorCode=k.IndicatorCode AND r.Year=k.Year AND r.Date>=k.FirstDay AND r.BatchId IN ({Visible.Now}))
        """;

    /// <summary>Of k, a link: its indicator belongs to a department between the positions @2 and @3.</summary>
    internal const string InRange =
        $"""
        EXISTS (SELECT * FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId
          WHERE i.Id=(SELECT max(Id) FROM Indicator WHERE Code=k.IndicatorCode AND Year=k.Year AND BatchId IN ({Visible.Now})) AND d.Position BETWEEN @2 AND @3)
        """;

    /// <summary>The link that a word opens; null when none that counts does.</summary>
    /// <param name="hash">What is made of the word.</param>
    public ReportLink? FindByHash(string hash, DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"SELECT {Columns} FROM ReportLinkWord w JOIN ReportLink k ON k.Id=w.LinkId WHERE w.WordHash=@2 AND {Open}", Read, nowAt.ToUnixTimeMilliseconds(), hash).SingleOrDefault();
    }

    /// <summary>The links of a message that still count.</summary>
    public IReadOnlyList<ReportLink> OfMessage(long message, DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"SELECT {Columns} FROM ReportLink k WHERE k.MessageId=@2 AND {Open} ORDER BY k.Id", Read, nowAt.ToUnixTimeMilliseconds(), message);
    }

    /// <summary>How many links that count there are to each indicator of a subtree and a year that has any.</summary>
    public IReadOnlyDictionary<string, int> OfYear(DepartmentRange range, int year, DateTimeOffset nowAt)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            $"SELECT k.IndicatorCode, count(*) FROM ReportLink k WHERE k.Year=@4 AND {InRange} AND {Open} GROUP BY k.IndicatorCode",
            r => (Code: r.GetString(0), Count: r.GetInt32(1)), nowAt.ToUnixTimeMilliseconds(), range.Position, range.End, year)
            .ToDictionary(row => row.Code, row => row.Count, StringComparer.Ordinal);
    }

    /// <summary>Keeps what is made of a new word. It is on the disk before the word leaves.</summary>
    public void AddWord(long link, string hash)
    {
        using SqliteConnection connection = database.Open();
        connection.Run("INSERT INTO ReportLinkWord (WordHash, LinkId) VALUES (@1, @2)", hash, link);
    }

    /// <summary>The code of the department that an indicator belongs to; null when it lies outside a scope, or is gone.</summary>
    public string? DepartmentOf(string indicator, int year, Scope scope)
    {
        using SqliteConnection connection = database.Open();
        return connection.Ask<string>(
            $"""
            SELECT d.Code FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId
            WHERE i.Id=(SELECT max(Id) FROM Indicator WHERE Code=@1 AND Year=@2 AND BatchId IN ({Visible.Now})) AND {ScopeCondition.On(scope)}
            """,
            indicator, year);
    }

    /// <summary>Ends all links to an indicator that count.</summary>
    /// <returns>How many.</returns>
    public int End(string indicator, int year, string department, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        List<ReportLink> open = connection.List(
            $"SELECT {Columns} FROM ReportLink k WHERE k.IndicatorCode=@2 AND k.Year=@3 AND {Open}", Read, stamp.RecordedAt.ToUnixTimeMilliseconds(), indicator, year);
        foreach (ReportLink link in open)
        {
            Close(connection, link.Id, "EndedAt", stamp.RecordedAt);
            Record(connection, stamp, AuditActions.ReportLinkEnded, link, department, null);
        }

        writing.Commit();
        return open.Count;
    }

    /// <summary>Whether a link counts, asked under the right to write by whoever is about to use it up.</summary>
    internal static bool IsOpen(SqliteConnection connection, long id, DateTimeOffset at) =>
        connection.Ask<long>($"SELECT EXISTS (SELECT * FROM ReportLink k WHERE k.Id=@2 AND {Open})", at.ToUnixTimeMilliseconds(), id) != 0;

    /// <summary>Uses a link up, inside the transaction that takes what came by it.</summary>
    internal static void Use(SqliteConnection connection, long id, long batch, AuditStamp stamp)
    {
        ReportLink link = connection.List($"SELECT {Columns} FROM ReportLink k WHERE k.Id=@1", Read, id).Single();
        Close(connection, id, "UsedAt", stamp.RecordedAt);
        Record(connection, stamp, AuditActions.ReportLinkUsed, link, null, batch);
    }

    /// <summary>Notes when a link stopped to count; its words open nothing more and are not kept.</summary>
    internal static void Close(SqliteConnection connection, long id, string column, DateTimeOffset at)
    {
        connection.Run($"UPDATE ReportLink SET {column}=@2 WHERE Id=@1", id, at.ToUnixTimeMilliseconds());
        connection.Run("DELETE FROM ReportLinkWord WHERE LinkId=@1", id);
    }

    private static void Record(SqliteConnection connection, AuditStamp stamp, string action, ReportLink link, string? department, long? batch)
    {
        JsonObject content = new() { ["indicator"] = link.Indicator, ["year"] = link.Year, ["dueOn"] = link.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (batch is not null) content["batch"] = batch;
        string? of = department ?? connection.Ask<string>(
            "SELECT d.Code FROM Indicator i JOIN Department d ON d.Id=i.DepartmentId WHERE i.Code=@1 AND i.Year=@2 ORDER BY i.Id DESC LIMIT 1", link.Indicator, link.Year);
        AuditStore.Append(connection, new(stamp, action, new(AuditSubjects.ReportLink, link.Id.ToString(CultureInfo.InvariantCulture), of), null, content.ToJsonString(AuditRows.Plain)));
    }

    private static ReportLink Read(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt32(3), DayCode.ToDate(r.GetInt32(4)), DayCode.ToDate(r.GetInt32(5)), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(6)), r.GetString(7));
}
