namespace Dashboard.Tests.EndToEnd;

/// <summary>Tests with pages of one shared program that measure no time: one after another, beside all other tests.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPages : ICollectionFixture<EndToEndHost>
{
    public const string Name = "Shared pages";
}
