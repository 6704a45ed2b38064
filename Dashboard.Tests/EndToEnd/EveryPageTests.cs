using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Each page on each screen: shown, silent, from this host alone, no wider than its window, and without barriers.</summary>
public sealed class EveryPageTests(EndToEndHost host) : PageTest(host)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
    };

    private static readonly string[] Names =
        ["overview", "unit", "lines", "line", "month", "indicators", "indicator", "import", "approvals", "approvals/periods", "audit", "people", "person", "search", "settings", "settings/calendar", "calendar-to-come", "huadu", "unknown-department", "not-found"];

    public static TheoryData<Look> Looks => [.. Enum.GetValues<Look>()];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Pages_OnEachScreen_AreShownWithoutFault(Look look)
    {
        await using Visit visit = await Host.OpenAsync(look);
        List<string> faults = [];
        foreach (string name in Names)
        {
            await visit.GoAsync(AddressOf(name));
            if (name is "overview" or "line") await visit.Page.Locator(".chart-canvas svg").First.WaitForAsync();
            await KeepPictureAsync(visit, $"{name.Replace('/', '-')}-{look}");
            // Words change no colour and no structure, and the rules are the slow part.
            faults.AddRange((await FaultsAsync(visit, isJudged: look != Look.English)).Where(fault => !IsMeant(name, fault)).Select(fault => $"{name}: {fault}"));
        }

        faults.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> FaultsAsync(Visit visit, bool isJudged)
    {
        int[] widths = await visit.Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        IEnumerable<string> width = widths[0] > widths[1] ? [$"{widths[0]} wide in a window of {widths[1]}"] : [];
        if (!isJudged) return [.. width, .. visit.TakeProblems()];
        AxeResult found = await visit.Page.RunAxe(Rules);
        found.Passes.ShouldNotBeEmpty();
        return [.. width, .. visit.TakeProblems(), .. found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];
    }

    // An address that leads nowhere is answered with 404, which the console of a browser calls an error.
    private static bool IsMeant(string name, string fault) => name == "not-found" && fault.Contains("404", StringComparison.Ordinal);

    private string AddressOf(string name)
    {
        SnapshotService snapshots = Host.Ledger.Snapshots;
        Question question = snapshots.QuestionFor();
        DepartmentNode city = Host.Ledger.Node(EndToEndHost.City);
        LineSnapshot line = snapshots.LinesToLookAt(city, question, 1)[0];
        string indicator = snapshots.IndicatorsToLookAt(city, question, 1)[0].Indicator.Code;
        return name switch
        {
            "overview" => $"/?dept={EndToEndHost.City}&{EndToEndHost.Period}",
            "unit" => $"/?dept={line.Line.DepartmentCode}&{EndToEndHost.Period}",
            "line" => $"/lines/{line.Line.Code}?{EndToEndHost.Period}",
            "month" => $"/lines/{line.Line.Code}?{EndToEndHost.Period}&month=3",
            "indicator" => $"/indicators/{indicator}?{EndToEndHost.Period}",
            "search" => $"/search?q=00&{EndToEndHost.Period}",
            "person" => $"/people/{EndToEndHost.Administrator}?{EndToEndHost.Period}",
            "calendar-to-come" => $"/settings/calendar?of={int.Parse(Host.Today[..4], System.Globalization.CultureInfo.InvariantCulture) + 1}",
            "huadu" => "/?dept=114001&year=2023",
            "unknown-department" => "/?dept=NONE",
            _ => $"/{name}?dept={EndToEndHost.City}&{EndToEndHost.Period}",
        };
    }

    /// <summary>Keeps what was seen where a person asked for it, to be looked at.</summary>
    private static async Task KeepPictureAsync(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("DASHBOARD_PICTURES") is { Length: > 0 } folder)
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = name.Contains("Desktop", StringComparison.Ordinal) });
    }
}
