using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Assessment;
using Dashboard.Web.Pages.Assessment;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Assessment;

/// <summary>What an overseer sees of those below.</summary>
public sealed class BelowTableTests
{
    [Fact]
    public async Task Overseer_OfDepartments_SeesStatesAndOnlySignedScores()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Overseer, null));
        Person officer = new("o", "officer", [new(Role.Officer, null)]);
        ledger.Get<Dashboard.Web.Assessment.AssessmentService>().WriteText(new("D2", null, 2026), "duties", "职能", officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Done);
        var page = Open(context, "/assessment?dept=D");
        page.FindAll("[data-below]").Select(row => (row.GetAttribute("data-below"), row.GetAttribute("data-state"))).ShouldBe([("D2", "Draft"), ("D1", null)]);
        page.FindAll("[data-figure=total]").ShouldBeEmpty("nothing of its own, so that nothing is computed");
        page.Find("[data-below=D1] a").GetAttribute("href").ShouldBe("/assessment?dept=D1");
        page.FindAll("[data-below=D2] td").Select(cell => cell.TextContent).ShouldBe(["部门整体支出", "起草", "—", "—"]);
        Open(context, page.Find("[data-whole]").GetAttribute("href")!).FindAll("[data-figure=total]").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Signed_Below_ShowsTotalAndGrade()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        await office.Ledger.TakeAsync(ImportKind.Departments, "单位代码,单位名称,上级代码\nTOP,区财政局,\n114001,广州市花都区总工会,TOP\n");
        office.Fill();
        (await office.TakeAsync(AssessmentStep.Submit, office.Officer)).ShouldBe(SignOffOutcome.Done);
        await using ComponentContext context = PageContexts.On(office.Ledger, Cultures.Chinese, new Grant(Role.Overseer, null));
        Open(context, "/assessment?dept=TOP&year=2023").FindAll("[data-below='114001'] td").Select(cell => cell.TextContent).ShouldBe(
            ["部门整体支出", "已提交，待部门批准", office.Desk().Scored.Total!.Value.ToString("0.00", CultureInfo.InvariantCulture), office.Desk().Scored.Grade!]);
    }

    private static IRenderedComponent<StudioPage> Open(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return context.Render<StudioPage>();
    }
}
