using Dashboard.Tests.EndToEnd;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(EndToEndOrder))]

namespace Dashboard.Tests.EndToEnd;

/// <summary>The long line of tests with pages begins first, so that nobody waits for it at the end.</summary>
public sealed class EndToEndOrder : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(c => c.TestCollectionDisplayName != SharedPages.Name).ThenBy(c => c.UniqueID, StringComparer.Ordinal)];
}
