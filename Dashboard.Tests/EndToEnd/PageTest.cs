using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A test with real pages: left out with its reason on a machine without a browser, but never where all must run.</summary>
[Collection(EndToEndHost.Name)]
public abstract class PageTest(EndToEndHost host) : IAsyncLifetime
{
    protected EndToEndHost Host => host;

    public ValueTask InitializeAsync()
    {
        if (host.Missing is { } reason)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
            Assert.Skip(reason);
        }

        return ValueTask.CompletedTask;
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);
}
