using Dashboard.Domain.Snapshots;
using Dashboard.Web.Demo;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Pages.Settings;

/// <summary>Reads the state of the system.</summary>
public sealed class SettingsReader(SnapshotService snapshots, LightPacks packs, DemoService demo, DataDirectory data, InstitutionClock clock)
{
    public SettingsView Read()
    {
        Question today = snapshots.QuestionFor();
        LedgerState state = snapshots.State();
        return new(
            data.Path, state.LedgerVersion, state.AreSnapshotsCurrent(today.AsOf, $"{today.Pack.Id}@{today.Pack.Version}"), state.SnapshotAsOf,
            state.SnapshotAt is { } at ? TimeZoneInfo.ConvertTime(at, clock.Zone).DateTime : null, demo.IsPresent(), today.Pack.Id,
            [.. packs.Files.Select(PackProof.Of).Where(p => p.Id is not null)
                .Select(p => new PackItem(p.Id!, p.Version!, p.Title!, packs[p.Id!].Source, p.Cases, p.IsProven))]);
    }
}
