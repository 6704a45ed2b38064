using System.Text.RegularExpressions;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Everything without a mouse.</summary>
public sealed class KeyboardTests(EndToEndHost host) : PageTest(host)
{
    [Fact]
    public async Task Keys_Pressed_LeadToPagesAndHelp()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/?dept=114001&year=2023");
        await visit.Page.Keyboard.PressAsync("g");
        await visit.Page.Keyboard.PressAsync("l");
        await Expect(visit.Page).ToHaveURLAsync(new Regex(@"/lines\?year=2023&dept=114001$"));
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await visit.Page.Locator("input[type=search]").PressSequentiallyAsync("gi?");
        await Expect(visit.Page.Locator("input[type=search]")).ToHaveValueAsync("gi?");
        await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Slash_Pressed_LeadsToTheSearchAndItsHits()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/?dept=114001&year=2023");
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Page.Locator("[data-search]").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("HD2023-05");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("[data-hit='HD2023-05']")).ToBeVisibleAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex(@"/search\?year=2023&dept=114001&q=HD2023-05$"));
        // Alive first, and in one step: a page that comes alive in between draws its hits anew, and the key is lost with them.
        await visit.Page.Locator("html[data-live=true]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        await visit.Page.Locator("[data-hit='HD2023-05']").PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex(@"/lines/HD2023-05\?year=2023"));
    }

    [Fact]
    public async Task SkipLink_AsFirstStop_LeadsToThePage()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/lines?dept=114001&year=2023");
        await visit.Page.EvaluateAsync("document.activeElement?.blur()");
        await visit.Page.Locator(".skip-link").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#main")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<bool>("document.getElementById('main').contains(document.activeElement)")).ShouldBeTrue();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/lines"));
    }

    [Fact]
    public async Task Line_OpenedByEnter_ShowsItsHeading()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync("/lines?dept=114001&year=2023");
        await visit.Link("职工服务与困难帮扶").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("职工服务与困难帮扶");
        await Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
    }
}
