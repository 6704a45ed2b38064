using Bunit;
using Bunit.TestDoubles;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Pages.Subscriptions;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Pages.Subscriptions;

/// <summary>The page on which views are saved, on a real ledger.</summary>
public sealed class SubscriptionsPageTests : IAsyncLifetime
{
    private TemporaryLedger ledger = default!;

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.WithLinesAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Theory]
    [InlineData("/?dept=D1", "总览 · 一所")]
    [InlineData("/lines?dept=D1", "预算执行 · 一所")]
    [InlineData("/indicators?dept=D1", "绩效指标 · 一所")]
    [InlineData("/alerts?dept=D1", "预警 · 一所")]
    public async Task View_FromTheLinkOfItsPage_IsSavedWithOneClickAndDoesNotComeBack(string address, string name)
    {
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese);
        IRenderedComponent<SubscriptionsPage> page = Open(context, address);
        Fields(page).ShouldBe((name, address));
        page.Find("[data-no-mail] a").GetAttribute("href").ShouldBe(DashboardUrls.Account);

        page.Find("[data-add]").Click();

        page.WaitForAssertion(() => page.Find("[role=status]").TextContent.ShouldBe("已订阅。"));
        Fields(page).ShouldBe(("", ""));
        page.Find("[data-subscription] a").TextContent.ShouldBe(name);
        page.Find("[data-subscription] a").GetAttribute("href").ShouldBe(address);
    }

    [Theory]
    [InlineData("/settings")]
    [InlineData("/lines?dept=D2")]
    public async Task View_ThatCannotBeSentOrSeen_HasNoName(string address)
    {
        await using ComponentContext context = PageContexts.On(ledger, Cultures.Chinese, new Grant(Role.Officer, ledger.Node("D1").Id));
        Fields(Open(context, address)).ShouldBe(("", address));
    }

    private static IRenderedComponent<SubscriptionsPage> Open(ComponentContext context, string address)
    {
        context.Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"{DashboardUrls.Subscriptions}?{DashboardUrls.Add}={Uri.EscapeDataString(address)}");
        return context.Render<SubscriptionsPage>();
    }

    private static (string? Name, string? Address) Fields(IRenderedComponent<SubscriptionsPage> page) =>
        (page.Find("[data-field=name]").GetAttribute("value") ?? "", page.Find("[data-field=address]").GetAttribute("value") ?? "");
}
