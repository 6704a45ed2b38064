using Microsoft.Playwright;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A test with real pages: left out with its reason on a machine without a browser, but never where all must run.</summary>
public abstract class BrowserTest : IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        if (TestBrowser.Missing is { } reason)
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

/// <summary>A test with pages of a program that it runs itself, beside all other tests.</summary>
public abstract class OwnProgramTest(TestBrowser browser) : BrowserTest
{
    protected TestBrowser Browser => browser;
}
