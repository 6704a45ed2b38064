using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Microsoft.Data.Sqlite;

namespace Dashboard.Web.Persistence.Alerts;

/// <summary>Who stands where in the tree, and who can be reached how: what decides to whom an alert goes.</summary>
public sealed class AlertRoster
{
    private readonly Dictionary<string, DepartmentNode> departments;
    private readonly Dictionary<int, DepartmentNode> byNumber;
    private readonly ILookup<int, AlertCandidate> given;
    private readonly HashSet<string> withMail;
    private readonly RobotReach[] robots;
    private readonly Dictionary<string, IReadOnlyList<AlertCandidate>> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> ways = new(StringComparer.Ordinal);

    internal AlertRoster(IReadOnlyList<DepartmentNode> tree, IEnumerable<(int? Department, AlertCandidate Candidate)> given, IEnumerable<string> withMail, IEnumerable<RobotReach> robots)
    {
        departments = tree.ToDictionary(node => node.Department.Code, StringComparer.Ordinal);
        byNumber = tree.ToDictionary(node => node.Id);
        this.given = given.ToLookup(g => g.Department ?? 0, g => g.Candidate);
        this.withMail = [.. withMail];
        this.robots = [.. robots];
    }

    /// <summary>The codes from the top of the tree down to a department; only itself when the tree does not know it.</summary>
    public IReadOnlyList<string> Way(string code)
    {
        if (ways.TryGetValue(code, out IReadOnlyList<string>? known)) return known;
        IReadOnlyList<string> way = departments.TryGetValue(code, out DepartmentNode? node) ? [.. Up(node).Reverse().Select(n => n.Department.Code)] : [code];
        return ways[code] = way;
    }

    /// <summary>The number of a department; null when the tree does not know it.</summary>
    internal int? NumberOf(string code) => departments.GetValueOrDefault(code)?.Id;

    /// <summary>Everyone with a role at a department or above it.</summary>
    public IReadOnlyList<AlertCandidate> At(string code)
    {
        if (found.TryGetValue(code, out IReadOnlyList<AlertCandidate>? known)) return known;
        IEnumerable<AlertCandidate> near = departments.TryGetValue(code, out DepartmentNode? node)
            ? Up(node).SelectMany((at, steps) => given[at.Id].Select(c => c with { Distance = steps }))
            : [];
        return found[code] = [.. near, .. given[0].Select(c => c with { Distance = int.MaxValue })];
    }

    /// <summary>Whether a person is told by mail.</summary>
    internal bool HasMail(string account) => withMail.Contains(account);

    /// <summary>The robots that are told of something of a department.</summary>
    internal IEnumerable<string> Robots(string code, AlertSeverity severity)
    {
        if (robots.Length == 0) return [];
        HashSet<int> way = departments.TryGetValue(code, out DepartmentNode? node) ? [.. Up(node).Select(n => n.Id)] : [];
        return robots.Where(r => severity >= r.From && (r.Department is not { } at || way.Contains(at))).Select(r => r.Id);
    }

    private IEnumerable<DepartmentNode> Up(DepartmentNode node)
    {
        for (DepartmentNode? at = node; at is not null; at = at.ParentId is { } parent ? byNumber.GetValueOrDefault(parent) : null) yield return at;
    }
}

/// <summary>From what severity on a robot is told of which department.</summary>
internal sealed record RobotReach(string Id, int? Department, AlertSeverity From);

/// <summary>Reads who stands where.</summary>
public sealed class AlertRosterStore(LedgerDatabase database)
{
    /// <summary>The roster of a day: accounts that can be used, with the grants that hold.</summary>
    /// <param name="today">The day.</param>
    /// <param name="nowAt">The moment, for locks that end.</param>
    /// <param name="withSamples">Whether sample accounts may be used here.</param>
    public AlertRoster Read(DateOnly today, DateTimeOffset nowAt, bool withSamples)
    {
        using SqliteConnection connection = database.Open();
        using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
        var accounts = connection.List(
            "SELECT Id, UserName, DisplayName, LockoutEnd FROM Account WHERE IsDemo=0 OR @1",
            r => (Id: r.GetString(0), Name: r.GetString(1), DisplayName: r.GetString(2), LockedUntil: r.IsDBNull(3) ? (DateTimeOffset?)null : r.GetFieldValue<DateTimeOffset>(3)),
            withSamples).Where(a => a.LockedUntil is not { } until || until <= nowAt).ToDictionary(a => a.Id);
        var grants = connection.List(
            "SELECT AccountId, Role, DepartmentId, ValidFrom, ValidUntil FROM AccountGrant ORDER BY Id",
            r => (Account: r.GetString(0), Grant: new Grant((Role)r.GetInt32(1), r.IntOrNull(2), AccountStore.Day(r, 3), AccountStore.Day(r, 4))));
        return new(
            DepartmentStore.All(connection),
            grants.Where(g => accounts.ContainsKey(g.Account) && g.Grant.HoldsOn(today)).Select(g => (
                g.Grant.DepartmentId, new AlertCandidate(g.Account, accounts[g.Account].Name, accounts[g.Account].DisplayName, g.Grant.Role, 0))),
            connection.List("SELECT Account FROM DeliveryWish WHERE IsMailOn AND Mail IS NOT NULL", r => r.GetString(0)),
            connection.List("SELECT Id, DepartmentId, \"From\" FROM Robot WHERE IsOn", r => new RobotReach(
                r.GetInt64(0).ToString(System.Globalization.CultureInfo.InvariantCulture), r.IntOrNull(1), (AlertSeverity)r.GetInt32(2))));
    }
}
