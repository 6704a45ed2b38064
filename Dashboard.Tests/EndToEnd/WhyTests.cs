using System.Globalization;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Figures opened in a browser: each shows its value again, and what it is made of adds up to it.</summary>
public sealed class WhyTests(EndToEndHost host) : PageTest(host)
{
    private const string NotOfMoney = ":not([data-figure=light]):not([data-figure=elapsed-share]):not([data-figure=indicators-on-track]):not([data-figure=plan-share])";

    [Fact]
    public async Task Figures_OfCityAndUnits_OpenTheirExplanation()
    {
        await using Visit visit = await Host.OpenAsync();
        int opened = 0;
        foreach (string department in (string[])[EndToEndHost.City, "114001"])
        {
            string page = $"/?dept={department}&{(department == EndToEndHost.City ? EndToEndHost.Period : "year=2023")}";
            await visit.GoAsync(page);
            ILocator figures = visit.Page.Locator("a[data-figure]" + NotOfMoney);
            (string Name, string Value, string Href)[] all = await ReadAsync(figures);
            foreach ((string name, string value, string href) in all)
            {
                await visit.GoAsync(href);
                (await visit.Page.Locator("[data-why-figure] [data-figure]").GetAttributeAsync("data-value")).ShouldBe(value, name);
                (await visit.Page.Locator("[data-proven]").EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.proven)")).ShouldAllBe(proven => proven == "true");
                opened++;
            }
        }

        opened.ShouldBeGreaterThan(10);
        visit.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Figure_OpenedByKeyboard_LeadsDownToItsVouchers()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync($"/?dept={EndToEndHost.City}&{EndToEndHost.Period}");
        ILocator executed = visit.Page.Locator("a[data-figure=executed]");
        string value = (await executed.GetAttributeAsync("data-value"))!;
        (await executed.GetAttributeAsync("aria-label"))!.ShouldContain("为什么是这个数");
        await executed.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("[data-why-figure] [data-figure]")).ToHaveAttributeAsync("data-value", value);
        for (int level = 0; level < 4 && await visit.Page.Locator("table[data-rows]").CountAsync() == 0; level++)
        {
            (await SumAsync(visit.Page.Locator("tr[data-branch] .figure"))).ShouldBe(Number(value));
            ILocator branch = visit.Page.Locator("tr[data-branch]").First;
            value = (await branch.Locator(".figure").GetAttributeAsync("data-value"))!;
            await branch.GetByRole(AriaRole.Link).ClickAsync();
            await Expect(visit.Figure("why-amount")).ToHaveAttributeAsync("data-value", value);
        }

        await Expect(visit.Figure("rows-sum")).ToHaveAttributeAsync("data-value", value);
        visit.Problems.ShouldBeEmpty();
    }

    private static async Task<(string, string, string)[]> ReadAsync(ILocator figures)
    {
        string[][] read = await figures.EvaluateAllAsync<string[][]>("all => all.map(a => [a.dataset.figure, a.dataset.value, a.getAttribute('href')])");
        return [.. read.Select(a => (a[0], a[1], a[2]))];
    }

    private static async Task<decimal> SumAsync(ILocator figures) =>
        (await figures.EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.value)")).Sum(Number);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
