using Dashboard.Web.Shell;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A year of the work calendar is entered, and a day changed, by keyboard alone.</summary>
public sealed class CalendarTests(EndToEndHost host) : PageTest(host)
{
    [Fact]
    public async Task Year_PastedByKeyboard_IsShownAndItsDayChanged()
    {
        int year = int.Parse(Host.Today[..4], System.Globalization.CultureInfo.InvariantCulture) + 1;
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync($"{DashboardUrls.Calendar}?of={year}");
        await Expect(visit.Page.Locator($"[data-missing='{year}']")).ToBeVisibleAsync();
        await visit.Page.Locator("[data-field=text]").FocusAsync();
        await visit.Page.Keyboard.InsertTextAsync($"{year}-01-01 元旦\n" + Days(year));
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator("[data-check=year]")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".problems li")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".problems li")).ToContainTextAsync("第 1 行");

        await visit.Page.Locator("[data-field=text]").FillAsync(Days(year));
        await visit.Page.Locator("[data-check=year]").ClickAsync();
        await visit.Page.Locator("[data-form=year] [data-field=reason]").FillAsync("放假通知");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("[data-figure=workdays]")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("td.off")).ToHaveCountAsync(14);
        await Expect(visit.Page.Locator("[data-missing-calendar]")).ToHaveCountAsync(0);

        await visit.Page.Locator($"[data-range='{year}-10-01'] button").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("[data-field=day]")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("[data-field=day]")).ToHaveValueAsync($"{year}-10-01");
        await visit.Page.Locator("[data-field=kind]").SelectOptionAsync("Ordinary");
        await visit.Page.Locator("[data-form=day] [data-field=reason]").FillAsync("试一天");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("td.off")).ToHaveCountAsync(13);
        await Expect(visit.Page.Locator("[role=status].said")).ToHaveTextAsync("已保存。");
        visit.Problems.ShouldBeEmpty();
    }

    private static string Days(int year) => string.Join('\n', Enumerable.Range(1, 14).Select(day => $"{year}-10-{day:00} 休 国庆节"));
}
