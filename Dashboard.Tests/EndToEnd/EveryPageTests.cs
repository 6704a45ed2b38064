using System.Collections.Concurrent;
using System.Globalization;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Each page on each screen: shown, silent, from this host alone, no wider than its window, and without barriers.</summary>
public sealed class EveryPageTests(EndToEndHost host) : PageTest(host)
{
    private static readonly string[] Names =
        ["overview", "departments", "wall", "unit", "lines", "line", "month", "why", "why-rows", "compare", "indicators", "indicator", "results", "results-due", "unreported", "alerts", "alert", "alerts/rules", "rule", "subscriptions", "import", "year", "year-plan", "assessment", "assessment/check", "assessment/runs", "assessment/disclosure", "self-assessment", "approvals", "approvals/periods", "audit", "people", "person", "search", "settings", "settings/calendar", "settings/delivery", "settings/packs", "settings/keys", "pack", "surge", "quadrant", "sheet", "monitoring", "monitoring-line", "monitoring-orders", "monitoring-report", "calendar-to-come", "huadu", "unknown-department", "not-found"];

    /// <summary>A rule with all that a rule can have.</summary>
    private const string Rule = "below-checkpoint";

    [Fact]
    public async Task Pages_OnEachScreen_AreShownWithoutFault()
    {
        ConcurrentQueue<string> faults = [];
        (string Name, string Address)[] pages = [.. Names.Select(name => (name, AddressOf(name)))];
        // Two windows at once, each its own: a page that waits leaves the machine to the other.
        await Parallel.ForEachAsync(Enum.GetValues<Look>(), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (look, _) =>
        {
            await using Visit visit = await Host.OpenAsync(look);
            foreach ((string name, string address) in pages)
            {
                await visit.GoAsync(address);
                foreach (string fault in await LookAsync(visit, name, look)) faults.Enqueue($"{look} {name}: {fault}");
            }
        });
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Pages_OfTheProgram_AreAllLookedAt() =>
        PageRoutes.WithoutAny(PageRoutes.All.Where(page => !PageRoutes.IsOfAccounts(page)), [.. Names.Select(AddressOf)]).ShouldBeEmpty("each page needs a name above");

    private static async Task<IEnumerable<string>> LookAsync(Visit visit, string name, Look look)
    {
        if (name is "overview" or "line") await visit.Page.Locator(".chart-canvas svg").First.WaitForAsync();
        if (Content(name) is { } content) await visit.Page.Locator(content).First.WaitForAsync();
        await PageFaults.KeepPictureAsync(visit, $"{name.Replace('/', '-')}-{look}", isWhole: look == Look.Desktop);
        return (await PageFaults.FindAsync(visit, look)).Where(fault => !IsMeant(name, fault));
    }

    /// <summary>What pages of a round are there for: empty ones would be shown without fault as well.</summary>
    private static string? Content(string name) => name switch
    {
        "year" or "year-plan" or "results" or "results-due" => "form[data-form]",
        "unreported" => "tr[data-missing-indicator]",
        "monitoring" => "tr[data-task]",
        "monitoring-line" => "[data-form=line] [data-indicator]",
        "monitoring-orders" => "tr[data-order]",
        "monitoring-report" => "[data-section] [data-write]",
        _ => null,
    };

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
            "surge" or "quadrant" => $"/departments?dept={EndToEndHost.City}&{EndToEndHost.Period}&show={name}",
            "sheet" => $"/departments?dept={EndToEndHost.City}&{EndToEndHost.Period}&show=pack",
            "pack" => "/settings/packs?pack=default",
            "why" => $"/why?figure=execution-rate&dept={EndToEndHost.City}&{EndToEndHost.Period}",
            "why-rows" => $"/why?figure=used-of-arrived&line={line.Line.Code}&{EndToEndHost.Period}",
            "compare" => $"/compare?dept={EndToEndHost.City}&left=2026-06-30&right=2026-11-22",
            "indicator" => $"/indicators/{indicator}?{EndToEndHost.Period}",
            "results" => "/results?dept=114001&year=2023&show=all",
            "results-due" => $"/results?dept={EndToEndHost.City}&{EndToEndHost.Period}&show=due",
            "unreported" => $"/results?dept={EndToEndHost.City}&{EndToEndHost.Period}&show=missing",
            "alerts" => $"/alerts?dept={EndToEndHost.City}&show=live",
            "alert" => string.Create(CultureInfo.InvariantCulture, $"/alerts/{Host.FirstAlert()}"),
            "rule" => $"/alerts/rules/{Rule}?dept={EndToEndHost.City}&{EndToEndHost.Period}",
            "subscriptions" => $"/subscriptions?dept={EndToEndHost.City}&add=%2Falerts",
            "search" => $"/search?q=00&{EndToEndHost.Period}",
            "person" => $"/people/{EndToEndHost.Administrator}?{EndToEndHost.Period}",
            "calendar-to-come" => $"/settings/calendar?of={int.Parse(Host.Today[..4], CultureInfo.InvariantCulture) + 1}",
            "self-assessment" => "/assessment?dept=114001&year=2023&item=indicator:HD2023-ZB1",
            "monitoring-line" => $"/monitoring/{InRound().Round}/{InRound().Line}?{EndToEndHost.Period}",
            "monitoring-orders" => $"/monitoring?dept={EndToEndHost.City}&{EndToEndHost.Period}&show=orders",
            "monitoring-report" => $"/monitoring?dept={InRound().Unit}&{EndToEndHost.Period}&show=report",
            "year-plan" => "/year?dept=114001&year=2023&show=plan",
            "huadu" => "/?dept=114001&year=2023",
            "unknown-department" => "/?dept=NONE",
            _ => $"/{name}?dept={EndToEndHost.City}&{EndToEndHost.Period}",
        };
    }

    /// <summary>A project with an indicator in the round of the sample city whose unit still fills.</summary>
    private (long Round, string Unit, string Line) InRound()
    {
        MonitoringGround ground = Host.Ledger.Get<MonitoringGround>();
        MonitoringRoundStatus round = ground.Rounds.All(2026, Person.Local).Single(known => known.Round.DepartmentCode == EndToEndHost.City);
        return ground.Tasks.Below(round.Id, Host.Ledger.Node(EndToEndHost.City), Person.Local).Where(task => task.MayFill)
            .SelectMany(task => ground.Answers.Lines(task.Key, Person.Local)).Where(line => Host.Ledger.Number($"SELECT count(*) FROM Indicator WHERE LineId={line.LineId} AND Year=2026") > 0)
            .Select(line => (round.Id, line.Task.DepartmentCode, line.Code)).First();
    }
}
