using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Goals from draft to locked, and one target changed afterwards, by three people in three windows.</summary>
public sealed class ApprovalTests(EndToEndHost host) : PageTest(host)
{
    private const string Head = "指标代码,单位代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式\n";

    [Fact]
    public async Task Goals_SignedAndLocked_ChangeByRequestAlone()
    {
        await Host.RunAsync("import", "departments", Host.Write("单位代码,单位名称,上级代码\nSIGN,签批局,\nSIGN-1,签批所,SIGN\n"));
        await Host.RunAsync("import", "indicators", Host.Write(Head + "SIGN-Z,SIGN-1,产出指标,数量指标,签批指标,≥,100,个,10,累计\n"));
        await using Visit officer = await AsAsync("sign-officer", "officer", "SIGN-1");
        await using Visit head = await AsAsync("sign-head", "manager", "SIGN-1");
        await using Visit above = await AsAsync("sign-above", "manager", "SIGN");
        foreach ((Visit visit, string step) in ((Visit, string)[])[(officer, "Submit"), (head, "Approve"), (above, "Lock")])
        {
            await visit.GoAsync("/approvals");
            await StepAsync(visit.Page.Locator("[data-code='SIGN-1']"), step);
            await Expect(visit.Page.Locator("main [role=status]")).ToContainTextAsync("签批所");
        }

        await officer.GoAsync("/import");
        await officer.Page.Locator(".import select").First.SelectOptionAsync("Indicators");
        await UploadAsync(officer, "130");
        await Expect(officer.Page.Locator("[data-outcome=refused]")).ToContainTextAsync("已锁定");
        await officer.Page.GetByLabel("锁定后变更的理由").SelectOptionAsync("Policy");
        await officer.Page.GetByLabel("理由说明").FillAsync("上级文件要求");
        await officer.Page.GetByLabel("理由说明").BlurAsync();
        await Expect(officer.Page.Locator("[data-outcome=done]")).ToContainTextAsync("变更申请");
        await officer.Page.Locator("[data-post]").ClickAsync();
        await Expect(officer.Page.Locator("[data-draft=Posted] [data-outcome=done]")).ToContainTextAsync("变更申请");
        await above.GoAsync("/approvals");
        await StepAsync(above.Page.Locator("[data-change]").First, "Approve");
        await Expect(above.Page.Locator("[data-change]").First).ToHaveAttributeAsync("data-state", "Approved");
        await officer.GoAsync("/indicators/SIGN-Z");
        await Expect(officer.Page.Locator("main")).ToContainTextAsync("≥ 130");
        foreach (Visit visit in (Visit[])[officer, head, above]) visit.Problems.ShouldBeEmpty();
    }

    private static async Task StepAsync(ILocator row, string step)
    {
        await row.Locator($"[data-step={step}]").First.ClickAsync();
        await row.Locator("[data-confirm]").First.ClickAsync();
    }

    private static Task UploadAsync(Visit visit, string target) => visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
    {
        Name = $"goal-{target}.csv",
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes(Head + $"SIGN-Z,SIGN-1,产出指标,数量指标,签批指标,≥,{target},个,10,累计\n"),
    });

    private async Task<Visit> AsAsync(string name, string role, string department)
    {
        string password = (await Host.RunAsync("user", "add", name, "--role", role, "--department", department)).Document().GetProperty("password").GetString()!;
        Visit visit = await Host.OpenAsStrangerAsync();
        await visit.SignInAsync(name, password);
        return visit;
    }
}
