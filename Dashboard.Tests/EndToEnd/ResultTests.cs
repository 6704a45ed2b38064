using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A person who reports: a grid by the keyboard in the office, one number by the thumb on the way.</summary>
public sealed class ResultTests(TestBrowser browser) : OwnProgramTest(browser)
{
    private static readonly DateTimeOffset November = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Grid_InTheOffice_SavesWhatCanBeReadAndTheRestOnceItIsCorrected()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await FillAsync(office);
        await using Visit visit = await office.OpenAsync("reporter");
        await visit.GoAsync("/");
        await visit.Page.Locator("nav a[href^='/results']").ClickAsync();
        await Expect(visit.Page.Locator("tr[data-indicator]")).ToHaveCountAsync(2);
        ILocator first = Field(visit, "TB-1"), second = Field(visit, "TB-2");
        await first.FillAsync("80");
        await second.FillAsync("十几家");
        await Expect(Answer(visit, "TB-2", "problem")).ToContainTextAsync("不是数字");
        await visit.Page.Locator("[data-save-all]").ClickAsync();
        await Expect(Answer(visit, "TB-1", "saved")).ToBeVisibleAsync();
        await Expect(second).ToHaveValueAsync("十几家");
        await ShouldBeFaultlessAsync(visit, "results-saved");
        await second.FillAsync("12");
        await second.PressAsync("Enter");
        await Expect(Answer(visit, "TB-2", "saved")).ToBeVisibleAsync();
        office.Ledger.Texts("SELECT IndicatorCode || ' ' || Text FROM Result WHERE Date=20261122 ORDER BY Id").ShouldBe(["TB-1 80", "TB-2 12"]);
        await visit.GoAsync("/results");
        await Expect(visit.Page.Locator("[data-show=due]")).ToHaveTextAsync("待填报 0");
        visit.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Card_OnAPhone_TakesANumberInTwoTapsAndLeavesAThirdForItsEvidence()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await FillAsync(office);
        await using Visit visit = await office.OpenAsync("reporter", Look.Phone);
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.GoAsync("/results");
        await ShouldBeFaultlessAsync(visit, "results-phone", Look.Phone);
        // What the browser counts, and not what the test means to do.
        await visit.Page.EvaluateAsync("() => { window.taps = 0; document.addEventListener('click', e => { if (e.isTrusted) window.taps++; }, true); }");
        ILocator field = Field(visit, "TB-2"), save = visit.Page.Locator("tr[data-indicator='TB-2'] [data-save]");
        await Expect(field).ToHaveAttributeAsync("inputmode", "decimal");
        await field.ClickAsync();
        await visit.Page.Keyboard.TypeAsync("12.5");
        await save.ClickAsync();
        await Expect(Answer(visit, "TB-2", "saved")).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<int>("window.taps")).ShouldBe(2);
        foreach (ILocator target in (ILocator[])[field, save, visit.Page.Locator("tr[data-indicator='TB-2'] [data-field=note]"), visit.Page.Locator("[data-field=day]"), visit.Page.Locator("[data-show=all]"), visit.Page.Locator("[data-save-all]")])
            (await target.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
        await ShouldBeFaultlessAsync(visit, "results-phone-saved", Look.Phone);
        await visit.GoAsync("/indicators/TB-2");
        (await visit.ValueAsync("achievement")).ShouldBe("12.5");
    }

    [Fact]
    public async Task Page_LeftWithUnsavedRows_AsksFirst()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await FillAsync(office);
        await using Visit visit = await office.OpenAsync("reporter");
        await visit.GoAsync("/results");
        ILocator elsewhere = visit.Page.Locator("[data-show=all]");
        await Field(visit, "TB-1").FillAsync("80");
        await Expect(visit.Page.Locator("[data-save-all]")).ToHaveTextAsync("保存 1 项");
        await elsewhere.ClickAsync();
        // A window answers every question with no.
        await Expect(Field(visit, "TB-1")).ToHaveValueAsync("80");
        SpinWait.SpinUntil(() => visit.Problems.Count > 0, TimeSpan.FromSeconds(15));
        visit.TakeProblems().ShouldHaveSingleItem().ShouldContain("1 项尚未保存");
        await Expect(visit.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=all"));
        await visit.Page.Locator("[data-save-all]").ClickAsync();
        await Expect(Answer(visit, "TB-1", "saved")).ToBeVisibleAsync();
        await elsewhere.ClickAsync();
        await Expect(visit.Page.Locator("tr[data-indicator]")).ToHaveCountAsync(3);
        visit.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Field_OnAPhone_IsNotHiddenByWhatStaysInPlace()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await FillAsync(office);
        await using Visit visit = await office.OpenAsync("reporter", Look.Phone);
        await visit.Page.SetViewportSizeAsync(390, 400);
        await visit.GoAsync("/results?show=all");
        for (int at = 0; at < 3; at++)
        {
            ILocator field = visit.Page.Locator("[data-field=value]").Nth(at);
            await field.FocusAsync();
            (await field.EvaluateAsync<bool>("f => { const b = f.getBoundingClientRect(); return document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2) === f; }")).ShouldBeTrue($"field {at}");
        }
    }

    private static ILocator Field(Visit visit, string code) => visit.Page.Locator($"tr[data-indicator='{code}'] [data-field=value]");

    private static ILocator Answer(Visit visit, string code, string kind) => visit.Page.Locator($"tr[data-indicator='{code}'] [data-answer={kind}]");

    private static async Task ShouldBeFaultlessAsync(Visit visit, string name, Look look = Look.Desktop)
    {
        await PageFaults.KeepPictureAsync(visit, name, isWhole: true);
        (await PageFaults.FindAsync(visit, look)).ShouldBeEmpty(name);
    }

    private static async Task FillAsync(ClockedInstallation office)
    {
        await office.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nTB,填报局,\nTB-A,填报所,TB\nTB-B,旁边所,TB\n");
        (await office.Ledger.ImportAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n"
            + "TB-1,TB-A,,产出指标,数量指标,培训人次,≥,100,人次,20,累计\nTB-2,TB-A,,产出指标,数量指标,走访企业,≥,40,家,20,合计\n"
            + "TB-3,TB-A,,效益指标,社会效益指标,平台建成,定性,建成,,10,最新\nTB-4,TB-B,,产出指标,数量指标,别人的指标,≥,1,个,10,累计\n",
            request => request with { Year = 2026 })).IsClean.ShouldBeTrue();
        await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nTB-1,2026-06-30,50,签到表\nTB-3,2026-10-10,达成,验收单\n");
        await office.AddAsync("reporter", Role.Reporter, "TB-A");
    }
}
