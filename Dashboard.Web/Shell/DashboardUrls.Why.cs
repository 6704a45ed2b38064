namespace Dashboard.Web.Shell;

/// <summary>Where figures are explained.</summary>
public static partial class DashboardUrls
{
    public const string Why = "/why";
    public const string ExportWhy = "/export/why";

    /// <summary>Why a figure of a department is what it is.</summary>
    public static string ToWhy(string figure, PageQuery query) => With(Why, query, ("figure", figure));

    /// <summary>Why a figure of one line is what it is; the line knows its department.</summary>
    public static string ToWhyOfLine(string figure, string line, PageQuery query) => With(Why, query with { Department = null }, ("figure", figure), ("line", line));

    /// <summary>Why a figure of one indicator is what it is.</summary>
    public static string ToWhyOfIndicator(string figure, string indicator, PageQuery query) =>
        With(Why, query with { Department = null }, ("figure", figure), ("indicator", indicator));
}
