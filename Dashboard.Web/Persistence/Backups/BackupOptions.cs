namespace Dashboard.Web.Persistence.Backups;

/// <summary>How backups are kept. Bound from the section "Backups".</summary>
public sealed class BackupOptions
{
    public const string Section = "Backups";

    /// <summary>How many nightly backups are kept; backups made by hand or before an upgrade are never removed.</summary>
    public int Keep { get; set; } = 14;

    /// <summary>What is wrong with these settings, all of it; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (Keep is < 1 or > 1000) yield return $"Backups:Keep: {Keep} is not a number 1–1000.";
    }
}
