namespace Dashboard.Web.Shell;

/// <summary>The addresses of the set-up of a year.</summary>
public static partial class DashboardUrls
{
    public const string Year = "/year";

    /// <summary>Where the templates of the import lie as workbooks.</summary>
    public const string TemplateFiles = "/export/templates";

    /// <summary>The template of a kind as a workbook.</summary>
    public static string ToTemplate(string kind) => $"{TemplateFiles}/{kind}";

    public static string ToYear(PageQuery query, string? show = null) => With(Year, query, ("show", show));
}
