namespace Dashboard.Web.Shell;

/// <summary>The addresses of entering results.</summary>
public static partial class DashboardUrls
{
    public const string Results = "/results";

    /// <summary>The word for what has not been reported.</summary>
    public const string Missing = "missing";

    public const string ExportUnreported = "/export/unreported";

    public static string ToResults(PageQuery query, string? show = null) => With(Results, query, ("show", show));

    /// <summary>The page with one indicator alone, whichever department is looked at.</summary>
    public static string ToResult(string indicator, PageQuery query) => With(Results, query with { Department = null }, ("indicator", indicator));
}
