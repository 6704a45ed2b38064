using System.Text;
using Dashboard.Tests.TestKit;
using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A file through the browser: taken, refused, only checked, taken back.</summary>
public sealed class ImportPageTests(EndToEndHost host) : PageTest(host)
{
    private const string Headings = "支付凭证号,支付日期,项目代码,支付金额\n";

    [Fact]
    public async Task Upload_GoodFile_IsTakenListedAndTakenBack()
    {
        await using Visit visit = await Host.OpenAsync();
        string before = await ExecutedAsync();
        await OpenDeskAsync(visit);
        await UploadAsync(visit, Headings + $"HAND-1,{Host.Today},HAND-1,500\nHAND-2,{Host.Today},HAND-1,250\n", "hand-good.csv");
        await Expect(visit.Page.Locator("[data-draft=Read] [data-effect=New]")).ToContainTextAsync("2");
        (await ExecutedAsync()).ShouldBe(before);
        await visit.Page.Locator("[data-post]").ClickAsync();
        await Expect(visit.Page.Locator("[data-draft=Posted] [data-outcome=done] .summary")).ToContainTextAsync("hand-good.csv");
        ILocator batch = visit.Page.Locator("tbody tr", new() { HasText = "hand-good.csv" }).First;
        await Expect(batch).ToContainTextAsync("2");
        (await ExecutedAsync()).ShouldBe("750.00");

        await batch.GetByRole(AriaRole.Button).ClickAsync();
        await batch.Locator("[data-field=reason]").FillAsync("文件有误");
        await batch.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(batch.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        (await ExecutedAsync()).ShouldBe(before);
        visit.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_FileWithFaults_SaysRowColumnAndReason()
    {
        await using Visit visit = await Host.OpenAsync();
        await OpenDeskAsync(visit);
        await UploadAsync(visit, Headings + $"HAND-8,{Host.Today},NO-SUCH,1\nHAND-9,2026-02-30,HAND-1,2\nHAND-10,{Host.Today},HAND-1,一百\n", "hand-bad.csv");
        ILocator rows = visit.Page.Locator("[data-outcome=refused] tbody tr");
        await Expect(rows).ToHaveCountAsync(3);
        await Expect(visit.Page.Locator("[data-post]")).ToHaveCountAsync(0);
        (string Row, string Column, string Text)[] expected = [("2", "项目代码", "NO-SUCH"), ("3", "支付日期", "2026-02-30"), ("4", "支付金额", "一百")];
        for (int i = 0; i < expected.Length; i++)
        {
            await Expect(rows.Nth(i).Locator("td").First).ToHaveTextAsync(expected[i].Row);
            await Expect(rows.Nth(i)).ToContainTextAsync(expected[i].Column);
            await Expect(rows.Nth(i)).ToContainTextAsync(expected[i].Text);
        }
    }

    [Fact]
    public async Task Upload_OfAnotherForm_IsRefusedInOneSentence()
    {
        await using Visit visit = await Host.OpenAsync();
        await OpenDeskAsync(visit);
        await UploadAsync(visit, "甲,乙\n1,2\n", "hand-columns.csv");
        await Expect(visit.Page.Locator("[data-outcome=refused] .summary")).ToContainTextAsync("支付凭证号");
        await Expect(visit.Page.Locator("[data-outcome=refused] table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Upload_OnlyToCheck_LeavesNoTrace()
    {
        await using Visit visit = await Host.OpenAsync();
        string before = Host.Ledger.Dump();
        await OpenDeskAsync(visit);
        await UploadAsync(visit, Headings + $"HAND-20,{Host.Today},HAND-1,9\n", "hand-dry.csv");
        await Expect(visit.Page.Locator("[data-outcome=done] .summary")).ToContainTextAsync("hand-dry.csv");
        Host.Ledger.Dump().ShouldBe(before);
        await Expect(visit.Page.Locator(".batches tbody tr", new() { HasText = "hand-dry.csv" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Wizard_MessyFileOfAnotherSystem_IsCorrectedInItsOwnLayoutAndTaken()
    {
        await using Visit visit = await Host.OpenAsync();
        await OpenDeskAsync(visit);
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "国库明细.csv", MimeType = "text/csv", Buffer = Gb18030.GetBytes(Messy("2026年2月30日")) });
        // The amount is ambiguous: the desk asks instead of guessing.
        await Expect(visit.Page.Locator("[data-outcome=refused] .summary")).ToContainTextAsync("支付金额");
        await visit.Page.Locator("[data-column=支付金额]").SelectOptionAsync("4");
        ILocator rejected = visit.Page.Locator("[data-outcome=refused] tbody tr");
        await Expect(rejected).ToHaveCountAsync(1);
        await Expect(rejected).ToContainTextAsync("支付日期");
        await Expect(visit.Page.Locator("[data-control=agrees]")).ToContainTextAsync("1,500.00");
        await Expect(visit.Page.Locator("[data-post]")).ToBeDisabledAsync();

        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("[data-returned]").ClickAsync());
        string returned = Gb18030.GetString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        string[] lines = returned.Split("\r\n");
        lines[0].ShouldBe("某区国库支付明细表");
        lines[3].ShouldEndWith(",错误原因");
        lines.Count(line => line.Contains("支付日期：", StringComparison.Ordinal)).ShouldBe(1);
        lines[5].ShouldContain("2026年2月30日");
        await OpenDeskAsync(visit);

        // Corrected in the file that came back, with its column of reasons still in it.
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "国库明细.csv",
            MimeType = "text/csv",
            Buffer = Gb18030.GetBytes(returned.Replace("2026年2月30日", "2026年2月28日", StringComparison.Ordinal)),
        });
        await visit.Page.Locator("[data-column=支付金额]").SelectOptionAsync("4");
        await Expect(visit.Page.Locator("[data-draft=Read] [data-effect=New]")).ToContainTextAsync("3");
        await visit.Page.Locator("[data-post]").ClickAsync();
        await Expect(visit.Page.Locator("[data-draft=Posted] [data-control=agrees]")).ToContainTextAsync("1,500.00");
        await OpenDeskAsync(visit);
        // What was pointed out for one file is remembered for the next.
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "再次.csv", MimeType = "text/csv", Buffer = Gb18030.GetBytes(Messy("2026年2月28日")) });
        await Expect(visit.Page.Locator("[data-draft=Read] [data-effect=Unchanged]")).ToContainTextAsync("3");
        await visit.Page.Locator("[data-close]").ClickAsync();
        Host.Ledger.Number("SELECT sum(AmountFen) FROM Payment WHERE Voucher LIKE 'MESS-%'").ShouldBe(150_000);
        Host.Ledger.Number("SELECT count(*) FROM Payment WHERE Voucher LIKE 'MESS-%' AND (Payee='张*' OR Purpose LIKE '%已隐去%')").ShouldBe(2);
        ILocator batch = visit.Page.Locator("tbody tr", new() { HasText = "国库明细.csv" }).First;
        await batch.GetByRole(AriaRole.Button).ClickAsync();
        await batch.Locator("[data-field=reason]").FillAsync("测试");
        await batch.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(batch.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        visit.Problems.ShouldBeEmpty();
    }

    /// <summary>A file of an earlier visit still lies there.</summary>
    private static async Task OpenDeskAsync(Visit visit)
    {
        await visit.GoAsync("/import");
        if (await visit.Page.Locator("[data-close]").CountAsync() == 0) return;
        await visit.Page.Locator("[data-close]").ClickAsync();
        await Expect(visit.Page.Locator("input[type=file]")).ToHaveCountAsync(1);
        await visit.GoAsync("/import");
    }

    private static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>A title, a unit, two lines of headings with two amounts, a name behind a code, a person, an account, a subtotal, a total and signatures.</summary>
    private static string Messy(string date) =>
        "某区国库支付明细表\r\n,,,,,单位：万元,\r\n支付凭证,支付,预算项目,支付金额,,收款人,用途\r\n号,日期,,累计,本月,,\r\n"
        + $"MESS-1,2026.2.3,HAND-1,9.9,0.05,张三,慰问\r\nMESS-2,{date},HAND-1-某某项目,9.9,\"0.02\",某公司,退 6222021234567890123 预存\r\n"
        + "小计,,,,0.07,,\r\nMESS-3,20260205,HAND-1,9.9,￥０.０８,某公司,办公\r\n合计,,,,0.15,,\r\n制表人：李四,,,,,审核：,\r\n";

    private static Task UploadAsync(Visit visit, string text, string name) =>
        visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });

    private async Task<string> ExecutedAsync()
    {
        ExecutableResult result = await Host.RunAsync("execution", "--department", "HAND");
        return result.Document().GetProperty("executed").GetString()!;
    }
}
