using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Period and unit live in the address, and nowhere else.</summary>
public sealed class AddressTests(EndToEndHost host) : PageTest(host)
{
    [Fact]
    public async Task Unit_Switched_ChangesTextAndAddressButNoValue()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/?dept=114001&year=2023");
        string exact = await visit.ValueAsync("executed");
        decimal yuan = decimal.Parse(exact, CultureInfo.InvariantCulture);
        await ShouldReadAsync(visit, exact, (yuan / 10_000m).ToString("#,##0.00", CultureInfo.InvariantCulture));
        await PickAsync(visit, "unit", "Yuan", "unit=yuan");
        await ShouldReadAsync(visit, exact, yuan.ToString("#,##0.00", CultureInfo.InvariantCulture));
        await PickAsync(visit, "unit", "HundredMillionYuan", "unit=yi");
        await ShouldReadAsync(visit, exact, (yuan / 100_000_000m).ToString("#,##0.0000", CultureInfo.InvariantCulture));
        (await visit.Page.EvaluateAsync<int>("performance.getEntriesByType('navigation').length")).ShouldBe(1);
        await PickAsync(visit, "unit", "TenThousandYuan", null);
        visit.Page.Url.ShouldNotContain("unit=");
    }

    [Fact]
    public async Task Preset_Chosen_ChangesFiguresAndBackRestoresThem()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/?dept=114001&year=2023");
        string yearEnd = await visit.ValueAsync("executed");
        await PickAsync(visit, "as-of", "2023-06-30", "asOf=2023-06-30");
        await Expect(visit.Figure("executed")).ToHaveAttributeAsync("data-value", "3509700.00");
        await visit.Page.GoBackAsync();
        await Expect(visit.Figure("executed")).ToHaveAttributeAsync("data-value", yearEnd);
        await visit.Page.GoForwardAsync();
        await Expect(visit.Figure("executed")).ToHaveAttributeAsync("data-value", "3509700.00");
    }

    [Fact]
    public async Task Links_OfEveryPage_KeepWhatIsLookedAt()
    {
        await using Visit visit = await Host.OpenAsync();
        string[] kept = ["year=2023", "asOf=2023-06-30", "unit=yuan"];
        foreach (string page in PageRoutes.All.Where(page => !PageRoutes.IsOfAccounts(page) && page != DashboardUrls.NotFound))
        {
            await visit.GoAsync($"{PathOf(page)}?dept=114001&{string.Join('&', kept)}");
            // The cell of a month leads to the end of that month.
            string[] links = await visit.Page.Locator("a[href^='/']:not([download], [data-back-to-now], .skip-link, .heat a, [href^='/culture'], [href^='/jobs'], [href^='/account'])")
                .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
            links.Length.ShouldBeGreaterThan(4);
            foreach (string link in links) kept.ShouldAllBe(pair => link.Contains(pair, StringComparison.Ordinal), $"{page}: {link}");
        }
    }

    /// <summary>The page of something there is; a page of something new needs its example here.</summary>
    private string PathOf(string page) => page switch
    {
        "/lines/{code}" => "/lines/HD2023-05",
        "/indicators/{code}" => "/indicators/HD2023-ZB5",
        "/alerts/{id:long}" => string.Create(CultureInfo.InvariantCulture, $"/alerts/{Host.FirstAlert()}"),
        "/alerts/rules/{Id}" => "/alerts/rules/behind-plan",
        "/people/{name}" => $"/people/{EndToEndHost.Administrator}",
        "/monitoring/{Round:long}/{Code}" => "/monitoring/1/HD2023-05",
        _ => page,
    };

    [Fact]
    public async Task Language_Switched_KeepsThePageAndItsAddress()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/lines?dept=114001&year=2023&unit=yuan");
        await visit.Page.Locator("a[hreflang=en]").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        visit.Page.Url.ShouldEndWith("/lines?dept=114001&year=2023&unit=yuan");
        await Expect(visit.Page.Locator("h1")).Not.ToHaveTextAsync(new Regex(@"\p{IsCJKUnifiedIdeographs}"));
    }

    private static async Task PickAsync(Visit visit, string picker, string value, string? inAddress)
    {
        await visit.Page.Locator($"[data-picker={picker}]").SelectOptionAsync(value);
        await Expect(visit.Page).ToHaveURLAsync(inAddress is null ? new Regex("^(?!.*unit=)") : new Regex(Regex.Escape(inAddress)));
    }

    private static async Task ShouldReadAsync(Visit visit, string exact, string text)
    {
        await Expect(visit.Figure("executed")).ToHaveTextAsync(text);
        (await visit.ValueAsync("executed")).ShouldBe(exact);
    }
}
