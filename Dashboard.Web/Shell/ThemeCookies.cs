namespace Dashboard.Web.Shell;

/// <summary>The colours a browser asks for. Written by <c>wwwroot/js/theme.js</c>, read here so that the first paint is right.</summary>
public static class ThemeCookies
{
    public const string Dark = "dark";
    public const string Light = "light";
    private const string Chosen = "theme";
    private const string System = "system-theme";

    /// <summary>The choice of the person, else what the system of the browser said last time; null when neither is known.</summary>
    public static string? Read(HttpContext context) =>
        Known(context.Request.Cookies[Chosen]) ?? Known(context.Request.Cookies[System]);

    private static string? Known(string? word) => word is Dark or Light ? word : null;
}
