using Dashboard.Web.Security;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.Web.Security;

public sealed class HostCookiesTests
{
    [Theory]
    [InlineData("http", "dashboard-session=x; path=/")]
    [InlineData("https", "__Host-dashboard-session=x; path=/; secure")]
    public void Cookie_OverEachScheme_IsAsStrictAsTheSchemeAllows(string scheme, string written)
    {
        DefaultHttpContext context = new();
        context.Request.Scheme = scheme;
        HostCookies cookies = new();
        cookies.AppendResponseCookie(context, "dashboard-session", "x", new() { Path = "/", Domain = scheme == "https" ? "wide.example" : null });
        context.Response.Headers.SetCookie.ToString().ShouldBe(written);
    }

    [Fact]
    public void Cookie_SlippedInOverPlainHttp_IsNotLookedAtOverHttps()
    {
        DefaultHttpContext context = new();
        context.Request.Scheme = "https";
        context.Request.Headers.Cookie = "dashboard-session=slipped";
        new HostCookies().GetRequestCookie(context, "dashboard-session").ShouldBeNull();
        context.Request.Headers.Cookie = "dashboard-session=slipped; __Host-dashboard-session=own";
        new HostCookies().GetRequestCookie(context, "dashboard-session").ShouldBe("own");
    }
}
