using System.Text.Json;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>What the browser is told it may do is enough for every page, and too little for anyone else.</summary>
public sealed class ContentPolicyTests(EndToEndHost host) : PageTest(host)
{
    private const string NotesViolations = """
        window.violations = [];
        document.addEventListener('securitypolicyviolation', e => window.violations.push(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));
        """;

    private static readonly string[] Addresses =
        [DashboardUrls.Overview, DashboardUrls.Lines, "/lines/P0001", DashboardUrls.Indicators, "/lines/HAND-1", "/indicators/LIVE-ZB", DashboardUrls.Import, DashboardUrls.Settings, "/nowhere"];

    [Fact]
    public async Task Policy_OnEveryPage_IsNeverViolated()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.Page.AddInitScriptAsync(NotesViolations);
        foreach (string address in Addresses)
        {
            await visit.GoAsync($"{address}?{EndToEndHost.Period}");
            if (await visit.Page.Locator("[data-opens-help]").CountAsync() > 0) await visit.Page.Keyboard.PressAsync("?");
            (await ViolationsAsync(visit.Page)).ShouldBeEmpty(address);
            visit.TakeProblems().Where(problem => !problem.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task Policy_ScriptOfAStranger_IsNotRun()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.Page.AddInitScriptAsync(NotesViolations);
        await visit.GoAsync("/");
        await visit.Page.EvaluateAsync("""
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.isBroken = true';
              document.body.append(script);
              const image = document.createElement('img');
              image.setAttribute('onerror', 'window.isBroken = true');
              image.src = '/no-such-image';
              document.body.append(image);
            }
            """);
        await visit.Page.WaitForTimeoutAsync(500);
        (await visit.Page.EvaluateAsync<bool>("() => window.isBroken === undefined")).ShouldBeTrue();
        (await ViolationsAsync(visit.Page)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task JobsPages_UnderThePolicy_WorkWithoutFault()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.Page.AddInitScriptAsync(NotesViolations);
        foreach (string address in (string[])[DashboardUrls.Jobs, "/jobs/recurring", "/jobs/servers", "/jobs/jobs/succeeded"])
        {
            await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle, Timeout = 15_000 });
            await Expect(visit.Page.Locator(".navbar")).ToBeVisibleAsync();
            (await ViolationsAsync(visit.Page)).ShouldBeEmpty(address);
            visit.TakeProblems().ShouldBeEmpty(address);
        }
    }

    [Fact]
    public void Log_OfTheServer_IsJsonInFilesBesideTheData()
    {
        string[] files = Directory.GetFiles(Host.Ledger.Get<DataDirectory>().Logs, "server-*.jsonl");
        files.ShouldNotBeEmpty();
        using FileStream stream = new(files[0], FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader lines = new(stream);
        string first = lines.ReadLine().ShouldNotBeNull();
        JsonDocument.Parse(first).RootElement.TryGetProperty("@t", out _).ShouldBeTrue();
        // As little as the settings say, or a day of looking around fills the disk.
        lines.ReadToEnd().ShouldNotContain("\"@l\":\"Debug\"");
    }

    private static Task<string[]> ViolationsAsync(IPage page) => page.EvaluateAsync<string[]>("() => window.violations");
}
