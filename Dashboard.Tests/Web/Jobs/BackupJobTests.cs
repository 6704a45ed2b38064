using Dashboard.Web.Jobs;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Jobs;

public sealed class BackupJobTests
{
    [Fact]
    public async Task Backup_NightAfterNight_KeepsTheNewestOneEach()
    {
        await using Installation at = await Installation.StartAsync("2026-11-01 01:30");
        await at.FillAsync("2026-01-10");
        for (int night = 0; night < 16; night++)
        {
            await at.RunAsync<BackupJob>();
            await at.RunAsync<BackupJob>();
            at.Time.Advance(TimeSpan.FromDays(1));
        }

        string[] files = [.. Directory.GetFiles(at.Get<DataDirectory>().Backups).Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f)!)];
        files.Length.ShouldBe(14);
        (files[0], files[^1]).ShouldBe(("nightly-20261103-013000.zip", "nightly-20261116-013000.zip"));
        at.Runs.Latest(99).Count.ShouldBe(16);
        at.Runs.Latest(1)[0].Result.ShouldNotBeNull().ShouldContain("\"backup\":\"nightly-20261116-013000.zip\"");
    }
}
