using Dashboard.Tests.TestKit;
using Dashboard.Web.Shell;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Every address of the program, in a browser that reaches no other host: nothing asks for one, nothing is missed.</summary>
public sealed class OtherHostTests(EndToEndHost host) : PageTest(host)
{
    /// <summary>The table in which every address must stand, with some more where a code belongs into it.</summary>
    private static IEnumerable<string> Addresses => File.ReadLines(SolutionFolder.File("Dashboard.Tests", "Web", "Security", "access.csv")).Skip(1)
        .Select(line => line.Split(',')[1]).Where(address => address.Length > 0 && !IsFile(address))
        .Concat(["/lines/P0001", "/lines/HAND-1", "/indicators/LIVE-ZB", $"/people/{EndToEndHost.Administrator}", "/jobs/recurring", "/jobs/servers", "/nowhere"]);

    [Fact]
    public async Task Address_OfTheProgram_AsksForNoOtherHost()
    {
        // Most of a walk is waiting for what a page might still ask for: several windows wait at once.
        string[][] parts = [.. Addresses.Chunk((Addresses.Count() + 2) / 3)];
        int sockets = 0;
        string[][] problems = await Task.WhenAll(parts.SelectMany(part => (Task<string[]>[])
            [WalkAsync(() => Host.OpenAsync(), part, () => Interlocked.Increment(ref sockets)), WalkAsync(() => Host.OpenAsStrangerAsync(), part, () => { })]));
        problems.SelectMany(found => found).ShouldBeEmpty();
        sockets.ShouldBeGreaterThan(5, "else no page was alive");
    }

    private static async Task<string[]> WalkAsync(Func<Task<Visit>> open, string[] addresses, Action onSocket)
    {
        await using Visit visit = await open();
        visit.Page.WebSocket += (_, _) => onSocket();
        List<string> problems = [];
        foreach (string address in addresses)
        {
            await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            if (await visit.Page.Locator("article").CountAsync() > 0) await visit.Page.WaitForTimeoutAsync(300);
            problems.AddRange(visit.TakeProblems().Where(IsOfAnotherHost).Select(p => $"{address}: {p}"));
        }

        return [.. problems];
    }

    [Fact]
    public async Task AnotherHost_AskedFor_IsNoticedAndNotReached()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/");
        await visit.Page.EvaluateAsync("() => fetch('http://dashboard.example/x').catch(() => null)");
        await visit.Page.EvaluateAsync("() => { const image = new Image(); image.src = 'http://192.0.2.7/x.png'; document.body.append(image); }");
        await visit.Page.WaitForTimeoutAsync(300);
        visit.TakeProblems().Where(IsOfAnotherHost).ShouldNotBeEmpty();
    }

    // Asked for, asked for in vain, or stopped by the policy of the page before it was asked for.
    private static bool IsOfAnotherHost(string problem) =>
        ((string[])["another host", "ERR_NAME", "ERR_INTERNET", "ERR_ADDRESS", "Content Security Policy"]).Any(word => problem.Contains(word, StringComparison.Ordinal));

    // A browser keeps files and shows no page for them.
    private static bool IsFile(string address) => address.StartsWith("/export/", StringComparison.Ordinal) || address.StartsWith("/import/template", StringComparison.Ordinal)
        || address.StartsWith("/assessment/files", StringComparison.Ordinal) || address.StartsWith(DashboardUrls.Culture, StringComparison.Ordinal);
}
