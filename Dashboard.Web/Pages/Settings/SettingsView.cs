using Dashboard.Domain.Policies;

namespace Dashboard.Web.Pages.Settings;

/// <summary>What the page of the system's state shows.</summary>
/// <param name="SnapshotAt">When the current snapshots were made, in local time; null before the first.</param>
/// <param name="Pack">By which lights are judged.</param>
public sealed record SettingsView(
    string DataDirectory, long LedgerVersion, bool AreSnapshotsCurrent, DateOnly? SnapshotAsOf, DateTime? SnapshotAt,
    LightPack Pack, IReadOnlyList<JobItem> Jobs);

/// <summary>One attempt of a job.</summary>
/// <param name="StartedAt">In local time.</param>
/// <param name="Made">What it made; null when it did not get so far.</param>
/// <param name="Problem">Why it failed, or null.</param>
public sealed record JobItem(long Id, string JobId, string Period, string State, DateTime StartedAt, JobMade? Made, string? Problem);

/// <summary>What a run made.</summary>
/// <param name="Corrected">How many monthly totals were wrong and were corrected; null when the job proves none.</param>
/// <param name="Days">How many days of alerts were worked out; null when the job works out none.</param>
/// <param name="Sent">How many views were written; null when the job writes none.</param>
/// <param name="Backup">The file it wrote; null when it was no backup.</param>
public sealed record JobMade(int Lines, int Indicators, int? Corrected, string? Backup = null, long Bytes = 0, int? Days = null, int Opened = 0, int Ended = 0, int Escalated = 0, int? Sent = null);
