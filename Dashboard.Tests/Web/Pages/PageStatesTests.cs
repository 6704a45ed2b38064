using Bunit;
using Bunit.TestDoubles;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts.Subscriptions;
using Dashboard.Web.Pages.Alerts;
using Dashboard.Web.Pages.Approvals;
using Dashboard.Web.Pages.Assessment;
using Dashboard.Web.Pages.AssessmentRuns;
using Dashboard.Web.Pages.Audit;
using Dashboard.Web.Pages.Compare;
using Dashboard.Web.Pages.Import;
using Dashboard.Web.Pages.Indicators;
using Dashboard.Web.Pages.Lines;
using Dashboard.Web.Pages.Monitoring;
using Dashboard.Web.Pages.Overseer;
using Dashboard.Web.Pages.Overview;
using Dashboard.Web.Pages.Reporting;
using Dashboard.Web.Pages.Settings;
using Dashboard.Web.Pages.Why;
using Dashboard.Web.Pages.YearSetUp;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages;

/// <summary>Each page empty, failed and shown. A page reads before it first renders, so that loading is only ever seen in the frame.</summary>
public sealed class PageStatesTests
{
    private static readonly Dictionary<string, (Type Page, string Address)> Pages = new()
    {
        ["overview"] = (typeof(OverviewPage), "/?year=2023&dept=114001"),
        ["departments"] = (typeof(OverseerPage), "/departments?year=2023&dept=114001"),
        ["lines"] = (typeof(LinesPage), "/lines?year=2023&dept=114001"),
        ["line"] = (typeof(LinePage), "/lines/HD2023-05?year=2023"),
        ["why"] = (typeof(WhyPage), "/why?figure=execution-rate&year=2023&dept=114001"),
        ["compare"] = (typeof(ComparePage), "/compare?dept=114001&left=2023-06-30&right=2023"),
        ["indicators"] = (typeof(IndicatorsPage), "/indicators?year=2023&dept=114001"),
        ["indicator"] = (typeof(IndicatorPage), "/indicators/HD2023-ZB5?year=2023"),
        ["results"] = (typeof(ResultsPage), "/results?year=2023&dept=114001&show=all"),
        ["alerts"] = (typeof(AlertsPage), "/alerts?year=2023&dept=114001"),
        ["import"] = (typeof(ImportPage), "/import?year=2023"),
        ["year"] = (typeof(YearPage), "/year?year=2023&dept=114001"),
        ["approvals"] = (typeof(ApprovalsPage), "/approvals?year=2023&dept=114001"),
        ["periods"] = (typeof(PeriodsPage), "/approvals/periods?year=2023&dept=114001"),
        ["assessment"] = (typeof(StudioPage), "/assessment?year=2023&dept=114001"),
        ["runs"] = (typeof(RunsPage), "/assessment/runs?year=2023&dept=114001"),
        ["monitoring"] = (typeof(RoundPage), "/monitoring?year=2023&dept=114001&show=begin"),
        ["audit"] = (typeof(AuditPage), "/audit?year=2023"),
        ["settings"] = (typeof(SettingsPage), "/settings?year=2023"),
        ["packs"] = (typeof(PacksPage), "/settings/packs?pack=half-year"),
        ["keys"] = (typeof(KeysPage), "/settings/keys"),
    };

    public static TheoryData<string, string> EachInBothLanguages
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (string name in Pages.Keys)
            {
                foreach (string culture in Cultures.All) all.Add(name, culture);
            }

            return all;
        }
    }

    public static TheoryData<string> Each => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(EachInBothLanguages))]
    public async Task Page_OnAFullLedger_IsShownInItsLanguage(string name, string culture)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        await using ComponentContext context = PageContexts.On(ledger, culture);
        var page = Render(context, name);
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.FindAll("[data-figure], table, [data-form], [data-order]").ShouldNotBeEmpty();
        // A report is Chinese in every language of the page, and says so.
        string heads = string.Join(' ', page.FindAll("thead th, button, .stamp, .facts dt").Where(e => e.Closest("[lang]") is null).Select(e => e.TextContent));
        heads.Any(c => c is >= '\u4e00' and <= '\u9fff').ShouldBe(culture == Cultures.Chinese, heads);
    }

    [Theory]
    [InlineData("overview", ".state a[href^='/import']")]
    [InlineData("departments", ".state a[href^='/import']")]
    [InlineData("lines", ".state a[href^='/import']")]
    [InlineData("line", ".state a[href^='/lines']")]
    [InlineData("why", ".state a[href='/?year=2023']")]
    [InlineData("compare", ".state a[href^='/import']")]
    [InlineData("indicators", ".state a[href^='/import']")]
    [InlineData("indicator", ".state a[href^='/indicators']")]
    [InlineData("results", ".state a[href^='/import']")]
    [InlineData("alerts", ".state a[href^='/import']")]
    [InlineData("year", ".state a[href^='/import']")]
    [InlineData("approvals", ".state a[href^='/import']")]
    [InlineData("periods", ".state a[href^='/import']")]
    [InlineData("assessment", ".state a[href^='/import']")]
    [InlineData("runs", ".state a[href^='/import']")]
    [InlineData("monitoring", ".state a[href^='/import']")]
    [InlineData("audit", ".state a[href^='/import']")]
    public async Task Page_WithNothingToShow_SaysWhyAndWhereToGo(string name, string next)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, name, address => address.Replace("&dept=114001", "", StringComparison.Ordinal));
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.Find(next).TextContent.ShouldNotBeEmpty();
        page.Find(".state p").TextContent.ShouldNotBeEmpty();
        page.FindAll("[data-figure]").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Each))]
    public async Task Page_WhoseDatabaseIsGone_FailsWithAReferenceAndRecoversByRetry(string name)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        await using ComponentContext context = PageContexts.On(ledger);
        string away = Move(ledger.Folder, Path.Combine(ledger.Folder, "away"));
        var page = Render(context, name);
        page.Find("[role=alert] [data-reference]").TextContent.Length.ShouldBe(8);
        page.Find("article").HasAttribute("data-ready").ShouldBeFalse();
        page.FindAll("[data-figure]").ShouldBeEmpty();

        Move(away, ledger.Folder);
        await page.Find("[role=alert] button").ClickAsync(new());
        page.Find("article").GetAttribute("data-ready").ShouldBe("true");
        page.FindAll("[data-reference]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("overview", "/?dept=114001")]
    [InlineData("lines", "/lines?dept=114001")]
    [InlineData("indicators", "/indicators?dept=114001")]
    [InlineData("alerts", "/alerts?dept=114001")]
    public async Task Page_ThatCanBeSent_LeadsToItsSubscription(string name, string saved)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await HuaduLedger.FillAsync(ledger);
        await using ComponentContext context = PageContexts.On(ledger);
        string href = Render(context, name).Find("a[data-subscribe]").GetAttribute("href")!;
        href.ShouldStartWith(DashboardUrls.Subscriptions + "?");
        string added = QueryHelpers.ParseQuery(href[href.IndexOf('?', StringComparison.Ordinal)..])[DashboardUrls.Add].ToString();
        ViewRenderer.Normalize(added).ShouldBe(saved);
    }

    private static IRenderedComponent<IComponent> Render(ComponentContext context, string name, Func<string, string>? with = null)
    {
        (Type type, string address) = Pages[name];
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(with is null ? address : with(address));
        return context.Render<IComponent>(builder =>
        {
            builder.OpenComponent(0, type);
            if (type.GetProperty("Code", typeof(string)) is { } code && code.IsDefined(typeof(ParameterAttribute), inherit: true))
                builder.AddAttribute(1, "Code", address.Split('/', '?')[2]);
            builder.CloseComponent();
        });
    }

    /// <summary>Moves the database with the files beside it.</summary>
    private static string Move(string from, string to)
    {
        SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(to);
        foreach (string old in Directory.GetFiles(to, "dashboard.db*")) File.Delete(old);
        foreach (string file in Directory.GetFiles(from, "dashboard.db*")) File.Move(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }
}
