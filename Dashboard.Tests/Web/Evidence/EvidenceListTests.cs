using Bunit;
using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Pages;
using Dashboard.Web.Evidence;
using Dashboard.Web.Pages.Indicators;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Evidence;

/// <summary>The files of results on the page of an indicator, on a real ledger.</summary>
public sealed class EvidenceListTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Files_OfSeveralKinds_AreTakenOrRefusedOneByOne()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context);
        Upload(page, "2026-03-31", ("验收单.pdf", EvidenceBytes.Pdf()), ("报告.pdf", "<html></html>"u8.ToArray()), ("图.png", [.. "MZ"u8, 0, 1, 2]), ("现场.jpg", EvidenceBytes.Jpeg), ("空.txt", []));
        page.WaitForAssertion(() => At(page, "2026-03-31").QuerySelectorAll("[data-file]").Length.ShouldBe(2), Patience);
        At(page, "2026-03-31").QuerySelectorAll("[data-file] a").Select(a => (a.TextContent, a.GetAttribute("href"))).ShouldBe([("验收单.pdf", "/export/evidence/1"), ("现场.jpg", "/export/evidence/2")]);
        At(page, "2026-03-31").QuerySelector("[data-said]")!.TextContent.ShouldBe("已添加 2 个文件。");
        string[] problems = [.. At(page, "2026-03-31").QuerySelectorAll(".problems li").Select(li => li.TextContent)];
        problems.Length.ShouldBe(3);
        problems[0].ShouldStartWith("「报告.pdf」的内容不是可用的文件类型");
        problems[0].ShouldContain("允许：PDF");
        problems[2].ShouldStartWith("「空.txt」是空文件");
        At(page, "2026-06-30").QuerySelectorAll("[data-file]").ShouldBeEmpty();

        Upload(page, "2026-03-31", ("又一次.pdf", EvidenceBytes.Pdf()));
        page.WaitForAssertion(() => At(page, "2026-03-31").QuerySelector(".problems")!.TextContent.ShouldContain("「又一次.pdf」与已有的文件内容相同"), Patience);
        ledger.Number("SELECT count(*) FROM Evidence").ShouldBe(2);
    }

    [Fact]
    public async Task File_TakenBack_NeedsAReasonAndStaysInTheList()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf());
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context);
        await page.Find("[data-file='1'] [data-step=withdraw]").ClickAsync(new());
        await page.Find("[data-file='1'] [data-confirm]").ClickAsync(new());
        page.Find("[data-file='1'] [role=alert]").TextContent.ShouldNotBeEmpty();
        page.Find("[data-file='1'] input").Change("含个人信息");
        await page.Find("[data-file='1'] [data-confirm]").ClickAsync(new());
        page.WaitForAssertion(() => page.Find("[data-file='1']").GetAttribute("data-withdrawn").ShouldBe("true"), Patience);
        page.Find("[data-file='1']").TextContent.ShouldContain("tester 于 2026-11-22 撤回：含个人信息");
        page.FindAll("[data-file='1'] a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Auditor_OfTheDepartment_ReadsAndCannotAdd()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf());
        await using ComponentContext context = PageContexts.On(ledger, Cultures.English, new Grant(Role.Auditor, ledger.Node("D1").Id));
        var page = Render(context);
        page.FindAll("[data-file]").ShouldHaveSingleItem().TextContent.ShouldContain("1 KB");
        page.FindAll("[data-add], [data-step=withdraw]").ShouldBeEmpty();
        At(page, "2026-06-30").TextContent.ShouldContain("No evidence");
    }

    [Fact]
    public async Task EarlierMoment_OfThePage_ShowsTheFilesOfThenAndChangesNothing()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await ledger.AddAsync(EvidenceBytes.Pdf());
        DateTimeOffset then = ledger.Time.GetUtcNow().AddHours(1);
        ledger.Time.Advance(TimeSpan.FromHours(2));
        await ledger.AddAsync(EvidenceBytes.Png, "后补.png");
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context, new PageQuery(Year: 2026, KnownAt: then));
        page.FindAll("[data-file]").ShouldHaveSingleItem().TextContent.ShouldContain("验收单.pdf");
        page.FindAll("[data-add]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_MoreThanTwentyAtOnce_AreRefusedTogether()
    {
        await using TemporaryLedger ledger = await EvidenceLedger.CreateAsync();
        await using ComponentContext context = PageContexts.On(ledger);
        var page = Render(context);
        Upload(page, "2026-03-31", [.. Enumerable.Range(0, EvidenceRules.MostFiles + 1).Select(i => ($"{i}.pdf", EvidenceBytes.Pdf($"{i}")))]);
        page.WaitForAssertion(() => page.Find(".problems li").TextContent.ShouldStartWith("一次选了 21 个文件"), Patience);
        ledger.Number("SELECT count(*) FROM Evidence").ShouldBe(0);
    }

    private static IRenderedComponent<IndicatorPage> Render(ComponentContext context, PageQuery? query = null)
    {
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(DashboardUrls.ToIndicator("Z1", query ?? new(Year: 2026)));
        var page = context.Render<IndicatorPage>(parameters => parameters.Add(p => p.Code, "Z1"));
        page.WaitForElement("[data-evidence]", Patience);
        return page;
    }

    private static void Upload(IRenderedComponent<IndicatorPage> page, string day, params (string Name, byte[] Content)[] files) =>
        page.FindComponents<EvidenceList>().Single(list => list.Instance.Place.Day == DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .FindComponent<InputFile>().UploadFiles([.. files.Select(f => InputFileContent.CreateFromBinary(f.Content, f.Name))]);

    private static AngleSharp.Dom.IElement At(IRenderedComponent<IndicatorPage> page, string day) => page.Find($"[data-evidence='{day}']");
}
