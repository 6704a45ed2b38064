namespace Dashboard.Tests.EndToEnd;

/// <summary>A test with pages of the shared program.</summary>
[Collection(SharedPages.Name)]
public abstract class PageTest(EndToEndHost host) : BrowserTest
{
    protected EndToEndHost Host => host;
}

/// <summary>A test that measures how soon a page follows, or types as fast as hands can: on a program apart, after all others.</summary>
[Collection(EndToEndHost.Name)]
public abstract class TimedPageTest(EndToEndHost host) : BrowserTest
{
    protected EndToEndHost Host => host;
}
