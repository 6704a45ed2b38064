using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>What is wrong with a page that is shown: barriers, width, and what its window noted.</summary>
internal static class PageFaults
{
    private static readonly AxeRunOptions AllRules = Rules("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"), RulesOfColour = Rules("rule", "color-contrast", "link-in-text-block");

    /// <param name="visit">The window.</param>
    /// <param name="look">Where the same page is judged on a desktop too: another light changes nothing but colours, other words neither colour nor structure, and the rules are the slow part.</param>
    public static async Task<IEnumerable<string>> FindAsync(Visit visit, Look look = Look.Desktop)
    {
        int[] widths = await visit.Page.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        IEnumerable<string> width = widths[0] > widths[1] ? [$"{widths[0]} wide in a window of {widths[1]}"] : [];
        if (look == Look.English) return [.. width, .. visit.TakeProblems()];
        AxeResult found = await visit.Page.RunAxe(look == Look.Dark ? RulesOfColour : AllRules);
        found.Passes.ShouldNotBeEmpty();
        return [.. width, .. visit.TakeProblems(), .. found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];
    }

    /// <summary>Keeps what was seen where a person asked for it, to be looked at.</summary>
    public static async Task KeepPictureAsync(Visit visit, string name, bool isWhole)
    {
        if (Environment.GetEnvironmentVariable("DASHBOARD_PICTURES") is { Length: > 0 } folder)
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = isWhole });
    }

    private static AxeRunOptions Rules(string type, params string[] values) => new()
    {
        RunOnly = new RunOnlyOptions { Type = type, Values = [.. values] },
        // Of what is right, one place is enough.
        ResultTypes = [ResultType.Violations],
    };
}
