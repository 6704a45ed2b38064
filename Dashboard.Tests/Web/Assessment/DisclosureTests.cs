using System.Text;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Web.Assessment.Disclosure;

namespace Dashboard.Tests.Web.Assessment;

public sealed class DisclosureTests
{
    [Fact]
    public async Task Publication_AfterTheReview_NeedsTwoPersons()
    {
        await using AssessmentOffice office = await ReviewedAsync();
        (await office.TakeAsync(AssessmentStep.Publish, office.Manager)).ShouldBe(SignOffOutcome.WrongState);
        (await office.TakeAsync(AssessmentStep.Propose, office.Officer)).ShouldBe(SignOffOutcome.Done);
        (await office.TakeAsync(AssessmentStep.Publish, office.Officer)).ShouldBe(SignOffOutcome.NotFound);
        (await office.TakeAsync(AssessmentStep.Publish, office.Manager)).ShouldBe(SignOffOutcome.Done);
        office.Desk().Status.State.ShouldBe(AssessmentState.Published);
    }

    [Fact]
    public async Task Publication_WithPersonalData_IsBlockedUntilTheyAreGone()
    {
        await using AssessmentOffice office = await ReviewedAsync(office =>
            office.Service.WriteText(AssessmentOffice.Key, "problems", "对困难职工（联系人：李四，13800138000）帮扶不足。", office.Officer, Actor.Anonymous));
        (await office.TakeAsync(AssessmentStep.Propose, office.Officer)).ShouldBe(SignOffOutcome.PersonalData);
        office.Service.PersonalDataIn(AssessmentOffice.Key, office.Officer).Select(finding => finding.Kind).ShouldBe([PersonalDataKind.Name, PersonalDataKind.Mobile]);
        (await office.TakeAsync(AssessmentStep.Return, office.Overseer, "删去个人信息")).ShouldBe(SignOffOutcome.Done);
        office.Service.WriteText(AssessmentOffice.Key, "problems", "对困难职工帮扶不足。", office.Officer, Actor.Anonymous);
        await SignAsync(office);
        (await office.TakeAsync(AssessmentStep.Propose, office.Officer)).ShouldBe(SignOffOutcome.Done);
    }

    [Fact]
    public async Task Site_OfASeal_IsPlainFilesWithItsFigures()
    {
        await using AssessmentOffice office = await ReviewedAsync();
        DisclosedYear year = office.Service.Disclosed(AssessmentOffice.Key, office.Officer).ShouldNotBeNull();
        Dictionary<string, string> files = DisclosureSite.Of(year).ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Content));
        files.Keys.ShouldBe(["index.html", "style.css", "goals.csv", "money.csv"], ignoreOrder: true);
        files["index.html"].ShouldContain("2023年，广州市花都区总工会全年可用的预算是 954.25 万元，实际花了 954.25 万元，相当于预算的 100%。");
        files["index.html"].ShouldContain("自评得分 90 分，等级为优。");
        files["index.html"].ShouldNotContain("<script");
        files["index.html"].ShouldNotContain("style=");
        files["goals.csv"].ShouldContain("服务对象满意度,≥90%,95%,4,4");
        DisclosureSite.Zip(year).ShouldBe(DisclosureSite.Zip(year));
        office.Service.Disclosed(new(AssessmentOffice.Key.DepartmentCode, "HD2023-03", 2023), office.Officer).ShouldBeNull();
    }

    [Fact]
    public void HostileText_OnThePage_IsText()
    {
        DisclosedYear year = new("<script>alert(1)</script>", ["<img src=x onerror=alert(1)>"], [new("goals", "\"><b>", "甲", ["<i>"], [new(["=1+1", "<u>"], 0.5m)])], []);
        string page = Encoding.UTF8.GetString(DisclosureSite.Of(year)[0].Content);
        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img");
        page.ShouldNotContain("<u>");
        Encoding.UTF8.GetString(DisclosureSite.Of(year)[2].Content).ShouldContain("'=1+1");
    }

    private static async Task<AssessmentOffice> ReviewedAsync(Action<AssessmentOffice>? before = null)
    {
        AssessmentOffice office = await AssessmentOffice.OpenAsync();
        office.Fill();
        before?.Invoke(office);
        await SignAsync(office);
        return office;
    }

    private static async Task SignAsync(AssessmentOffice office)
    {
        (await office.TakeAsync(AssessmentStep.Submit, office.Officer)).ShouldBe(SignOffOutcome.Done);
        (await office.TakeAsync(AssessmentStep.Approve, office.Manager)).ShouldBe(SignOffOutcome.Done);
        (await office.TakeAsync(AssessmentStep.Review, office.Overseer)).ShouldBe(SignOffOutcome.Done);
    }
}
