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
        await visit.GoAsync("/import");
        await UploadAsync(visit, Headings + $"HAND-1,{Host.Today},HAND-1,500\nHAND-2,{Host.Today},HAND-1,250\n", "hand-good.csv");
        await Expect(visit.Page.Locator("[data-outcome=done] .summary")).ToContainTextAsync("hand-good.csv");
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
        await visit.GoAsync("/import");
        await UploadAsync(visit, Headings + $"HAND-8,{Host.Today},NO-SUCH,1\nHAND-9,2026-02-30,HAND-1,2\nHAND-10,{Host.Today},HAND-1,一百\n", "hand-bad.csv");
        ILocator rows = visit.Page.Locator("[data-outcome=refused] tbody tr");
        await Expect(rows).ToHaveCountAsync(3);
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
        await visit.GoAsync("/import");
        await UploadAsync(visit, "甲,乙\n1,2\n", "hand-columns.csv");
        await Expect(visit.Page.Locator("[data-outcome=refused] .summary")).ToContainTextAsync("支付凭证号");
        await Expect(visit.Page.Locator("[data-outcome=refused] table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Upload_OnlyToCheck_LeavesNoTrace()
    {
        await using Visit visit = await Host.OpenAsync();
        string before = Host.Ledger.Dump();
        await visit.GoAsync("/import");
        await visit.Page.Locator("input[type=checkbox]:not([data-shortcuts-on])").CheckAsync();
        await UploadAsync(visit, Headings + $"HAND-20,{Host.Today},HAND-1,9\n", "hand-dry.csv");
        await Expect(visit.Page.Locator("[data-outcome=done] .summary")).ToContainTextAsync("hand-dry.csv");
        Host.Ledger.Dump().ShouldBe(before);
        await Expect(visit.Page.Locator(".batches tbody tr", new() { HasText = "hand-dry.csv" })).ToHaveCountAsync(0);
    }

    private static Task UploadAsync(Visit visit, string text, string name) =>
        visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    private async Task<string> ExecutedAsync()
    {
        ExecutableResult result = await Host.RunAsync("execution", "--department", "HAND");
        return result.Document().GetProperty("executed").GetString()!;
    }
}
