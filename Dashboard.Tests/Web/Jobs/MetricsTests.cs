using System.Text.RegularExpressions;
using Dashboard.Web.Jobs;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Jobs;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Metrics_AfterANight_TellWhatSucceededAndWhen()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 01:30");
        await at.FillAsync("2026-01-10");
        await at.RunAsync<BackupJob>();
        string[] lines = at.Get<Metrics>().Read().TrimEnd('\n').Split('\n');
        lines.ShouldAllBe(line => Line().IsMatch(line));
        lines.ShouldContain($"dashboard_ledger_version {at.Get<SnapshotService>().State().LedgerVersion}");
        lines.ShouldContain($"dashboard_job_last_success_timestamp_seconds{{job=\"backup\"}} {at.Time.GetUtcNow().ToUnixTimeSeconds()}");
        lines.ShouldContain(line => line.StartsWith("dashboard_backup_newest_timestamp_seconds ", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.Contains("job=\"month-close\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("""^(# (HELP|TYPE) \w+ .+|\w+(\{job="[a-z-]+"\})? -?\d+)$""")]
    private static partial Regex Line();
}
