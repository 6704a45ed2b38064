using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Security;

/// <summary>Requests that no page of ours sends, against every address there is.</summary>
public sealed partial class RequestProbeTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private static readonly string[] Elsewhere =
    [
        "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "https://evil.example", "https:evil.example", "https:/evil.example", "HTTPS:\\\\evil.example",
        "//evil.example/%2e%2e", "/\t/evil.example", "/\r\n/evil.example", " //evil.example", "\u0000//evil.example", "javascript:alert(1)//evil.example", "data:text/html,evil.example",
        "//user@evil.example", "/%09/evil.example", "%2F%2Fevil.example", "/%5Cevil.example", "evil.example", "//[::1]@evil.example", "//evil。example",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("CfDJ8forged")]
    [InlineData("of another session")]
    public async Task Form_WithAForgedToken_IsRefusedAtEveryAddress(string? token)
    {
        using HttpClient admin = await sample.SignInAsync(Role.Admin), other = await sample.SignInAsync(Role.Manager);
        if (token == "of another session") token = Token().Match(await other.GetStringAsync(DashboardUrls.SignIn, Cancel)).Groups["token"].Value;
        List<string> addresses = [.. Writable()];
        addresses.ShouldContain(DashboardUrls.SignOut);
        addresses.ShouldContain(DashboardUrls.Session);
        List<string> wrong = [];
        foreach (string address in addresses)
        {
            using FormUrlEncodedContent form = new([new("role", "Admin"), new("name", "a"), new("password", "b"), .. token is null ? [] : (KeyValuePair<string, string>[])[new("__RequestVerificationToken", token)]]);
            using HttpResponseMessage answer = await admin.PostAsync(address, form, Cancel);
            // Where a session opens nothing, a form of its browser has nothing to forge.
            bool isClosed = address.StartsWith("/api/", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.Unauthorized;
            // An address that takes no form has nothing to forge either.
            if (!isClosed && answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.TooManyRequests or HttpStatusCode.Forbidden)) wrong.Add($"{address}: {answer.StatusCode}");
        }

        wrong.ShouldBeEmpty();
        (await admin.GetAsync(DashboardUrls.Settings, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Return_ToElsewhere_IsFollowedByNoAddress()
    {
        using HttpClient client = await sample.SignInAsync(Role.Admin);
        string[] addresses = [.. File.ReadLines(Path.Combine(SolutionFolder.Path, "Dashboard.Tests", "Web", "Security", "access.csv")).Skip(1).Select(l => l.Split(',')[1].Split('?')[0]).Where(a => a.Length > 0)];
        List<string> wrong = [];
        foreach (string to in Elsewhere)
        {
            foreach (string address in addresses)
            {
                using HttpResponseMessage answer = await client.GetAsync($"{address}?set=en&returnTo={Uri.EscapeDataString(to)}&ReturnUrl={Uri.EscapeDataString(to)}", HttpCompletionOption.ResponseHeadersRead, Cancel);
                if (answer.Headers.Location is { } location && Leaves(location.OriginalString)) wrong.Add($"{address} {to} → {location.OriginalString}");
                if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
                wrong.AddRange(Link().Matches(page).Select(m => m.Groups["to"].Value).Where(link => Leaves(link) && link.Contains("evil", StringComparison.Ordinal)).Select(link => $"{address} {to} shows {link}"));
            }

            using HttpResponseMessage signedIn = await SampleInstallation.PostAsync(client, DashboardUrls.DemoSession, ("role", "Admin"), ("returnTo", to));
            if (signedIn.Headers.Location is { } into && Leaves(into.OriginalString)) wrong.Add($"sign-in {to} → {into.OriginalString}");
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../../../evil.csv")]
    [InlineData("..\\..\\evil.csv")]
    [InlineData("/evil.csv")]
    [InlineData("C:\\evil.csv")]
    [InlineData("evil\u0000.csv")]
    [InlineData("con.csv")]
    public async Task Upload_WithANameThatLeadsElsewhere_WritesNothingThere(string name)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        string[] before = Files(ledger.Folder);
        using MemoryStream file = new(System.Text.Encoding.UTF8.GetBytes(TemporaryLedger.PaymentsText("v 2026-02-01 L1 1")));
        ImportRequest request = new(ImportKind.Payments, "", name) { Actor = Actor.System("test"), By = Person.Local };
        (await ledger.Get<SentImportService>().TakeAsync(file, request, null, report => (report.Accepted, ""), Cancel)).Status.ShouldBe(1);
        Files(ledger.Folder).Except(before).ShouldAllBe(path => Path.GetFileName(path).StartsWith("dashboard.db", StringComparison.Ordinal) || path.EndsWith(".lock", StringComparison.Ordinal));
        Directory.GetFiles(ledger.Get<DataDirectory>().Inbox).ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_OfADepartmentWithAHostileName_HasASafeName()
    {
        await sample.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nHOST,\"../..\\evil\u202E|:*?<>\"\"\r\nSet-Cookie: a=b\",\n");
        using HttpClient client = await sample.SignInAsync(Role.Admin);
        using HttpResponseMessage answer = await client.GetAsync("/export/lines/xlsx?dept=HOST", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        string name = answer.Content.Headers.ContentDisposition!.FileNameStar!;
        name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\r', '\n', '\u202E']).ShouldBe(-1);
        name.ShouldEndWith(".xlsx");
    }

    /// <summary>Every address that takes more than questions; a new one is in here by itself.</summary>
    private IEnumerable<string> Writable() => sample.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Any(m => m is "POST" or "PUT" or "PATCH" or "DELETE"))
        .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Where(a => !a.StartsWith("/_", StringComparison.Ordinal) && !a.Contains("**path:file", StringComparison.Ordinal) && !Path.HasExtension(a))
        // Answers every method alike and changes nothing.
        .Where(a => a != DashboardUrls.Ready)
        .Select(a => a.StartsWith("/jobs", StringComparison.Ordinal) ? "/jobs/recurring/trigger" : Part().Replace(a, "1")).Distinct();

    /// <summary>As a browser reads it: blanks and line breaks fall away, and one slash is as good as the other.</summary>
    private static bool Leaves(string address)
    {
        string read = string.Concat(address.Where(c => c is not ('\t' or '\r' or '\n'))).Trim('\u0000', ' ').Replace('\\', '/');
        return read.StartsWith("//", StringComparison.Ordinal) || (Scheme().IsMatch(read) && !read.StartsWith("http://localhost", StringComparison.Ordinal) && !read.StartsWith("data:image", StringComparison.Ordinal));
    }

    private static string[] Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("(?:href|action|src|name=\"returnTo\" value)=\"(?<to>[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Part();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
