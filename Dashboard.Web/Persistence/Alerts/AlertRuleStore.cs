using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>The rules that an installation changed. A version is never overwritten.</summary>
public sealed class AlertRuleStore(LedgerDatabase database)
{
    /// <summary>The latest version of each rule that was changed.</summary>
    public IReadOnlyList<AlertRule> Latest()
    {
        using SqliteConnection connection = database.Open();
        return connection.List("SELECT Content, max(Version) FROM AlertRule GROUP BY Rule ORDER BY Rule", r => AlertRuleJson.Read(r.GetString(0)));
    }

    /// <summary>The versions of a rule that were made here, the latest first.</summary>
    public IReadOnlyList<RuleVersion> Versions(string rule)
    {
        using SqliteConnection connection = database.Open();
        return connection.List(
            "SELECT Content, ChangedBy, ChangedAt, Reason FROM AlertRule WHERE Rule=@1 ORDER BY Version DESC",
            r => new RuleVersion(AlertRuleJson.Read(r.GetString(0)), r.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(2)), r.TextOrNull(3)), rule);
    }

    /// <summary>Adds a version.</summary>
    /// <param name="rule">With the number of the new version.</param>
    /// <param name="before">The rule that counted until now.</param>
    /// <returns>False when somebody else made that version meanwhile; nothing is written then.</returns>
    public bool Add(AlertRule rule, AlertRule before, AuditStamp stamp)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction writing = connection.BeginWriting();
        if (connection.Ask<long?>("SELECT max(Version) FROM AlertRule WHERE Rule=@1", rule.Id) >= rule.Version) return false;
        connection.Run(
            "INSERT INTO AlertRule (Rule, Version, Content, ChangedBy, ChangedAt, Reason) VALUES (@1, @2, @3, @4, @5, @6)",
            rule.Id, rule.Version, AlertRuleJson.Write(rule), stamp.Actor.Name, stamp.RecordedAt.ToUnixTimeMilliseconds(), stamp.Reason);
        AuditStore.Append(connection, new(stamp, AuditActions.AlertRuleChanged, new(AuditSubjects.AlertRule, rule.Id), AlertRuleJson.Write(before), AlertRuleJson.Write(rule)));
        writing.Commit();
        return true;
    }
}
