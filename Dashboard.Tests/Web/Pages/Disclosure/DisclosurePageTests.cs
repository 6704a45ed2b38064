using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Assessment;
using Dashboard.Web.Pages.Disclosure;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Disclosure;

public sealed class DisclosurePageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Publication_OfAReviewedYear_TakesTwoPersons()
    {
        await using AssessmentOffice office = await SignedAsync(null);
        await using ComponentContext first = As(office, Role.Officer, "officer");
        var page = Open(first);
        page.Find("[data-gate]").GetAttribute("data-gate").ShouldBe("clean");
        page.FindAll("[data-step]").Select(step => step.GetAttribute("data-step")).ShouldBe(["Propose"]);
        page.Find(".preview").TextContent.ShouldContain("自评得分 90 分，等级为优。");
        await page.Find("[data-step=Propose]").ClickAsync();
        await page.WaitForAssertionAsync(() => page.Find("[data-state]").GetAttribute("data-state").ShouldBe("Proposed"), Patience);

        await using ComponentContext second = As(office, Role.Manager, "manager");
        page = Open(second);
        await page.Find("[data-step=Publish]").ClickAsync();
        await page.WaitForAssertionAsync(() => page.Find("[data-state]").GetAttribute("data-state").ShouldBe("Published"), Patience);
        await page.Find("[data-step=Unpublish]").ClickAsync();
        await page.WaitForAssertionAsync(() => page.Find(".said").TextContent.ShouldBe("请写明原因。"), Patience);
    }

    [Fact]
    public async Task Publication_WithPersonalData_IsBlockedAndSaysWhat()
    {
        await using AssessmentOffice office = await SignedAsync("困难职工（联系人：李四）");
        await using ComponentContext context = As(office, Role.Officer, "officer");
        var page = Open(context);
        page.Find("[data-gate=found]").TextContent.ShouldContain("姓名：李*");
        page.Find("[data-step=Propose]").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task Year_ThatIsNotSigned_ShowsNothingToPublish()
    {
        await using AssessmentOffice office = await AssessmentOffice.OpenAsync();
        await using ComponentContext context = As(office, Role.Officer, "officer");
        var page = Open(context);
        page.Find(".gate").TextContent.ShouldContain("2023 年度自评尚未签署");
        page.FindAll(".preview, [data-step]").ShouldBeEmpty();
    }

    private static async Task<AssessmentOffice> SignedAsync(string? problems)
    {
        AssessmentOffice office = await AssessmentOffice.OpenAsync();
        office.Fill();
        if (problems is not null) office.Service.WriteText(AssessmentOffice.Key, "problems", problems, office.Officer, Actor.Anonymous).ShouldBe(SignOffOutcome.Done);
        foreach ((AssessmentStep step, Person person) in (IReadOnlyList<(AssessmentStep, Person)>)[(AssessmentStep.Submit, office.Officer), (AssessmentStep.Approve, office.Manager), (AssessmentStep.Review, office.Overseer)])
            (await office.TakeAsync(step, person)).ShouldBe(SignOffOutcome.Done);
        return office;
    }

    private static ComponentContext As(AssessmentOffice office, Role role, string name) => PageContexts.On(office.Ledger, Cultures.Chinese, name, new Grant(role, office.Ledger.Node("114001").Id));

    private static IRenderedComponent<DisclosurePage> Open(ComponentContext context)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/assessment/disclosure?dept=114001&year=2023");
        return context.Render<DisclosurePage>();
    }
}
