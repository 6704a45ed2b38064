using Bunit;
using Bunit.TestDoubles;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Settings;
using Dashboard.Web.Snapshots;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Settings;

public sealed class PacksPageTests
{
    [Fact]
    public async Task List_OfPacks_HasEachOnceWithItsCases()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/settings/packs");
        page.FindAll("tbody tr").Select(r => r.GetAttribute("data-row")).ShouldBe(
            ["default", "half-year", "proportional", "sichuan-2025", "cn-local-20-80", "cn-local-department", "cn-mof-2020-10", "cn-mof-2021-101"]);
        page.Find("tr[data-row=default]").TextContent.ShouldContain("32 / 32 通过");
        page.Find("tr[data-row=default]").TextContent.ShouldContain("（使用中）");
        page.Find("tr[data-row=default] code").TextContent.Length.ShouldBe(12);
    }

    [Fact]
    public async Task Rules_OfAPack_AreReadInWords()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/settings/packs?pack=default");
        string rules = page.Find(".rules").TextContent;
        foreach (string word in (string[])["执行率 · 与预期比", "宽限月数", "年底突击", "关注：多出", "0.05", "全部 32 个案例"]) rules.ShouldContain(word);
        page.Find("[data-download]").GetAttribute("href").ShouldBe("/export/packs/default/3");
        Open(context, "/settings/packs?pack=sichuan-2025").FindAll(".rules tbody tr")[1].TextContent.ShouldBe("60.4");
        Open(context, "/settings/packs?pack=none").FindAll("[data-pack], form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_OfEveryDeliveredPack_HaveAWord()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        foreach (string id in Open(context, "/settings/packs").FindAll("tbody tr").Select(r => r.GetAttribute("data-row")!))
        {
            string[] names = [.. Open(context, $"/settings/packs?pack={id}").FindAll(".rules dt, .rules h3, .rules thead th").Select(e => e.TextContent)];
            names.Length.ShouldBeGreaterThan(3, id);
            names.Where(name => name.Any(char.IsAsciiLetterLower)).ShouldBeEmpty(id);
        }
    }

    [Fact]
    public async Task Pack_ChangedInTheForm_IsProvedThenTakenAndTheOldOneKept()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/settings/packs?pack=half-year");
        string text = File.ReadAllText(SeedFiles.PathOf("policies/half-year.json"));
        await CheckAsync(page, text.Replace("\"redBelow\": 0.5\n", "\"redBelow\": 0.55\n", StringComparison.Ordinal), "Wrong");
        page.FindAll(".problems li").ShouldNotBeEmpty();
        page.FindAll("[data-accept]").ShouldBeEmpty();
        await CheckAsync(page, text.Replace("\"title\": \"", "\"title\": \"新：", StringComparison.Ordinal), "VersionUsed");
        page.Find("[data-outcome]").TextContent.ShouldContain("请改用新的版本号");
        await CheckAsync(page, text.Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal), "Ready");
        page.Find("[data-field=reason]").Change("年初通知");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("[data-outcome]").GetAttribute("data-outcome").ShouldBe("Accepted"), TimeSpan.FromSeconds(5));
        context.Services.GetRequiredService<LightPacks>()["half-year"].Version.ShouldBe("2");
        page.Find("[data-earlier] a").GetAttribute("href").ShouldBe("/export/packs/half-year/1");
        page.Find("tr[data-row=half-year]").TextContent.ShouldContain("本单位");
    }

    [Fact]
    public async Task File_ThatIsTooLargeOrNoPack_IsRefusedWithASentence()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Open(context, "/settings/packs?pack=half-year");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(new string('x', 70_000), "big.json"));
        page.WaitForAssertion(() => page.Find("[data-outcome]").GetAttribute("data-outcome").ShouldBe("TooLarge"), TimeSpan.FromSeconds(5));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("单位代码,单位名称\n", "other.csv"));
        page.WaitForAssertion(() => page.Find("[data-outcome]").GetAttribute("data-outcome").ShouldBe("Wrong"), TimeSpan.FromSeconds(5));
        page.Find(".problems li").TextContent.ShouldContain("第 1 行");
    }

    private static async Task CheckAsync(IRenderedComponent<PacksPage> page, string text, string outcome)
    {
        page.Find("textarea").Change(text);
        await page.Find("[data-check]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-outcome]").GetAttribute("data-outcome").ShouldBe(outcome), TimeSpan.FromSeconds(5));
    }

    private static IRenderedComponent<PacksPage> Open(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<PacksPage>();
    }
}
