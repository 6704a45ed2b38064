namespace Dashboard.Web.Pages.Settings;

/// <summary>What the page of the system's state shows.</summary>
/// <param name="SnapshotAt">When the current snapshots were made, in local time; null before the first.</param>
public sealed record SettingsView(
    string DataDirectory, long LedgerVersion, bool AreSnapshotsCurrent, DateOnly? SnapshotAsOf, DateTime? SnapshotAt, bool HasDemo,
    string ChosenPack, IReadOnlyList<PackItem> Packs);

/// <summary>A pack of rules and whether its cases prove it.</summary>
public sealed record PackItem(string Id, string Version, string Title, string Source, int Cases, bool IsProven);
