using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What the address of the studio says beyond that of every page.</summary>
/// <param name="Line">The project; null for the whole department.</param>
/// <param name="Pack">A pack that is tried; null for the one that counts.</param>
/// <param name="Item">The item that is looked at; null for none.</param>
/// <param name="IsWhole">Whether a department that only has units is assessed itself.</param>
public sealed record StudioAddress(PageQuery Query, string? Line = null, string? Pack = null, string? Item = null, bool IsWhole = false)
{
    /// <summary>Where the panel of an item begins.</summary>
    public const string PanelId = "item-panel";

    public string Here => DashboardUrls.With(DashboardUrls.Assessment, Query, [.. Own, ("item", Item)]);

    public string ToItem(string key) => $"{(this with { Item = key }).Here}#{PanelId}";

    public string ToText(string section) => $"{Here}#{TextId(section)}";

    public string ToFile(string document) => DashboardUrls.With($"{DashboardUrls.AssessmentFiles}/{document}", Query, [.. Own]);

    public static string TextId(string section) => $"text-{section}";

    private (string Name, string? Value)[] Own => [("line", Line), ("pack", Pack), ("whole", IsWhole ? "1" : null)];
}
