using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>The page behind a link of a reminder, on each screen: one field, one button, and nothing after that.</summary>
public sealed class ReportLinkPageTests(TestBrowser browser) : OwnProgramTest(browser)
{
    private const string Word = "a-word-of-a-test";

    internal static string Address => DashboardUrls.ToReport(Word);

    [Fact]
    public async Task Link_OpenedOnEachScreen_TakesItsOneNumberInThreeTaps()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero));
        await FillAsync(office);
        foreach (Look look in Enum.GetValues<Look>())
        {
            await using Visit visit = await office.OpenAsStrangerAsync(look);
            await visit.Page.GotoAsync(Address);
            await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("培训人次");
            await ShouldBeFaultlessAsync(visit, "report-link", look);
        }

        await using Visit phone = await office.OpenAsStrangerAsync(Look.Phone);
        await phone.Page.GotoAsync(Address);
        ILocator value = phone.Page.Locator("#value"), save = phone.Page.Locator("form button");
        await Expect(value).ToHaveAttributeAsync("inputmode", "decimal");
        foreach (ILocator target in (ILocator[])[value, save]) (await target.BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
        await value.FillAsync("很多");
        await save.ClickAsync();
        await Expect(phone.Page.Locator("[data-report-problem]")).ToContainTextAsync("不是数字");
        await ShouldBeFaultlessAsync(phone, "report-link-problem", Look.Phone);
        await value.FillAsync("75");
        await save.ClickAsync();
        await Expect(phone.Page.Locator("[data-report-taken]")).ToContainTextAsync("培训人次");
        await ShouldBeFaultlessAsync(phone, "report-link-taken", Look.Phone);
        office.Ledger.Texts("SELECT IndicatorCode || ' ' || Date || ' ' || Text FROM Result WHERE Date>20260630").ShouldBe(["TB-1 20260930 75"]);
        await phone.Page.GotoAsync(Address);
        await Expect(phone.Page.Locator("[data-report-closed]")).ToBeVisibleAsync();
        // The window notes the answer 410, which is what is meant.
        phone.TakeProblems().ShouldAllBe(problem => problem.Contains("410", StringComparison.Ordinal));
        await ShouldBeFaultlessAsync(phone, "report-link-closed", Look.Phone);
    }

    private static async Task ShouldBeFaultlessAsync(Visit visit, string name, Look look)
    {
        await PageFaults.KeepPictureAsync(visit, $"{name}-{look}", isWhole: true);
        (await PageFaults.FindAsync(visit, look)).ShouldBeEmpty($"{name} {look}");
    }

    private static async Task FillAsync(ClockedInstallation office)
    {
        await office.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nTB,填报局,\nTB-A,填报所,TB\n");
        (await office.Ledger.ImportAsync(
            ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\nTB-1,TB-A,,产出指标,数量指标,培训人次,≥,100,人次,20,累计\n",
            request => request with { Year = 2026 })).IsClean.ShouldBeTrue();
        await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nTB-1,2026-06-30,50,签到表\n");
        await office.AddAsync("reporter", Role.Reporter, "TB-A");
        office.Ledger.Run(
            $"""
            INSERT INTO ReportLink (Account, IndicatorCode, Year, FirstDay, LastDay, MessageId, MadeBy, MadeAt, MadeOn, ExpiresAt)
            SELECT Id, 'TB-1', 2026, 20260701, 20260930, 1, 'boss', 0, 20261122, {new DateTimeOffset(2026, 12, 6, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()} FROM Account WHERE UserName='reporter';
            INSERT INTO ReportLinkWord (WordHash, LinkId) SELECT '{SecretWord.HashOf(Word)}', max(Id) FROM ReportLink
            """);
    }
}
