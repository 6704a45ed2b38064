using Dashboard.Tests.TestKit;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Every text of every import is a program for the browser; no page may run one.</summary>
public sealed class HostileStringsTests(TestBrowser browser) : OwnProgramTest(browser)
{
    private const string Notes = """
        window.violations = [];
        document.addEventListener('securitypolicyviolation', e => window.violations.push(`${e.violatedDirective} ${e.blockedURI}`));
        """;

    private static readonly string[] Lists =
    [
        "/?dept=XSS", "/?dept=XSS-9", "/?dept=XSS-42", "/lines?dept=XSS&sort=Code", "/lines?dept=XSS&sort=Code&page=2", "/lines?dept=XSS-10&q=%3Cimg%20src%3Dx%20onerror%3Dwindow.isBroken%3D1%3E",
        "/lines/XSS-L0?dept=XSS", "/lines/XSS-L9?dept=XSS", "/lines/XSS-L0?dept=XSS&month=2", "/lines/XSS-L40?dept=XSS", "/lines/XSS-L50?dept=XSS",
        "/indicators?dept=XSS", "/indicators?dept=XSS&page=2", "/indicators/XSS-Z0?dept=XSS", "/indicators/XSS-Z9?dept=XSS", "/indicators/XSS-Z41?dept=XSS", "/indicators/XSS-Z43?dept=XSS",
        "/import?dept=XSS", "/audit", "/audit?page=2", "/audit?page=3", "/audit?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.isBroken%3D1%3E", "/people", "/settings",
        "/assessment?dept=XSS-10", "/assessment?dept=XSS-10&whole=1", "/assessment?dept=XSS-10&line=XSS-L0", "/assessment/runs?dept=XSS", "/assessment/disclosure?dept=XSS-10",
    ];

    [Fact]
    public async Task Texts_ThatAreProgrammes_AreShownAndNeverRun()
    {
        HostileStrings.All.Length.ShouldBeGreaterThanOrEqualTo(60);
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HostileStrings.FillAsync(ledger);
        (await ledger.Get<AccountService>().AddAsync(new("root<b>", EndToEndHost.Password, [new(Role.Admin, null)], HostileStrings.All[9]), new(Person.Local, Actor.System("test")))).ShouldBeEmpty();
        await using ServerProcess server = await ServerProcess.StartAsync(ledger.Folder);
        await using Visit visit = await Browser.OpenAsync(server);
        await visit.Page.AddInitScriptAsync(Notes);
        await visit.SignInAsync("root<b>", EndToEndHost.Password, "/settings");
        visit.TakeProblems();
        List<string> faults = [];
        int shown = 0;
        foreach (string address in Lists.Concat(AddressesOfTheTable()).Distinct())
        {
            IResponse? answer = await visit.Page.GotoAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "year=2026&asOf=2026-11-22");
            if (answer?.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
            if (Lists.Contains(address))
            {
                await visit.Page.Locator("article[data-ready=true]").First.WaitForAsync();
                await visit.Page.Locator("html[data-live=true]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
                if (await visit.Page.Locator(".chart-canvas").CountAsync() > 0) await DrawAsync(visit);
                shown++;
            }

            faults.AddRange((await FaultsAsync(visit)).Select(fault => $"{address}: {fault}"));
        }

        faults.ShouldBeEmpty();
        shown.ShouldBe(Lists.Length);
    }

    /// <summary>Every page of the product, also those for strangers; what programs are answered is no page.</summary>
    private static IEnumerable<string> AddressesOfTheTable() =>
        File.ReadLines(Path.Combine(SolutionFolder.Path, "Dashboard.Tests", "Web", "Security", "access.csv")).Skip(1).Select(line => line.Split(',')[1])
            .Where(address => address.Length > 0 && !address.StartsWith(DashboardUrls.Culture, StringComparison.Ordinal) && !address.StartsWith("/export", StringComparison.Ordinal)
                && !address.StartsWith("/import/template", StringComparison.Ordinal) && !address.StartsWith("/assessment/files", StringComparison.Ordinal) && !address.StartsWith("/jobs", StringComparison.Ordinal)
                && !address.StartsWith("/api/", StringComparison.Ordinal) && !address.StartsWith(DashboardUrls.Report, StringComparison.Ordinal));

    private static async Task DrawAsync(Visit visit)
    {
        await visit.Page.Locator(".chart-canvas svg").First.WaitForAsync();
        await visit.Page.Locator(".chart-canvas").First.HoverAsync();
        await visit.Page.Locator("[data-action=toggle]").First.ClickAsync();
        await visit.Page.Locator(".chart-table").First.WaitForAsync();
    }

    /// <summary>What ran, what the policy had to stop, what a text became an element of, and everything the window noted.</summary>
    private static async Task<IEnumerable<string>> FaultsAsync(Visit visit)
    {
        string[] found = await visit.Page.EvaluateAsync<string[]>("""
            () => [
              ...(window.isBroken === undefined ? [] : ['a text was run']),
              ...window.violations,
              ...[...document.querySelectorAll('img[src=x],iframe,object,embed,marquee,math,body video,body audio,base:not([href="/"]),x,[onerror],[onload],[onfocus],[ontoggle],[onmouseover],a[href^="javascript:" i],script:not([src])')]
                .map(e => 'a text became ' + e.outerHTML.slice(0, 120))
            ]
            """);
        return found.Concat(visit.TakeProblems().Where(p => !p.Contains("404", StringComparison.Ordinal)));
    }
}
