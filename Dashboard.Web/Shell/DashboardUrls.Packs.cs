namespace Dashboard.Web.Shell;

/// <summary>The addresses of packs of rules.</summary>
public static partial class DashboardUrls
{
    public const string Packs = "/settings/packs";

    public const string PackFiles = "/export/packs";

    /// <summary>The name of the query part that says which pack is shown.</summary>
    public const string Pack = "pack";

    public static string ToPacks(PageQuery query, string? pack = null) => With(Packs, query, (Pack, pack));

    /// <summary>A version of a pack as a file.</summary>
    public static string ToPackFile(string id, string version) => $"{PackFiles}/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(version)}";
}
