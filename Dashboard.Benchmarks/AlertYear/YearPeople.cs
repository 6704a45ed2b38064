using Dashboard.Domain.Alerts;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.Data.Sqlite;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>Who is told: an officer in every department, a manager where units lie below, one overseer, and four robots.</summary>
internal static class YearPeople
{
    private const string Domain = "example.cn";

    /// <summary>Vendor, key, secret, and which bureau it is told of; null for everything.</summary>
    public static readonly (RobotVendor Vendor, string Key, string? Secret, int? Bureau)[] Robots =
    [
        (RobotVendor.Webhook, "city", "SECwebhook", null), (RobotVendor.WeCom, "wecom", null, 1), (RobotVendor.DingTalk, "dingtalk", "SECdingtalk", 2), (RobotVendor.Feishu, "feishu", "SECfeishu", 3),
    ];

    public static string Address(string account) => $"{account}@{Domain}";

    public static string Officer(string department) => $"o{department}";

    public static string Manager(string department) => $"m{department}";

    /// <summary>Gives everyone an account, a role and a mail address.</summary>
    public static void Settle(YearPlace place, IReadOnlyList<string> robotAddresses)
    {
        IReadOnlyList<DepartmentNode> all = place.Departments();
        HashSet<int> above = [.. all.Select(node => node.ParentId).OfType<int>()];
        AuditStamp stamp = new(place.Clock.At, Actor.System("year"));
        foreach (DepartmentNode node in all)
        {
            Settle(place, Officer(node.Department.Code), Role.Officer, node.Id, stamp);
            if (above.Contains(node.Id)) Settle(place, Manager(node.Department.Code), Role.Manager, node.Id, stamp);
        }

        Settle(place, "finance", Role.Overseer, null, stamp);
        int[] bureaus = [.. all.Where(node => above.Contains(node.Id) && node.ParentId is not null).Select(node => node.Id)];
        foreach (((RobotVendor vendor, string key, string? secret, int? bureau), string address) in Robots.Zip(robotAddresses))
        {
            RobotForm form = new(
                0, Enum.Parse<ChannelKind>(vendor.ToString()), key, bureau is { } at ? bureaus[at % bureaus.Length] : null, bureau is null ? AlertSeverity.Notice : AlertSeverity.Warning, true, address, secret);
            RobotOutcome outcome = place.Get<RobotService>().Save(form, Person.Local, stamp.Actor, "year");
            if (outcome != RobotOutcome.Done) throw new InvalidOperationException($"{key}: {outcome}");
        }
    }

    private static void Settle(YearPlace place, string name, Role role, int? department, AuditStamp stamp)
    {
        using (SqliteConnection connection = place.Get<LedgerDatabase>().Open())
        {
            connection.Run(
                """
                INSERT INTO Account (Id, UserName, NormalizedUserName, DisplayName, IsDemo, SecurityStamp, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
                VALUES (@1, @1, upper(@1), @1, 0, 'stamp', 0, 0, 0, 0, 0)
                """,
                name);
            connection.Run("INSERT INTO AccountGrant (AccountId, Role, DepartmentId) VALUES (@1, @2, @3)", name, (int)role, department);
        }

        place.Get<WishStore>().Save(name, new(Address(name), true), stamp);
    }
}
