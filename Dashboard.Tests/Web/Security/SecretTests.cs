using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Domain.Import;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Security;

/// <summary>
/// People of OWN ask every address of the program, with every code and number there is in SIB and TOP, and open pages walk there too.
/// The addresses are those of the program, so that a new page, file or stream is asked by itself.
/// </summary>
public sealed partial class SecretTests(SecretSite site) : IClassFixture<SecretSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> OfOwn => [.. SecretSite.Readers.Skip(1)];

    [Theory]
    [MemberData(nameof(OfOwn))]
    public async Task Reader_AtEveryAddressWithForeignCodes_GetsNothingOfThem(string reader)
    {
        using HttpClient client = site.Client(site.CookiesOf(reader));
        HashSet<string> leaks = [];
        int shown = 0;
        foreach (string address in Addresses())
        {
            string answer = await AnswerAsync(client, address);
            if (answer.Contains("OWN项目", StringComparison.Ordinal)) shown++;
            // What was asked for may be repeated: it is known to whoever asks.
            string asked = Uri.UnescapeDataString(address);
            foreach (string secret in All().Where(s => !asked.Contains(s, StringComparison.Ordinal) && !IsMeant(address, s) && answer.Contains(s, StringComparison.Ordinal))) leaks.Add($"{address}: {secret}");
        }

        leaks.ShouldBeEmpty();
        shown.ShouldBeGreaterThan(5, "a reader who sees nothing proves nothing");
    }

    [Fact]
    public async Task Everything_ToWhoMaySeeIt_IsFoundAtTheSameAddresses()
    {
        using HttpClient client = site.Client(site.CookiesOf("everything"));
        StringBuilder answers = new();
        foreach (string address in Addresses()) answers.Append(await AnswerAsync(client, address));
        string all = answers.ToString();
        All().Where(secret => !all.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty("else the other tests would look for what is nowhere");
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("manager")]
    [InlineData("auditor")]
    public async Task OpenPage_WalkingToForeignCodes_IsSentNothingOfThem(string reader)
    {
        await using HeadlessCircuit circuit = await HeadlessCircuit.OpenAsync(site, site.CookiesOf(reader), "/");
        await WalkAsync(circuit);
        // Names of accounts stand in the addresses of this walk and may be repeated.
        All().Where(secret => !secret.EndsWith('员') && circuit.Seen.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        circuit.Seen.ShouldContain("OWN项目");
    }

    [Fact]
    public async Task OpenPage_OfWhoMaySeeIt_IsSentItOnTheSameWalk()
    {
        await using HeadlessCircuit circuit = await HeadlessCircuit.OpenAsync(site, site.CookiesOf("everything"), "/");
        await WalkAsync(circuit);
        All().Where(secret => !circuit.Seen.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenPages_WhileAFileOfASiblingLands_AreSentNothingOfIt()
    {
        string[] pages = ["/?year=2026", "/lines?year=2026", "/lines/L-OWN?year=2026", "/indicators?year=2026", "/approvals?year=2026", "/approvals/periods", "/import", "/audit", "/search?q=L-"];
        await using HeadlessCircuit witness = await HeadlessCircuit.OpenAsync(site, site.CookiesOf("everything"), "/lines/L-SIB?dept=SIB&year=2026");
        List<(string Name, HeadlessCircuit Circuit)> open = [];
        foreach (string reader in (string[])["admin", "manager", "officer", "auditor"])
        {
            CookieContainer cookies = site.CookiesOf(reader);
            foreach (string page in pages)
                if (await MayAsync(cookies, page)) open.Add(($"{reader} at {page}", await HeadlessCircuit.OpenAsync(site, cookies, page)));
        }

        open.Count.ShouldBeGreaterThan(25);
        await witness.ForgetAsync();
        foreach ((_, HeadlessCircuit circuit) in open) await circuit.ForgetAsync(quiet: false);
        // A day later, so that the moment of this file is another one as well.
        site.Ledger.Time.Advance(TimeSpan.FromDays(1));
        await site.PayAsync("SIB", "秘SIB凭证9", "4321.09");
        await witness.ShouldSeeAsync("秘SIB凭证9");
        await witness.ShouldSeeAsync("2026-11-23");
        // The same news wakes all pages; none is much slower.
        await Task.Delay(1500, Cancel);
        string[] secrets = [.. All(), "4321.09", "4,321.09", "0.43", "2026-11-23"];
        open.SelectMany(o => secrets.Where(s => o.Circuit.Seen.Contains(s, StringComparison.Ordinal)).Select(s => $"{o.Name}: {s}")).ShouldBeEmpty();
        await site.PayAsync("SUB", "V9", "77.07");
        foreach ((_, HeadlessCircuit circuit) in open.Where(o => o.Name.EndsWith("at /lines?year=2026", StringComparison.Ordinal))) await circuit.ShouldSeeAsync("2026-11-23");
        foreach ((_, HeadlessCircuit circuit) in open) await circuit.DisposeAsync();
    }

    /// <summary>Who imports for TOP imports for OWN as well, and can be named in an exception for it.</summary>
    private static bool IsMeant(string address, string secret) => address.StartsWith(DashboardUrls.Periods, StringComparison.Ordinal) && secret == SecretSite.AccountOf("TOP");

    private static IEnumerable<string> All() => SecretSite.Secrets.Values.SelectMany(s => s);

    private async Task<bool> MayAsync(CookieContainer cookies, string page)
    {
        using HttpClient client = site.Client(cookies);
        using HttpResponseMessage answer = await client.GetAsync(page, Cancel);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Goes to every page there is, department by department, and waits until each was drawn.</summary>
    private async Task WalkAsync(HeadlessCircuit circuit)
    {
        foreach (string address in Addresses(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Where(a => !a.StartsWith("/account", StringComparison.Ordinal)))
        {
            int length = circuit.Seen.Length;
            await circuit.GoAsync(address);
            for (int i = 0; i < 40 && circuit.Seen.Length == length; i++) await Task.Delay(25, Cancel);
        }

        for (int length = -1; length != circuit.Seen.Length; await Task.Delay(400, Cancel)) length = circuit.Seen.Length;
    }

    /// <summary>Every address that can be asked, with every code in its place and every department behind it.</summary>
    private IEnumerable<string> Addresses(Func<RouteEndpoint, bool>? which = null)
    {
        IEnumerable<string> routes = site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
            .Where(e => which is null || which(e)).Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct()
            .Where(a => !a.StartsWith("/_", StringComparison.Ordinal) && !a.Contains("**path:file", StringComparison.Ordinal) && !Path.HasExtension(a) && a != "/culture");
        foreach (string route in routes.Order(StringComparer.Ordinal))
        {
            foreach (string path in Fillings(route).Select(f => Part().Replace(route, Uri.EscapeDataString(f))))
            {
                foreach (string query in Queries(path)) yield return path + query;
            }
        }
    }

    private string[] Fillings(string route) => !route.Contains('{', StringComparison.Ordinal) ? [""]
        : route.Contains("{form}", StringComparison.Ordinal) ? ["csv", "xlsx"]
        : route.Contains("{kind}", StringComparison.Ordinal) ? Enum.GetNames<ImportKind>()
        : route.Contains("path}", StringComparison.Ordinal) ? ["", "recurring", "jobs/succeeded"]
        : ["L-OWN", .. SecretSite.Foreign.SelectMany(d => (string[])[d, $"L-{d}", $"Z-{d}", SecretSite.AccountOf(d)]),
            site.Ledger.Number("SELECT max(Id) FROM Batch").ToString(CultureInfo.InvariantCulture)];

    private static IEnumerable<string> Queries(string path)
    {
        yield return "?year=2026&unit=yuan";
        foreach (string department in SecretSite.Foreign)
        {
            yield return $"?dept={department}&year=2026&asOf=2026-11-22&unit=yuan&month=2&show=all&q=-{department}&sort=Code";
            yield return $"?dept={department}&year=2026&unit=yuan&show=mine";
        }

        if (!path.Contains("audit", StringComparison.Ordinal) && !path.Contains("search", StringComparison.Ordinal)) yield break;
        foreach (string text in (string[])["SIB", "TOP", "L-", "Z-", "秘", "7654321", "1357924", "change"]) yield return $"?q={Uri.EscapeDataString(text)}&page=1";
        yield return "?page=2";
    }

    private static async Task<string> AnswerAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(address, Cancel);
        byte[] content = await answer.Content.ReadAsByteArrayAsync(Cancel);
        string name = WebUtility.UrlDecode(answer.Content.Headers.ContentDisposition?.ToString() ?? "");
        if (!content.AsSpan().StartsWith("PK"u8)) return name + WebUtility.HtmlDecode(Encoding.UTF8.GetString(content));
        using ZipArchive zip = new(new MemoryStream(content));
        return name + string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()).Select(WebUtility.HtmlDecode));
    }

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Part();
}
