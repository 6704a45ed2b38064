using System.Text.Json;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Reads the state of the system.</summary>
public sealed class SettingsReader(SnapshotService snapshots, JobRunStore jobs, DataDirectory data, InstitutionClock clock)
{
    private const int Shown = 30;

    public SettingsView Read()
    {
        Question today = snapshots.QuestionFor();
        LedgerState state = snapshots.State();
        return new(
            data.Path, state.LedgerVersion, state.AreSnapshotsCurrent(today.AsOf, $"{today.Pack.Id}@{today.Pack.Version}"), state.SnapshotAsOf,
            state.SnapshotAt is { } at ? Local(at) : null, today.Pack,
            [.. jobs.Latest(Shown).Select(Item)]);
    }

    /// <summary>A run that succeeded leaves a small document, one that failed a sentence.</summary>
    private JobItem Item(JobRun run)
    {
        JobMade? made = run.State == JobRunState.Succeeded && run.Result is { } json ? JsonSerializer.Deserialize<JobMade>(json, JsonSerializerOptions.Web) : null;
        return new(run.Id, run.JobId, run.Period, run.State.ToString(), Local(run.StartedAt), made, made is null ? run.Result : null);
    }

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime;
}
