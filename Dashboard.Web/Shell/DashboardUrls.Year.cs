namespace Dashboard.Web.Shell;

/// <summary>The addresses of the set-up of a year.</summary>
public static partial class DashboardUrls
{
    public const string Year = "/year";

    public static string ToYear(PageQuery query, string? show = null) => With(Year, query, ("show", show));
}
