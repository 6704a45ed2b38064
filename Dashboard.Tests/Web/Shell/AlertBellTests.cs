using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Alerts;
using Dashboard.Tests.Web.Pages;
using Dashboard.Web.Components;
using Dashboard.Web.Pages.Alerts;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Shell;

public sealed class AlertBellTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private AlertOffice office = default!;

    public async ValueTask InitializeAsync() => office = await AlertOffice.OpenAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Bell_ForEachPerson_CountsWhatTheyWereTold()
    {
        foreach (Person person in (Person[])[office.Head, office.Neighbour, office.Finance])
        {
            await using ComponentContext context = As(person);
            var bell = Bell(context, person);
            bell.Find("[data-bell]").GetAttribute("data-value").ShouldBe($"{office.Unseen(person).Count}");
            bell.Find(".number").TextContent.ShouldBe(person.Name == "finance" ? "" : $"{office.Unseen(person).Count}", "nothing new has no number");
            bell.Find("[data-bell]").GetAttribute("aria-labelledby").ShouldBe(bell.Find("[role=status]").Id);
            bell.Find("[role=status]").TextContent.ShouldStartWith(person.Name == "finance" ? "没有未看的预警" : $"{office.Unseen(person).Count} 条未看的预警");
        }
    }

    [Fact]
    public async Task Bell_OnNews_FollowsAndSaysItAndElseStaysStill()
    {
        await using ComponentContext context = As(office.Head);
        var bell = Bell(context, office.Head);
        int before = office.Unseen(office.Head).Count, renders = bell.RenderCount;
        await office.Ledger.PayAsync("V1 2026-11-22 L3 200");
        await office.EvaluateAsync();
        await HearAsync(bell);
        bell.RenderCount.ShouldBe(renders, "the same number is not sent again");

        await office.Ledger.TakeAsync(ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\nL2,一期,2026-11-19,50\n");
        await office.EvaluateAsync();
        await HearAsync(bell);
        bell.Find("[data-bell]").GetAttribute("data-value").ShouldBe($"{before + 1}");
        bell.Find("[role=status]").TextContent.ShouldBe($"{before + 1} 条未看的预警，其中有紧急预警");
        bell.RenderCount.ShouldBe(renders + 1);
    }

    [Fact]
    public async Task Bell_WhenThePageOfAlertsIsOpened_FallsSilentForThatPersonAlone()
    {
        await using ComponentContext context = As(office.Head);
        var bell = Bell(context, office.Head);
        var others = Bell(context, office.Neighbour);
        string before = others.Find("[data-bell]").GetAttribute("data-value")!;
        bell.Find("[data-bell]").GetAttribute("data-value").ShouldNotBe("0");
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo(bell.Find("[data-bell]").GetAttribute("href")!);
        context.Render<AlertsPage>();
        bell.WaitForAssertion(() => bell.Find("[data-bell]").GetAttribute("data-value").ShouldBe("0"), Patience);
        others.Find("[data-bell]").GetAttribute("data-value").ShouldBe(before);
        bell.Find(".number").TextContent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Navigation_ForTheDepartmentOfTheBar_CountsWhatIsOpenThere()
    {
        await using ComponentContext context = As(office.Above);
        foreach (string department in (string[])["D", "D1"])
        {
            var nav = context.Render<NavMenu>(p => p.Add(n => n.Person, office.Above).Add(n => n.Query, new PageQuery(Department: department)));
            int live = office.Ledger.Get<AlertListStore>().Count(office.Above, new(office.Ledger.Node(department).Range, true));
            live.ShouldBeGreaterThan(0);
            nav.Find("a[data-shortcut=a] [data-live-alerts]").GetAttribute("data-value").ShouldBe($"{live}");
            nav.Find("a[data-shortcut=a]").GetAttribute("href").ShouldBe($"/alerts?dept={department}");
        }

        var unseen = context.Render<NavMenu>(p => p.Add(n => n.Person, office.Head).Add(n => n.Query, new PageQuery(Department: "D2")));
        unseen.FindAll("[data-live-alerts]").ShouldBeEmpty("of a department that one may not see nothing is counted");
    }

    private ComponentContext As(Person person) => PageContexts.On(office.Ledger, Cultures.Chinese, person.Name, [.. person.Grants]);

    /// <summary>What the one subscriber to news does when there is some.</summary>
    private static Task HearAsync(IRenderedComponent<AlertBell> bell) =>
        bell.InvokeAsync(() => bell.FindComponent<RefreshOnNewSnapshot>().Instance.OnNews.InvokeAsync());

    private static IRenderedComponent<AlertBell> Bell(ComponentContext context, Person person) =>
        context.Render<AlertBell>(p => p.Add(b => b.Person, person).Add(b => b.Query, new PageQuery()));
}
