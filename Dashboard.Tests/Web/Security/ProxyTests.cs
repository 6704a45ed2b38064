using System.Net;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Tests.Web.Security;

/// <summary>The program behind a proxy of this machine.</summary>
public sealed class ProxiedInstallation : RunningInstallation
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Proxy:Known"] = "10.1.0.0/16, 127.0.0.1,::1" };
}

/// <summary>What a proxy says of a call counts if the proxy is known.</summary>
public sealed class ProxyTests(ProxiedInstallation proxied) : IClassFixture<ProxiedInstallation>
{
    [Fact]
    public async Task KnownProxy_SayingHttps_GetsStrictCookiesAndOwnLinks()
    {
        using HttpResponseMessage page = await ForwardedCall.SendAsync(proxied, HttpMethod.Get, DashboardUrls.Settings);
        page.Headers.Location!.ToString().ShouldStartWith("https://dashboard.example.cn/account/sign-in");
        using HttpResponseMessage door = await ForwardedCall.SendAsync(proxied, HttpMethod.Get, DashboardUrls.SignIn);
        door.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        door.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task KnownProxy_WithTheOwnOrigin_IsNoForeignPage()
    {
        // Refused for want of a token only.
        (await ForwardedCall.SendAsync(proxied, HttpMethod.Post, DashboardUrls.Session, origin: "https://dashboard.example.cn")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ForwardedCall.SendAsync(proxied, HttpMethod.Post, DashboardUrls.Session, origin: "https://evil.example.cn")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task KnownProxy_NamingCallers_HasThemCountedApart()
    {
        for (int i = 0; i < 30; i++) (await ForwardedCall.SendAsync(proxied, HttpMethod.Post, DashboardUrls.Session, "203.0.113.9")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ForwardedCall.SendAsync(proxied, HttpMethod.Post, DashboardUrls.Session, "203.0.113.9")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        // What a caller put in front itself, the proxies behind only hand on.
        (await ForwardedCall.SendAsync(proxied, HttpMethod.Post, DashboardUrls.Session, "198.51.100.1, 203.0.113.9, 10.1.2.3")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await ForwardedCall.SendAsync(proxied, HttpMethod.Post, DashboardUrls.Session, "203.0.113.10")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}

/// <summary>What anyone else says of a call counts for nothing.</summary>
public sealed class ForgedProxyTests(RunningInstallation open) : IClassFixture<RunningInstallation>
{
    [Fact]
    public async Task Stranger_SayingHttps_IsNotBelieved()
    {
        using HttpResponseMessage page = await ForwardedCall.SendAsync(open, HttpMethod.Get, DashboardUrls.Settings);
        page.Headers.Location!.ToString().ShouldStartWith(open.Address.ToString());
        using HttpResponseMessage door = await ForwardedCall.SendAsync(open, HttpMethod.Get, DashboardUrls.SignIn);
        door.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        (await ForwardedCall.SendAsync(open, HttpMethod.Post, DashboardUrls.Session, origin: "https://dashboard.example.cn")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Stranger_NamingOtherCallers_IsCountedAsOne()
    {
        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 40; i++) answers.Add((await ForwardedCall.SendAsync(open, HttpMethod.Post, DashboardUrls.Session, $"203.0.113.{i}")).StatusCode);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
    }
}

public sealed class ProxyOptionsTests
{
    [Theory]
    [InlineData("Proxy:Known", "10.0.0.5", 1, 0)]
    [InlineData("Proxy:Known", "10.0.0.5, 192.168.7.0/24,::1", 3, 0)]
    [InlineData("Proxy:Known:0", "10.0.0.5", 1, 0)]
    [InlineData("Proxy:Known", "proxy.example.cn", 0, 1)]
    [InlineData("Proxy:Known", "10.0.0.5/33, 10.0.0.6", 1, 1)]
    [InlineData("Proxy:Other", "10.0.0.5", 0, 0)]
    public void Proxies_OfTheSettings_AreReadOrNamedAsWrong(string setting, string value, int networks, int problems)
    {
        ProxyOptions read = ProxyOptions.Of(new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build());
        (read.Networks.Count(), read.Problems().Count()).ShouldBe((networks, problems));
    }
}

/// <summary>A call as a proxy would hand it on.</summary>
internal static class ForwardedCall
{
    public static async Task<HttpResponseMessage> SendAsync(RunningInstallation to, HttpMethod method, string address, string caller = "203.0.113.77", string? origin = null)
    {
        using HttpClient client = to.Client(new());
        using HttpRequestMessage request = new(method, address);
        request.Headers.Add("X-Forwarded-For", caller);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "dashboard.example.cn");
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent([new("name", "a")]);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
