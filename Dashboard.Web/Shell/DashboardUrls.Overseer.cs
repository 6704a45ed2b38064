namespace Dashboard.Web.Shell;

/// <summary>The addresses of those who oversee departments.</summary>
public static partial class DashboardUrls
{
    public const string Departments = "/departments";
    public const string Wall = "/wall";

    public static string ToDepartments(PageQuery query, params ReadOnlySpan<(string Name, string? Value)> more) => With(Departments, query, more);

    public static string ToWall(PageQuery query) => With(Wall, query);
}
