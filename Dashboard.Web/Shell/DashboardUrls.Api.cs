namespace Dashboard.Web.Shell;

/// <summary>The addresses of the interface for programs, and of its keys.</summary>
public static partial class DashboardUrls
{
    public const string Api = "/api/v1";

    /// <summary>The description of the interface, by its version: /openapi/v1.json.</summary>
    public const string OpenApi = "/openapi/{documentName}.json";

    public const string OpenApiV1 = "/openapi/v1.json";

    public const string Keys = "/settings/keys";

    public static string ToKeys(PageQuery query) => With(Keys, query);
}
