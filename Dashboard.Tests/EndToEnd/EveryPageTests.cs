using System.Globalization;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Each page on each screen: shown, silent, from this host alone, no wider than its window, and without barriers.</summary>
public sealed class EveryPageTests(EndToEndHost host) : PageTest(host)
{
    private static readonly string[] Names =
        ["overview", "unit", "lines", "line", "month", "indicators", "indicator", "alerts", "alert", "import", "approvals", "approvals/periods", "audit", "people", "person", "search", "settings", "settings/calendar", "settings/delivery", "calendar-to-come", "huadu", "unknown-department", "not-found"];

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
            await PageFaults.KeepPictureAsync(visit, $"{name.Replace('/', '-')}-{look}", isWhole: look == Look.Desktop);
            // Words change no colour and no structure, and the rules are the slow part.
            faults.AddRange((await PageFaults.FindAsync(visit, isJudged: look != Look.English)).Where(fault => !IsMeant(name, fault)).Select(fault => $"{name}: {fault}"));
        }

        faults.ShouldBeEmpty();
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
            "alerts" => $"/alerts?dept={EndToEndHost.City}&show=live",
            "alert" => string.Create(CultureInfo.InvariantCulture, $"/alerts/{FirstAlert()}"),
            "search" => $"/search?q=00&{EndToEndHost.Period}",
            "person" => $"/people/{EndToEndHost.Administrator}?{EndToEndHost.Period}",
            "calendar-to-come" => $"/settings/calendar?of={int.Parse(Host.Today[..4], System.Globalization.CultureInfo.InvariantCulture) + 1}",
            "huadu" => "/?dept=114001&year=2023",
            "unknown-department" => "/?dept=NONE",
            _ => $"/{name}?dept={EndToEndHost.City}&{EndToEndHost.Period}",
        };
    }

    /// <summary>An alert that the running program has found by itself, which takes it a moment.</summary>
    private long FirstAlert()
    {
        SpinWait.SpinUntil(() => Host.Ledger.Number("SELECT count(*) FROM Alert") > 0, TimeSpan.FromSeconds(60)).ShouldBeTrue();
        return Host.Ledger.Number("SELECT Id FROM Alert WHERE State=0 ORDER BY Severity DESC, Id LIMIT 1");
    }
}
