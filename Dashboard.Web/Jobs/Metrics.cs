using System.Globalization;
using System.Text;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Backups;

namespace Dashboard.Web.Jobs;

/// <summary>A handful of gauges in the text form that Prometheus reads: what one would want to be woken for.</summary>
public sealed class Metrics(LedgerStateStore ledger, JobRunStore runs, SchedulerHealth health, BackupStore backups)
{
    /// <summary>The content type of <see cref="Read"/>.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Every gauge as it is now.</summary>
    public string Read()
    {
        StringBuilder text = new();
        LedgerState state = ledger.Read();
        Add(text, "process_working_set_bytes", "Memory of the process.", ("", Environment.WorkingSet));
        Add(text, "dashboard_heap_bytes", "Managed memory in use.", ("", GC.GetTotalMemory(forceFullCollection: false)));
        Add(text, "dashboard_ledger_version", "How often the ledger changed.", ("", state.LedgerVersion));
        Add(text, "dashboard_snapshot_lag", "Changes of the ledger that the snapshots do not hold yet.", ("", state.LedgerVersion - state.SnapshotLedgerVersion));
        Add(text, "dashboard_jobs_late", "Jobs that should be done and are not.", ("", health.Late.Count));
        Add(text, "dashboard_job_last_success_timestamp_seconds", "When a job last succeeded.", [.. Successes()]);
        if (backups.NewestAt() is { } newestAt)
            Add(text, "dashboard_backup_newest_timestamp_seconds", "When the newest backup was finished.", ("", newestAt.ToUnixTimeSeconds()));
        return text.ToString();
    }

    private IEnumerable<(string Labels, long Value)> Successes() => JobSchedule.All
        .Select(job => (job.Id, runs.LastSuccess(job.Id)?.EndedAt))
        .Where(job => job.EndedAt is not null)
        .Select(job => ($"{{job=\"{job.Id}\"}}", job.EndedAt!.Value.ToUnixTimeSeconds()));

    private static void Add(StringBuilder text, string name, string help, params (string Labels, long Value)[] values)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
        foreach ((string labels, long value) in values) text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value}\n");
    }
}
