using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>A robot of a group, or another program, as it is kept.</summary>
/// <param name="Id">0 before it was saved.</param>
/// <param name="Kind">The name of its ChannelKind.</param>
/// <param name="Department">The number of the department; null for all.</param>
/// <param name="DepartmentName">Its name; null for all.</param>
/// <param name="SealedAddress">Encrypted.</param>
/// <param name="SealedSecret">Encrypted; null without signature.</param>
/// <param name="From">From what severity on it is told.</param>
/// <param name="IsToldOfImports">Whether it hears of batches that land or are taken back; only a webhook of all departments does.</param>
public sealed record RobotItem(
    long Id, string Kind, string Name, int? Department, string? DepartmentCode, string? DepartmentName, string SealedAddress, string? SealedSecret,
    AlertSeverity From, bool IsOn, bool IsToldOfImports = false);

/// <summary>Keeps the robots of the installation. Every change and its record are there together.</summary>
public sealed class RobotStore(LedgerDatabase database)
{
    private const string Select =
        """
        SELECT r.Id, r.Kind, r.Name, r.DepartmentId, d.Code, d.Name, r.Address, r.Secret, r."From", r.IsOn, r.IsToldOfImports FROM Robot r LEFT JOIN Department d ON d.Id=r.DepartmentId
        """;

    /// <summary>All robots, by name.</summary>
    public IReadOnlyList<RobotItem> All()
    {
        using SqliteConnection connection = database.Open();
        return connection.List($"{Select} ORDER BY r.Name, r.Id", Read);
    }

    /// <summary>One robot, or null.</summary>
    public RobotItem? Find(string id)
    {
        using SqliteConnection connection = database.Open();
        return Find(connection, id);
    }

    /// <summary>Adds a robot, or changes one.</summary>
    /// <param name="host">Where it is, for the record: no path, because that is as secret as a password.</param>
    /// <returns>Whether there was one to change.</returns>
    public bool Save(RobotItem robot, string host, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        RobotItem? before = robot.Id == 0 ? null : Find(connection, Key(robot.Id));
        if (robot.Id != 0 && before is null) return false;
        object?[] values =
            [robot.Id == 0 ? null : robot.Id, robot.Kind, robot.Name, robot.Department, robot.SealedAddress, robot.SealedSecret, (int)robot.From, robot.IsOn, stamp.Actor.Name, stamp.RecordedAt.ToUnixTimeMilliseconds(), robot.IsToldOfImports];
        connection.Run(
            """
            INSERT INTO Robot (Id, Kind, Name, DepartmentId, Address, Secret, "From", IsOn, ChangedBy, ChangedAt, IsToldOfImports) VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
            ON CONFLICT (Id) DO UPDATE SET Kind=@2, Name=@3, DepartmentId=@4, Address=@5, Secret=@6, "From"=@7, IsOn=@8, ChangedBy=@9, ChangedAt=@10, IsToldOfImports=@11
            """,
            values);
        RobotItem after = Find(connection, Key(robot.Id == 0 ? connection.Ask<long>("SELECT last_insert_rowid()") : robot.Id))!;
        Record(connection, stamp, before is null ? AuditActions.RobotAdded : AuditActions.RobotChanged, before, after, host);
        writing.Commit();
        return true;
    }

    /// <summary>Removes a robot; what it was still to be told is dropped when its turn comes.</summary>
    public bool Remove(long id, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (Find(connection, Key(id)) is not { } robot) return false;
        connection.Run("DELETE FROM Robot WHERE Id=@1", id);
        Record(connection, stamp, AuditActions.RobotRemoved, robot, null);
        writing.Commit();
        return true;
    }

    internal static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static RobotItem? Find(SqliteConnection connection, string id) => connection.List($"{Select} WHERE CAST(r.Id AS TEXT)=@1", Read, id).SingleOrDefault();

    private static RobotItem Read(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetString(1), r.GetString(2), r.IntOrNull(3), r.TextOrNull(4), r.TextOrNull(5), r.GetString(6), r.TextOrNull(7), (AlertSeverity)r.GetInt32(8), r.GetBoolean(9), r.GetBoolean(10));

    private static void Record(SqliteConnection connection, AuditStamp stamp, string action, RobotItem? before, RobotItem? after, string? host = null)
    {
        RobotItem one = (after ?? before)!;
        AuditSubject subject = new(AuditSubjects.Robot, Key(one.Id), one.DepartmentCode);
        AuditStore.Append(connection, new(stamp, action, subject, Describe(before), Describe(after, host, IsOther(before, after))));
    }

    /// <summary>A record says that an address or a secret is another one, and nothing of either.</summary>
    private static bool IsOther(RobotItem? before, RobotItem? after) =>
        before is not null && after is not null && (before.SealedAddress != after.SealedAddress || before.SealedSecret != after.SealedSecret);

    private static string? Describe(RobotItem? robot, string? host = null, bool isOther = false)
    {
        if (robot is null) return null;
        JsonObject document = new()
        {
            ["name"] = robot.Name,
            ["kind"] = robot.Kind.ToLowerInvariant(),
            ["department"] = robot.DepartmentCode,
            ["signed"] = robot.SealedSecret is not null,
            ["from"] = Enum.GetName(robot.From)!.ToLowerInvariant(),
            ["on"] = robot.IsOn,
        };
        if (robot.IsToldOfImports) document["imports"] = true;
        if (host is not null) document["host"] = host;
        if (isOther) document["newAddressOrSecret"] = true;
        return document.ToJsonString(AuditRows.Plain);
    }
}
