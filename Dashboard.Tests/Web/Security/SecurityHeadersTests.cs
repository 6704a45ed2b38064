using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Web.Security;

public sealed partial class SecurityHeadersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/broken", HttpStatusCode.InternalServerError)]
    public async Task Answer_OfAnyKind_CarriesEveryHeader(string path, HttpStatusCode status)
    {
        await using WebApplication app = await StartAsync();
        using HttpResponseMessage answer = await app.GetTestClient().GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(status);
        foreach (string name in (string[])["X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options", "Permissions-Policy", "Cross-Origin-Opener-Policy"])
            answer.Headers.GetValues(name).ShouldHaveSingleItem().ShouldNotBeNullOrEmpty();
        string policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("object-src 'none'");
        ScriptSource().Match(policy).Groups["sources"].Value.ShouldMatch("^'self' 'nonce-[A-Za-z0-9+/=]{24}'$");
    }

    [Fact]
    public async Task Nonce_OfEachAnswer_IsTheOneInItsPolicyAndNoOther()
    {
        await using WebApplication app = await StartAsync();
        using HttpClient client = app.GetTestClient();
        HashSet<string> seen = [];
        for (int i = 0; i < 20; i++)
        {
            using HttpResponseMessage answer = await client.GetAsync("/", Cancel);
            string nonce = await answer.Content.ReadAsStringAsync(Cancel);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"'nonce-{nonce}'");
            seen.Add(nonce).ShouldBeTrue();
        }
    }

    private static async Task<WebApplication> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("sorry")));
        app.MapGet("/", (HttpContext context) => context.Nonce());
        app.MapGet("/broken", string () => throw new InvalidOperationException("broken"));
        await app.StartAsync(Cancel);
        return app;
    }

    [GeneratedRegex("script-src (?<sources>[^;]*);")]
    private static partial Regex ScriptSource();
}
