
namespace Dashboard.Tests.EndToEnd;

/// <summary>Text from files is text: on every page, in every chart.</summary>
public sealed class HostileTextTests(EndToEndHost host) : PageTest(host)
{
    /// <summary>Where text from files stands.</summary>
    private static readonly (string Address, string[] Texts)[] Places =
    [
        ("/?dept=BAD", [HostileText.Image + "单位", HostileText.Image + "指标", HostileText.Script + "下级"]),
        ("/lines?dept=BAD", [HostileText.Image + "项目", HostileText.Script + "项目"]),
        ("/lines?dept=BAD&q=" + HostileText.Image, ["BAD-L"]),
        ("/lines/BAD-L?dept=BAD", [HostileText.Image + "收款人", HostileText.Script + "用途", HostileText.Image + "节点"]),
        ("/indicators?dept=BAD", [HostileText.Image + "指标"]),
        ("/indicators/BAD-I?dept=BAD", [HostileText.Script + "说明", HostileText.Image, HostileText.Script]),
        ("/import?dept=BAD", [HostileText.Image]),
    ];

    [Fact]
    public async Task Text_WithMarkup_IsShownAndNotRun()
    {
        await using Visit visit = await Host.OpenAsync();
        foreach ((string address, string[] texts) in Places)
        {
            await visit.GoAsync($"{address}&{EndToEndHost.Period}");
            foreach (string text in texts) await Expect(visit.Page.Locator("main")).ToContainTextAsync(text);
            if (await visit.Page.Locator(".chart-canvas").CountAsync() > 0) await DrawAsync(visit);
            await ShouldBeWholeAsync(visit);
        }
    }

    [Fact]
    public async Task Address_WithMarkup_IsShownAndNotRun()
    {
        await using Visit visit = await Host.OpenAsync();
        await visit.GoAsync($"/?dept={Uri.EscapeDataString(HostileText.Image)}");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync(HostileText.Image);
        await visit.GoAsync($"/lines/{Uri.EscapeDataString(HostileText.Image)}");
        await ShouldBeWholeAsync(visit);
    }

    /// <summary>Lets the chart draw, speak under the pointer, and stand as a table.</summary>
    private static async Task DrawAsync(Visit visit)
    {
        await visit.Page.Locator(".chart-canvas svg").First.WaitForAsync();
        await visit.Page.Locator(".chart-canvas").First.HoverAsync();
        await visit.Page.Locator("[data-action=toggle]").First.ClickAsync();
        await visit.Page.Locator(".chart-table").First.WaitForAsync();
    }

    private static async Task ShouldBeWholeAsync(Visit visit)
    {
        (await visit.Page.EvaluateAsync<bool>("window.isBroken === undefined")).ShouldBeTrue();
        (await visit.Page.Locator("img[src=x]").CountAsync()).ShouldBe(0);
        visit.Problems.ShouldBeEmpty();
    }
}
