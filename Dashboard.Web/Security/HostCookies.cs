using Microsoft.AspNetCore.Authentication.Cookies;

namespace Dashboard.Web.Security;

/// <summary>Over HTTPS, cookies get the prefix that browsers tie to this very host and to encryption; over plain HTTP none is possible.</summary>
/// <remarks>A name of its own also means that a cookie slipped in over plain HTTP is not looked at over HTTPS.</remarks>
internal sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, Name(context, key), value, Own(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, Name(context, key), Own(context, options));

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;

    private static CookieOptions Own(HttpContext context, CookieOptions options) =>
        context.Request.IsHttps ? new(options) { Secure = true, Path = "/", Domain = null } : options;
}
