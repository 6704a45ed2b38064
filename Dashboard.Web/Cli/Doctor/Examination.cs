using Dashboard.Web.Alerts;
using Dashboard.Web.Assessment;
using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Cli.Doctor;

/// <summary>All checks, in the order in which one would remedy what they find.</summary>
internal static class Examination
{
    /// <summary>Asked of a database alone that is whole and as this program writes it.</summary>
    private const string Calendar = "calendar";

    public static IEnumerable<Finding> Run(IServiceProvider services)
    {
        DataDirectory data = services.GetRequiredService<DataDirectory>();
        InstitutionClock clock = services.GetRequiredService<InstitutionClock>();
        yield return Safely("data-directory", () => MachineChecks.Writable(data));
        yield return Safely("disk", () => MachineChecks.FreeDisk(data));
        yield return Safely("clock", () => MachineChecks.Clock(clock, data));
        yield return Safely("culture", MachineChecks.Culture);
        yield return Safely("charts", MachineChecks.Charts);
        yield return Safely("packs", () => Packs(services));
        Finding[] ofDatabase = [.. OfDatabase(services, data)];
        foreach (Finding finding in ofDatabase) yield return finding;
        yield return Safely("backups", () => DatabaseChecks.Backups(services.GetRequiredService<BackupStore>(), data, clock));
        yield return Safely("messages", () => MessageChecks.Ways(services, ofDatabase.Any(f => f.Check == Calendar)));
    }

    private static IEnumerable<Finding> OfDatabase(IServiceProvider services, DataDirectory data)
    {
        // Opening a database that is not there would make an empty one.
        if (!File.Exists(data.DatabaseFile))
        {
            yield return Finding.Good("database", "还没有数据库，第一次启动时会建立。");
            yield break;
        }

        DatabaseExam? exam = null;
        Finding database = Safely("database", () => DatabaseChecks.Integrity(exam = DatabaseExam.Of(services.GetRequiredService<LedgerDatabase>())));
        yield return database;
        if (exam is null || !database.IsGood) yield break;
        yield return DatabaseChecks.Migrations(exam);
        if (exam.LedgerVersion is not null && exam.Newer is null)
            yield return Safely("totals", () => DatabaseChecks.Totals(services.GetRequiredService<TotalsStore>()));
        if (exam is not { Newer: null, Pending.Count: 0 }) yield break;
        yield return Safely("evidence", () => DatabaseChecks.Evidence(services.GetRequiredService<EvidenceFolder>()));
        yield return Safely(Calendar, () => DatabaseChecks.Calendar(services.GetRequiredService<WorkCalendars>(), services.GetRequiredService<InstitutionClock>()));
    }

    private static Finding Packs(IServiceProvider services)
    {
        IReadOnlyList<PackProof> proofs = services.GetRequiredService<PolicyPacks>().Proofs();
        string[] problems = [.. proofs.Where(p => !p.IsProven).Select(p => $"{p.Id}: {p.Problems[0]}")];
        return problems.Length == 0 && proofs.Count > 0
            ? Finding.Good("packs", $"{proofs.Count} 个规则包全部通过自带案例。")
            : new("packs", proofs.Count == 0 ? "没有规则包。" : string.Join('；', problems), "修正或移走有问题的规则包（数据目录下的 policies），再运行 packs verify。");
    }

    /// <summary>A check that cannot be made is itself a finding; the others go on.</summary>
    private static Finding Safely(string check, Func<Finding> look)
    {
        try
        {
            return look();
        }
        catch (PolicyException e)
        {
            return new(check, e.Message, "修正或移走该规则包，再运行 packs verify。");
        }
        catch (Exception e)
        {
            return new(check, $"无法检查：{e.Message}", "检查数据目录的权限与磁盘，然后再运行 doctor。");
        }
    }
}
