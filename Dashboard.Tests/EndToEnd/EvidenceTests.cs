using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A file through the browser: brought, refused, fetched as it was, taken back, seen by an auditor.</summary>
public sealed class EvidenceTests(TestBrowser browser) : OwnProgramTest(browser)
{
    private const string Page = "/indicators/Z1?year=2026";

    private static readonly DateTimeOffset November = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Files_BroughtByAReporter_AreFetchedByAnAuditorAsTheyWere()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await office.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD,部门,\nD1,一所,D\nD2,二所,D\n");
        await EvidenceLedger.FillAsync(office.Ledger);
        await office.AddAsync("reporter", Role.Reporter, "D1");
        await office.AddAsync("auditor", Role.Auditor, "D1");
        await using Visit reporter = await office.OpenAsync("reporter"), auditor = await office.OpenAsync("auditor", Look.English);
        byte[] photo = [.. EvidenceBytes.Jpeg, .. new byte[3 << 20]];
        await reporter.GoAsync(Page);
        ILocator march = reporter.Page.Locator("[data-evidence='2026-03-31']");
        await march.Locator("input[type=file]").SetInputFilesAsync([File("现场 1.jpg", photo), File("报告.pdf", "<html><script>alert(1)</script></html>"u8.ToArray())]);
        await Expect(march.Locator("[data-said]")).ToHaveTextAsync("已添加 1 个文件。");
        await Expect(march.Locator(".problems li")).ToContainTextAsync("「报告.pdf」的内容不是可用的文件类型");
        (await DownloadAsync(reporter, march)).ShouldBe(photo);

        await auditor.GoAsync(Page);
        ILocator seen = auditor.Page.Locator("[data-evidence='2026-03-31']");
        await Expect(seen.Locator("[data-file]")).ToHaveCountAsync(1);
        await Expect(auditor.Page.Locator("[data-add]")).ToHaveCountAsync(0);
        (await DownloadAsync(auditor, seen)).ShouldBe(photo);

        await march.Locator("[data-step=withdraw]").ClickAsync();
        await march.Locator("[data-file] input").FillAsync("选错了照片");
        await march.Locator("[data-confirm]").ClickAsync();
        await Expect(march.Locator("[data-withdrawn=true]")).ToContainTextAsync("选错了照片");
        await Expect(march.Locator("[data-file] a")).ToHaveCountAsync(0);
        foreach (Visit visit in (Visit[])[reporter, auditor]) visit.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_WithNoneOneAndSixFiles_IsSoundInEveryLook()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await office.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD,部门,\nD1,一所,D\nD2,二所,D\n");
        await EvidenceLedger.FillAsync(office.Ledger);
        await office.Ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\nZ1,2026-09-30,75,三季度培训三期，签到表与现场照片见附件\n");
        await office.AddAsync("reporter", Role.Reporter, "D1");
        await office.Ledger.AddAsync(EvidenceBytes.Pdf(), place: EvidenceLedger.June);
        foreach ((string name, byte[] content) in (IReadOnlyList<(string, byte[])>)
            [("培训签到表（第一期）.xlsx", EvidenceBytes.Xlsx), ("现场照片.jpg", [.. EvidenceBytes.Jpeg, .. new byte[2_400_000]]), ("验收报告.pdf", EvidenceBytes.Pdf("2")),
             ("关于举办二〇二六年度全区工会干部业务能力提升专题培训班的通知及参训人员名单（盖章扫描件，含补充名单）.ofd", EvidenceBytes.Ofd), ("名单.csv", "姓名,单位\n张某,一所\n"u8.ToArray()), ("误传.doc", EvidenceBytes.Doc)])
            (await office.Ledger.AddAsync(content, name)).ShouldBe(Dashboard.Domain.Indicators.Evidence.EvidenceOutcome.Done);
        (await office.Ledger.WithdrawAsync(office.Ledger.Number("SELECT max(Id) FROM Evidence"), "选错了文件")).ShouldBe(Dashboard.Domain.Indicators.Evidence.EvidenceOutcome.Done);
        foreach (Look look in Enum.GetValues<Look>())
        {
            await using Visit visit = await office.OpenAsync("reporter", look);
            await visit.GoAsync(Page);
            await Expect(visit.Page.Locator("[data-file]")).ToHaveCountAsync(7);
            await visit.Page.Locator("[data-file='2'] [data-step=withdraw]").ClickAsync();
            (await PageFaults.FindAsync(visit, look)).ShouldBeEmpty();
            await PageFaults.KeepPictureAsync(visit, $"evidence-{look}", isWhole: true);
        }
    }

    [Fact]
    public async Task Photo_OnAPhone_IsTheThirdTapBesideTheResultJustSaved()
    {
        await using ClockedInstallation office = await ClockedInstallation.StartAsync(Browser, November);
        await office.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nD,部门,\nD1,一所,D\nD2,二所,D\n");
        await EvidenceLedger.FillAsync(office.Ledger);
        await office.AddAsync("reporter", Role.Reporter, "D1");
        await using Visit visit = await office.OpenAsync("reporter", Look.Phone);
        await visit.GoAsync("/results");
        ILocator row = visit.Page.Locator("tr[data-indicator='Z1']");
        await visit.Page.EvaluateAsync("() => { window.taps = 0; document.addEventListener('pointerdown', e => { if (e.isTrusted) window.taps++; }, true); }");
        await row.Locator("[data-field=value]").ClickAsync();
        await visit.Page.Keyboard.TypeAsync("80");
        await row.Locator("[data-save]").ClickAsync();
        IFileChooser chooser = await visit.Page.RunAndWaitForFileChooserAsync(() => row.Locator("[data-add]").ClickAsync());
        await chooser.SetFilesAsync(File("现场.jpg", EvidenceBytes.Jpeg));
        await Expect(row.Locator("[data-file] a")).ToHaveTextAsync("现场.jpg");
        (await visit.Page.EvaluateAsync<int>("window.taps")).ShouldBe(3);
        (await row.Locator("[data-add]").BoundingBoxAsync())!.Height.ShouldBeGreaterThanOrEqualTo(44);
        (await PageFaults.FindAsync(visit, Look.Phone)).ShouldBeEmpty();
        await PageFaults.KeepPictureAsync(visit, "evidence-results-phone", isWhole: true);
        office.Ledger.Texts("SELECT IndicatorCode, Day, Name FROM Evidence").ShouldBe(["Z1|20261122|现场.jpg"]);
    }

    private static async Task<byte[]> DownloadAsync(Visit visit, ILocator list)
    {
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => list.Locator("[data-file] a").ClickAsync());
        download.SuggestedFilename.ShouldBe("现场 1.jpg");
        return await System.IO.File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };
}
