using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Import;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A self-assessment from the look ahead in November to the last signature in January, by three people, and back.</summary>
public sealed class AssessmentTests(TestBrowser browser) : OwnProgramTest(browser)
{
    /// <summary>What has to be filled besides texts, which are written further below.</summary>
    private const string Blocking = "[data-missing]:not([data-missing=Text])[data-blocking=true]";

    private const string Studio = "/assessment?dept=ZP-1&year=2026";

    private static readonly DateTimeOffset November = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset January = new(2027, 1, 8, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Assessment_FromOutlookToReview_IsFilledSignedLockedAndReturned()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await FillAsync(office);
        string early = await FillInNovemberAsync(office);
        office.MoveTo(January);
        await office.Ledger.PayAsync("V2 2026-12-20 ZP-L1 400000");

        await using Visit officer = await office.OpenAsync("officer"), late = await office.OpenAsync("officer"), head = await office.OpenAsync("head"), above = await office.OpenAsync("above");
        await officer.GoAsync(Studio);
        await FillBlockingAsync(officer.Page);
        await Expect(officer.Page.Locator(Blocking)).ToHaveCountAsync(0);
        (await officer.ValueAsync("total")).ShouldNotBe(early, "December was paid");
        await FillTextsAsync(officer.Page);
        await Expect(officer.Page.Locator("[data-missing][data-blocking=true]")).ToHaveCountAsync(0);
        await LookAsync(officer, "assessment-open");
        await LookAtPanelAsync(office);
        await late.GoAsync($"{Studio}&item=indicator:ZP-Z2");
        await StepAsync(officer.Page, "Submit", "Submitted");
        await Expect(officer.Page.Locator("[data-panel] form, [data-edit]")).ToHaveCountAsync(0);
        await ShouldRefuseAsync(office, late.Page);

        await head.GoAsync(Studio);
        await StepAsync(head.Page, "Approve", "Approved");
        await above.GoAsync("/assessment?dept=ZP&year=2026");
        await above.Page.Locator("[data-below='ZP-1'] a").ClickAsync();
        await Expect(above.Page.Locator("[data-recheck]")).ToBeVisibleAsync();
        await StepAsync(above.Page, "Review", "Reviewed");
        await LookAsync(above, "assessment-reviewed");
        await ShouldHaveFilesAsync(officer.Page);

        await StepAsync(above.Page, "Return", "Returned", "满意度有误");
        await officer.GoAsync($"{Studio}&item=indicator:ZP-Z2");
        await Expect(officer.Page.Locator("[data-state=Returned]")).ToContainTextAsync("满意度有误");
        await SaveAsync(officer.Page.Locator("[data-form=result]"), ("value", "96"), ("note", "复核后更正"));
        await Expect(officer.Page.Locator("[data-item='indicator:ZP-Z2']")).ToContainTextAsync("96");
        foreach (Visit visit in (Visit[])[officer, late, head, above]) visit.Problems.ShouldBeEmpty();
    }

    /// <summary>The prediction is there; what can be filled before the year ends is filled; signing has to wait.</summary>
    private static async Task<string> FillInNovemberAsync(ClockedInstallation office)
    {
        await using Visit officer = await office.OpenAsync("officer");
        await officer.GoAsync(Studio);
        decimal before = decimal.Parse(await officer.ValueAsync("predicted"), System.Globalization.CultureInfo.InvariantCulture);
        await LookAsync(officer, "assessment-november");
        await FillBlockingAsync(officer.Page);
        decimal after = decimal.Parse(await officer.ValueAsync("predicted"), System.Globalization.CultureInfo.InvariantCulture);
        (before, after).ShouldSatisfyAllConditions(() => before.ShouldBeInRange(1m, 90m), () => after.ShouldBeGreaterThan(before));
        await Expect(officer.Page.Locator(Blocking)).ToHaveCountAsync(1);
        await Expect(officer.Page.Locator("[data-missing=YearOpen]")).ToBeVisibleAsync();
        await officer.Page.Locator("[data-step=Submit]").ClickAsync();
        await officer.Page.Locator("[data-confirm]").ClickAsync();
        await Expect(officer.Page.Locator("[data-said]")).ToContainTextAsync("还有必填内容未补齐");
        officer.Problems.ShouldBeEmpty();
        return await officer.ValueAsync("total");
    }

    /// <summary>Follows what is missing, one after the other, and fills what it leads to.</summary>
    private static async Task FillBlockingAsync(IPage page)
    {
        ILocator blocking = page.Locator($"{Blocking}:has(a)"), next = blocking.First;
        for (int left = await blocking.CountAsync() * 2; await next.CountAsync() > 0 && left > 0; left--)
        {
            (string kind, string sentence) = ((await next.GetAttributeAsync("data-missing"))!, await next.Locator("a").InnerTextAsync());
            string href = (await next.Locator("a").GetAttributeAsync("href"))!;
            await next.Locator("a").ClickAsync();
            ILocator place = page.Locator("[data-panel]");
            await Expect(place).ToHaveAttributeAsync("data-panel", Uri.UnescapeDataString(href.Split("item=")[1].Split('#', '&')[0]));
            await FillAsync(kind, place);
            await Expect(page.Locator("[data-missing][data-blocking=true] a").Filter(new() { HasTextString = sentence })).ToHaveCountAsync(0);
        }
    }

    /// <summary>Writes what the report lacks, with a place for a figure.</summary>
    private static async Task FillTextsAsync(IPage page)
    {
        ILocator missing = page.Locator("[data-missing=Text] a");
        for (int left = await missing.CountAsync(); left > 0; left--)
        {
            string href = (await missing.First.GetAttributeAsync("href"))!;
            await missing.First.ClickAsync();
            ILocator place = page.Locator($"#{href.Split('#')[1]}");
            await Expect(place).ToBeInViewportAsync();
            await place.Locator("[data-edit]").ClickAsync();
            await SaveAsync(place, ("text", "全年支出 {executed} 万元，做好服务保障。"));
            await Expect(missing).ToHaveCountAsync(left - 1);
        }

        await Expect(page.Locator(".written [data-run=executed]").First).ToHaveTextAsync("100.00");
    }

    private static async Task FillAsync(string kind, ILocator place)
    {
        switch (kind)
        {
            case "Entry":
                foreach (ILocator form in await place.Locator("[data-form=figure]").AllAsync()) await SaveAsync(form, ("value", "10"), ("evidence", "部门决算报表"));
                break;
            case "Result":
                await SaveAsync(place.Locator("[data-form=result]"), ("value", "95"), ("note", "问卷 200 份"));
                break;
            case "Reason":
                await SaveAsync(place.Locator("[data-form=score]"), ("reason", "资金主要在下半年拨付，明年提前启动"));
                break;
            default:
                await SaveAsync(place.Locator("[data-form=score]"), ("score", "5"), ("reason", "按规定编制"));
                break;
        }
    }

    private static async Task SaveAsync(ILocator form, params (string Field, string Value)[] fields)
    {
        foreach ((string field, string value) in fields)
        {
            await form.Locator($"[data-field={field}]").FillAsync(value);
            await form.Locator($"[data-field={field}]").BlurAsync();
        }

        await form.Locator("[data-save]").ClickAsync();
        await Expect(form.Locator("[role=status]")).ToHaveTextAsync("已保存。");
    }

    /// <summary>A page that was open before the signature, and a file, are both late.</summary>
    private static async Task ShouldRefuseAsync(ClockedInstallation office, IPage late)
    {
        ILocator form = late.Locator("[data-form=result]");
        await form.Locator("[data-field=value]").FillAsync("99");
        await form.Locator("[data-field=value]").BlurAsync();
        await form.Locator("[data-save]").ClickAsync();
        await Expect(late.Locator("[data-said]")).ToContainTextAsync("自评已签署");
        await Expect(late.Locator("[data-locked]")).ToContainTextAsync("已签署，须退回后才能修改");
        ImportReport report = await office.Ledger.ImportAsync(ImportKind.Results, "指标代码,日期,完成值\nZP-Z2,2026-12-31,99\n", r => r with { Year = 2026 });
        report.Rejected.ShouldHaveSingleItem().Code.ShouldBe(RejectionCodes.AssessmentSigned);
    }

    private static async Task ShouldHaveFilesAsync(IPage page)
    {
        await page.ReloadAsync();
        foreach (string document in (string[])["package", "form", "report", "evidence"])
        {
            IAPIResponse answer = await page.Context.APIRequest.GetAsync((await page.Locator($"[data-file={document}]").GetAttributeAsync("href"))!);
            answer.Status.ShouldBe(200);
            // Where the sign-in is renewed with the answer, the framework adds a word of its own.
            answer.Headers["cache-control"].ShouldContain("no-store");
            Uri.UnescapeDataString(answer.Headers["content-disposition"]).ShouldSatisfyAllConditions(name => name.ShouldContain("自评所"), name => name.ShouldNotContain("草稿"));
            (await answer.BodyAsync()).Length.ShouldBeGreaterThan(1000);
        }
    }

    private static async Task StepAsync(IPage page, string step, string state, string? reason = null)
    {
        await page.Locator($"[data-step={step}]").ClickAsync();
        if (reason is not null) await page.Locator(".confirm input").FillAsync(reason);
        if (reason is not null) await page.Locator(".confirm input").BlurAsync();
        await page.Locator("[data-confirm]").ClickAsync();
        await Expect(page.Locator($"section[data-state={state}]")).ToBeVisibleAsync();
    }

    private static async Task LookAsync(Visit visit, string name)
    {
        (await PageFaults.FindAsync(visit)).ShouldBeEmpty(name);
        await PageFaults.KeepPictureAsync(visit, name, isWhole: true);
    }

    private static async Task LookAtPanelAsync(ClockedInstallation office)
    {
        foreach ((Look look, string item) in (IEnumerable<(Look, string)>)[(Look.Phone, "indicator:ZP-Z2"), (Look.Dark, "item:procurement"), (Look.English, "item:spending-rate")])
        {
            await using Visit visit = await office.OpenAsync("officer", look);
            await visit.GoAsync($"{Studio}&item={item}");
            await LookAsync(visit, $"assessment-panel-{look}");
        }
    }

    private static async Task FillAsync(ClockedInstallation office)
    {
        await office.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nZP,自评局,\nZP-1,自评所,ZP\n");
        await office.Ledger.TakeAsync(ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\nZP-1,ZP-L1,培训服务,项目支出,一般公共预算,2026-01-10,年初预算,1000000,\n");
        await office.Ledger.PayAsync("V1 2026-06-20 ZP-L1 600000");
        (await office.Ledger.ImportAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n"
            + "ZP-Z1,ZP-1,ZP-L1,产出指标,数量指标,培训人次,≥,100,人次,20,累计\nZP-Z2,ZP-1,ZP-L1,效益指标,服务对象满意度,服务对象满意度,≥,90,%,20,最新\n",
            request => request with { Year = 2026 })).IsClean.ShouldBeTrue();
        await office.Ledger.ImportAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZP-Z1,2026-11-20,120,签到表齐全\n", request => request with { Year = 2026 });
        await office.AddAsync("officer", Role.Officer, "ZP-1");
        await office.AddAsync("head", Role.Manager, "ZP-1");
        await office.AddAsync("above", Role.Manager, "ZP");
    }
}
