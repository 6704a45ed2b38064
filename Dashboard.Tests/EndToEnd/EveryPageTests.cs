using Dashboard.Domain.Snapshots;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Each page on each screen: shown, silent, from this host alone, no wider than its window, and without barriers.</summary>
public sealed class EveryPageTests(EndToEndHost host) : PageTest(host)
{
    private static readonly string[] Names =
        ["overview", "unit", "lines", "line", "month", "indicators", "indicator", "import", "approvals", "approvals/periods", "audit", "people", "person", "search", "settings", "huadu", "unknown-department", "not-found"];

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
            await PageFaults.KeepPictureAsync(visit, $"{name}-{look}", isWhole: look == Look.Desktop);
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
            "search" => $"/search?q=00&{EndToEndHost.Period}",
            "person" => $"/people/{EndToEndHost.Administrator}?{EndToEndHost.Period}",
            "huadu" => "/?dept=114001&year=2023",
            "unknown-department" => "/?dept=NONE",
            _ => $"/{name}?dept={EndToEndHost.City}&{EndToEndHost.Period}",
        };
    }
}
