using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.Web.Shell;

public sealed class ThemeCookiesTests
{
    [Theory]
    [InlineData("theme=dark; system-theme=light", "dark")]
    [InlineData("system-theme=dark", "dark")]
    [InlineData("theme=light; system-theme=dark", "light")]
    [InlineData("theme=\"><script>; system-theme=light", "light")]
    [InlineData("", null)]
    public void Theme_FromCookies_PrefersTheChoiceOfThePerson(string cookies, string? theme)
    {
        DefaultHttpContext context = new();
        context.Request.Headers.Cookie = cookies;
        ThemeCookies.Read(context).ShouldBe(theme);
    }
}
