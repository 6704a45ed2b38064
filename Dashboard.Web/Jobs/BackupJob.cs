using Dashboard.Web.Evidence;
using Dashboard.Web.Persistence.Backups;
using Hangfire;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Jobs;

/// <summary>Makes a backup every night and keeps the newest.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class BackupJob(JobRunner runner, BackupStore backups, EvidenceFolder evidence, IOptions<BackupOptions> options) : IScheduledJob
{
    public Task RunAsync(CancellationToken cancel) => runner.RunDueAsync(JobSchedule.Backup, BackupAsync, cancel);

    private async Task<object> BackupAsync(JobPeriod period, CancellationToken cancel)
    {
        // Before, so that no backup keeps what nobody needs.
        int forgotten = evidence.RemoveForgotten();
        MadeBackup made = await backups.MakeAsync(BackupReason.Nightly, null, cancel);
        int removed = backups.Prune(options.Value.Keep);
        return new { Backup = Path.GetFileName(made.File), made.Bytes, made.Sha256, removed, forgotten };
    }
}
