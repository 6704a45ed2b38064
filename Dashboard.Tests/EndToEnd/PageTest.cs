namespace Dashboard.Tests.EndToEnd;

/// <summary>A test with pages of the shared program, one at a time.</summary>
[Collection(EndToEndHost.Name)]
public abstract class PageTest(EndToEndHost host) : BrowserTest
{
    protected EndToEndHost Host => host;
}
