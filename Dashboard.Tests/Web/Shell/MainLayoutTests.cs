using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Pages;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Web.Shell;

public sealed class MainLayoutTests : IAsyncLifetime
{
    [Fact]
    public async Task Layout_AroundAPage_HasLandmarksSkipLinkAndHelp()
    {
        await using ComponentContext context = Context();
        var layout = Render(context, "<h1>page</h1>");

        layout.Find(".skip-link").GetAttribute("href").ShouldEndWith("#main");
        layout.Find("#main h1").TextContent.ShouldBe("page");
        layout.FindAll("nav").ShouldNotBeEmpty();
        layout.Find("dialog#shortcut-help").ShouldNotBeNull();
        layout.Find("a[hreflang=en]").GetAttribute("target").ShouldBe("_top");
    }

    [Fact]
    public async Task Page_ThatThrows_LeavesTheFrameAndOffersARetry()
    {
        await using ComponentContext context = Context();
        var layout = context.Render<MainLayout>(p => p.Add(l => l.Body, Content<BreaksOnce>()));

        layout.Find("[data-reference]").TextContent.Length.ShouldBe(8);
        layout.FindAll("nav").ShouldNotBeEmpty();
        layout.Find("[data-failed] button").Click();
        layout.Find("#main .healed").ShouldNotBeNull();
    }

    [Fact]
    public async Task Banner_ThatBreaks_LeavesTheOthersAndThePage()
    {
        await using ComponentContext context = Context(typeof(BreaksAlways), typeof(Notice));
        var layout = Render(context, "<h1>page</h1>");

        layout.Find(".banners .notice").ShouldNotBeNull();
        layout.Find("#main h1").ShouldNotBeNull();
    }

    private TemporaryLedger ledger = default!;

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.CreateAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    private ComponentContext Context(params Type[] banners)
    {
        BreaksOnce.IsHealed = false;
        return new(more: services =>
        {
            services.AddSession(ledger).AddSingleton(new DepartmentChoicesReader(ledger.Get<DepartmentStore>()));
            services.AddSingleton(new AlertCountsReader(ledger.Get<AlertListStore>(), ledger.Get<AlertRuleService>(), ledger.Get<DepartmentStore>())).AddSingleton(ledger.Get<SeenAlerts>());
            services.AddSingleton<IErrorBoundaryLogger, SilentLogger>();
            services.AddSingleton<ILogger<PageErrorBoundary>>(NullLogger<PageErrorBoundary>.Instance);
            foreach (Type banner in banners) services.AddSingleton(new BannerSource(banner));
        });
    }

    private static IRenderedComponent<MainLayout> Render(ComponentContext context, string body) =>
        context.Render<MainLayout>(p => p.Add(l => l.Body, body));

    private static RenderFragment Content<TComponent>() where TComponent : IComponent => builder =>
    {
        builder.OpenComponent<TComponent>(0);
        builder.CloseComponent();
    };

    private sealed class SilentLogger : IErrorBoundaryLogger
    {
        public ValueTask LogErrorAsync(Exception exception) => ValueTask.CompletedTask;
    }

    private sealed class BreaksOnce : ComponentBase
    {
        public static bool IsHealed { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (!IsHealed)
            {
                IsHealed = true;
                throw new InvalidOperationException("once");
            }

            builder.AddMarkupContent(0, "<p class=\"healed\"></p>");
        }
    }

    private sealed class BreaksAlways : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("always");
    }

    private sealed class Notice : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, "<p class=\"notice\"></p>");
    }
}
