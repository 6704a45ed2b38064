using System.Globalization;
using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Components;

namespace Dashboard.Tests.Web.Components;

public sealed class RefreshOnNewSnapshotTests
{
    [Fact]
    public async Task News_InABurst_TellsAtOnceAndOnceMoreAtTheEnd()
    {
        using ComponentContext context = new();
        int told = 0;
        context.Render<RefreshOnNewSnapshot>(p => p.Add(r => r.OnNews, () => { Interlocked.Increment(ref told); }));

        await context.News.PublishAsync();
        await Reach(() => told == 1);
        for (int i = 0; i < 10; i++) await context.News.PublishAsync();
        told.ShouldBe(1);
        await Advance(context);
        await Reach(() => told == 2);
        await Advance(context);
        told.ShouldBe(2);

        await context.News.PublishAsync();
        await Reach(() => told == 3);
    }

    [Fact]
    public async Task News_AfterDispose_TellsNobody()
    {
        ComponentContext context = new();
        int told = 0;
        context.Render<RefreshOnNewSnapshot>(p => p.Add(r => r.OnNews, () => { told++; }));
        await context.DisposeComponentsAsync();

        await context.News.PublishAsync();
        context.Time.Advance(RefreshOnNewSnapshot.Interval);
        told.ShouldBe(0);
        context.Dispose();
    }

    [Fact]
    public async Task News_WhilePrerendering_IsNotListenedTo()
    {
        using ComponentContext context = new();
        context.SetRendererInfo(new("Static", isInteractive: false));
        int told = 0;
        context.Render<RefreshOnNewSnapshot>(p => p.Add(r => r.OnNews, () => { told++; }));

        await context.News.PublishAsync();
        context.Time.Advance(RefreshOnNewSnapshot.Interval);
        told.ShouldBe(0);
    }

    [Fact]
    public async Task News_FromAThreadWithAnotherCulture_IsToldInTheCultureOfThePage()
    {
        using ComponentContext context = new("zh-CN");
        string? heardIn = null;
        context.Render<RefreshOnNewSnapshot>(p => p.Add(r => r.OnNews, () => { heardIn = CultureInfo.CurrentUICulture.Name; }));
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        await context.News.PublishAsync();
        await Reach(() => heardIn is not null);
        heardIn.ShouldBe("zh-CN");
    }

    [Fact]
    public async Task Page_ThatFailsToRead_FailsItselfAndNotThePublisher()
    {
        using ComponentContext context = new();
        context.Render<RefreshOnNewSnapshot>(p => p.Add(r => r.OnNews, () => throw new InvalidOperationException("read")));

        await context.News.PublishAsync();
        Exception failure = await context.Renderer.UnhandledException.WaitAsync(
            TimeSpan.FromSeconds(5), Xunit.TestContext.Current.CancellationToken);
        failure.Message.ShouldBe("read");
    }

    // The page is told on another thread.
    private static async Task Reach(Func<bool> isReached)
    {
        for (int i = 0; i < 500 && !isReached(); i++) await Task.Delay(10, Xunit.TestContext.Current.CancellationToken);
        isReached().ShouldBeTrue();
    }

    // The rest begins after the page has read; so the time is moved until it has.
    private static async Task Advance(ComponentContext context)
    {
        for (int i = 0; i < 20; i++)
        {
            await Task.Delay(10, Xunit.TestContext.Current.CancellationToken);
            context.Time.Advance(RefreshOnNewSnapshot.Interval);
        }
    }
}
