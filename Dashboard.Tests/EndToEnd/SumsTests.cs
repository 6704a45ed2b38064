using System.Globalization;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>What lies behind a figure adds up to it.</summary>
public sealed class SumsTests(EndToEndHost host) : PageTest(host)
{
    private const string Year = "dept=114001&year=2023";

    [Fact]
    public async Task Month_Clicked_ShowsPaymentsThatAddUpToIt()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync($"/lines/HD2023-05?{Year}");
        ILocator months = visit.Page.Locator("tbody tr:has(a[href*='month='])");
        int clicked = 0;
        for (int i = 0; i < 12; i++)
        {
            string month = (await months.Nth(i).Locator(".figure").First.GetAttributeAsync("data-value"))!;
            if (Number(month) == 0m) continue;
            await months.Nth(i).GetByRole(AriaRole.Link).ClickAsync();
            await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"[?&]month={i + 1}(&|#|$)"));
            await Expect(visit.Figure("payments-sum")).ToHaveAttributeAsync("data-value", month);
            clicked++;
        }

        clicked.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Line_Opened_ShowsTablesThatAddUpToItsCards()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync($"/lines/HD2023-05?{Year}");
        string executed = await visit.ValueAsync("executed");
        (await visit.ValueAsync("months-sum")).ShouldBe(executed);
        (await visit.ValueAsync("payments-sum")).ShouldBe(executed);
        (await visit.ValueAsync("entries-sum")).ShouldBe(await visit.ValueAsync("adjusted-budget"));
        (await SumAsync(visit.Page.Locator("tbody tr:has(a[href*='month='])"), cell: 0)).ShouldBe(Number(executed));
        (await SumAsync(visit.Page.Locator("#payments tbody tr"), cell: 0)).ShouldBe(Number(executed));
    }

    [Fact]
    public async Task Lines_AtTheFoot_AddUpToTheCardsOfTheOverview()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync($"/?dept={EndToEndHost.City}&{EndToEndHost.Period}");
        string[] cards = [await visit.ValueAsync("adjusted-budget"), await visit.ValueAsync("executed"), await visit.ValueAsync("balance")];
        await visit.Page.Locator(".figure-card a").First.ClickAsync();
        await Expect(visit.Page.Locator("tfoot")).ToBeVisibleAsync();
        string[] foot = [await visit.ValueAsync("adjusted-budget"), await visit.ValueAsync("executed"), await visit.ValueAsync("balance")];
        foot.ShouldBe(cards);
    }

    [Fact]
    public async Task Departments_GoneIntoByClick_AddUpAndLeadBackByBreadcrumbs()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync($"/?dept={EndToEndHost.City}&{EndToEndHost.Period}");
        string top = (await visit.Page.Locator("article").GetAttributeAsync("data-department"))!, executed = await visit.ValueAsync("executed");
        ILocator children = visit.Page.Locator("tbody tr:has(th.name a[href*='dept='])");
        (await SumAsync(children, cell: 1)).ShouldBe(Number(executed));

        string child = (await children.First.Locator(".figure").Nth(1).GetAttributeAsync("data-value"))!;
        await children.First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visit.Page.Locator($"article:not([data-department='{top}'])")).ToBeVisibleAsync();
        await Expect(visit.Figure("executed")).ToHaveAttributeAsync("data-value", child);
        await visit.Page.Locator("article nav ol a").First.ClickAsync();
        await Expect(visit.Page.Locator($"article[data-department='{top}']")).ToBeVisibleAsync();
        await Expect(visit.Figure("executed")).ToHaveAttributeAsync("data-value", executed);
        visit.Page.Url.ShouldContain("asOf=2026-11-22");
        visit.Problems.ShouldBeEmpty();
    }

    private static async Task<decimal> SumAsync(ILocator rows, int cell)
    {
        string?[] values = await rows.EvaluateAllAsync<string?[]>("(all, cell) => all.map(row => row.querySelectorAll('.figures .figure')[cell].dataset.value)", cell);
        return values.Where(v => !string.IsNullOrEmpty(v)).Sum(v => Number(v!));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
