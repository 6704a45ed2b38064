using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A round of three people: begun above, filled by the keyboard, submitted, returned, approved, signed, and its documents taken home.</summary>
public sealed class MonitoringTests(TestBrowser browser) : OwnProgramTest(browser)
{
    private const string Board = "/monitoring?year=2026&dept=";

    private static readonly DateTimeOffset November = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Round_FromItsBeginningToTheSignature_IsFilledReturnedSignedAndDownloaded()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await FillAsync(office);
        await using Visit above = await office.OpenAsync("above"), officer = await office.OpenAsync("officer"), head = await office.OpenAsync("head");
        await above.GoAsync($"{Board}JK&show=begin");
        await LookAsync(above, "monitoring-begin");
        await above.Page.Locator("[data-field=month]").SelectOptionAsync("10");
        await Expect(above.Page.Locator("[data-field=ends]")).ToHaveValueAsync("2026-11-30");
        await above.Page.Locator("[data-form=begin] [data-save]").ClickAsync();
        await Expect(above.Page.Locator("[data-place=Open]")).ToHaveAttributeAsync("data-count", "1");

        await officer.GoAsync($"{Board}JK-1");
        await officer.Page.Locator("tr[data-task='JK-1'] th a").ClickAsync();
        await Expect(officer.Page.Locator("[data-form=line]")).ToBeVisibleAsync();
        await LookAsync(officer, "monitoring-line");
        await FillLineAsync(officer.Page, "80");
        await Expect(officer.Page.Locator("[data-line='JK-L2'][aria-current]")).ToBeVisibleAsync();
        await FillLineAsync(officer.Page, "90");
        await StepAsync(officer.Page, "Submit", "Submitted");
        await Expect(officer.Page.Locator("[data-locked]")).ToBeVisibleAsync();

        await head.GoAsync($"{Board}JK-1");
        await StepOnBoardAsync(head.Page, "Return", "Returned", "估计偏高");
        await officer.GoAsync(new Uri(officer.Page.Url).PathAndQuery);
        await Expect(officer.Page.Locator("section[data-state=Returned]")).ToContainTextAsync("估计偏高");
        await FillLineAsync(officer.Page, "70");
        await StepAsync(officer.Page, "Submit", "Submitted");
        await head.GoAsync($"{Board}JK-1");
        await StepOnBoardAsync(head.Page, "Approve", "Approved");
        await above.GoAsync($"{Board}JK");
        await StepOnBoardAsync(above.Page, "Sign", "Frozen");
        await LookAsync(above, "monitoring-signed");
        await ShouldHaveFilesAsync(officer.Page);
        foreach (Visit visit in (Visit[])[above, officer, head]) visit.Problems.ShouldBeEmpty();
        await using Visit phone = await office.OpenAsync("officer", Look.Phone);
        await phone.GoAsync($"{Board}JK-1");
        await LookAsync(phone, "monitoring-phone", Look.Phone);
    }

    /// <summary>Types the estimate and what is asked of its indicator, and enters: no button is needed.</summary>
    private static async Task FillLineAsync(IPage page, string estimate)
    {
        ILocator form = page.Locator("[data-form=line]"), indicator = form.Locator("[data-indicator]");
        await form.Locator("[data-field=money-note]").FillAsync("合同下半年支付");
        await form.Locator("[data-field=full-year]").First.FillAsync(estimate);
        if (await indicator.CountAsync() > 0)
        {
            await indicator.Locator("[data-field=full-year]").FillAsync("≥100人次");
            await indicator.Locator("[data-outlook=Possible]").CheckAsync();
            await indicator.Locator("[data-reason=Staff]").CheckAsync();
            await indicator.Locator("[data-field=explanation]").FillAsync("人手不足");
        }

        await form.Locator("[data-field=full-year]").First.PressAsync("Enter");
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("已保存。");
    }

    private static async Task StepAsync(IPage page, string step, string state)
    {
        await page.Locator($"[data-step={step}]").ClickAsync();
        await page.Locator("[data-confirm]").ClickAsync();
        await Expect(page.Locator($"section[data-state={state}]")).ToBeVisibleAsync();
    }

    private static async Task StepOnBoardAsync(IPage page, string step, string state, string? reason = null)
    {
        ILocator row = page.Locator("tr[data-task='JK-1']");
        await row.Locator($"[data-step={step}]").ClickAsync();
        if (reason is not null) await row.Locator(".confirm input").FillAsync(reason);
        if (reason is not null) await row.Locator(".confirm input").BlurAsync();
        await row.Locator("[data-confirm]").ClickAsync();
        await Expect(page.Locator($"tr[data-task='JK-1'][data-state={state}]")).ToBeVisibleAsync();
    }

    private static async Task ShouldHaveFilesAsync(IPage page)
    {
        await page.ReloadAsync();
        foreach (string document in (string[])["form", "table", "report", "package"])
        {
            IAPIResponse answer = await page.Context.APIRequest.GetAsync((await page.Locator($"[data-file={document}]").First.GetAttributeAsync("href"))!);
            answer.Status.ShouldBe(200);
            answer.Headers["cache-control"].ShouldContain("no-store");
            Uri.UnescapeDataString(answer.Headers["content-disposition"]).ShouldNotContain("草稿");
            (await answer.BodyAsync()).Length.ShouldBeGreaterThan(1000);
        }
    }

    private static async Task LookAsync(Visit visit, string name, Look look = Look.Desktop)
    {
        (await PageFaults.FindAsync(visit, look)).ShouldBeEmpty(name);
        await PageFaults.KeepPictureAsync(visit, name, isWhole: true);
    }

    private static async Task FillAsync(ClockedInstallation office)
    {
        await office.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nJK,监控局,\nJK-1,监控所,JK\n");
        await office.Ledger.TakeAsync(
            ImportKind.Budget,
            "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n"
            + "JK-1,JK-L1,培训服务,项目支出,一般公共预算,2026-01-10,年初预算,1000000,\nJK-1,JK-L2,慰问活动,项目支出,一般公共预算,2026-01-10,年初预算,1000000,\n");
        await office.Ledger.PayAsync("V1 2026-06-20 JK-L1 200000", "V2 2026-06-20 JK-L2 580000");
        (await office.Ledger.ImportAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nJK-Z1,JK-1,JK-L1,产出指标,数量指标,培训人次,≥,100,人次,20,累计\n",
            request => request with { Year = 2026 })).IsClean.ShouldBeTrue();
        await office.Ledger.ImportAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nJK-Z1,2026-07-20,40,签到表\n", request => request with { Year = 2026 });
        await office.AddAsync("officer", Role.Officer, "JK-1");
        await office.AddAsync("head", Role.Manager, "JK-1");
        await office.AddAsync("above", Role.Manager, "JK");
    }
}
