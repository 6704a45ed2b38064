using System.Reflection;
using Dashboard.Domain;

namespace Dashboard.Tests.Architecture;

public sealed class NameRulesTests
{
    private static readonly Assembly[] Ours = [typeof(Money).Assembly, typeof(Program).Assembly, typeof(NameRulesTests).Assembly];

    [Fact]
    public void Product_TypeNames_SaySomething() =>
        NameRules.Types(Ours.SelectMany(a => a.GetTypes()).Where(type => type.DeclaringType != typeof(NameRulesTests)))
            .ShouldBeEmpty();

    [Fact]
    public void Product_Folders_AreNoDrawers() =>
        RepositoryFile.All.Where(file => file.IsIn("Dashboard.")).SelectMany(file => NameRules.Folders(file.Path)).ShouldBeEmpty();

    [Fact]
    public void Product_Instants_EndInAt() =>
        NameRules.Instants(Ours[..2].SelectMany(a => a.GetExportedTypes())).ShouldBeEmpty();

    [Fact]
    public void Tests_EveryName_HasThreeParts() =>
        NameRules.Tests(Ours[2].GetTypes()).ShouldBeEmpty();

    [Fact]
    public void Tests_EveryFile_MirrorsItsSubject()
    {
        HashSet<string> existing = [.. RepositoryFile.All.Select(file => file.Path)];
        existing.Count(path => path.StartsWith("Dashboard.Tests/Domain/", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        existing.SelectMany(path => NameRules.Places(path, existing)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(MoneyHelper))]
    [InlineData(typeof(MoneyBase))]
    [InlineData(typeof(MoneyDto))]
    public void TypeName_Empty_IsRed(Type type) => NameRules.Types([type]).ShouldHaveSingleItem();

    [Fact]
    public void TypeName_EndsInDatabase_IsGreen() => NameRules.Types([typeof(Database), typeof(Money)]).ShouldBeEmpty();

    [Theory]
    [InlineData("Dashboard.Web/Services/A.cs")]
    [InlineData("Dashboard.Web/Pages/Models/A.cs")]
    public void Folder_Drawer_IsRed(string path) => NameRules.Folders(path).ShouldHaveSingleItem();

    [Fact]
    public void Instant_WithoutAt_IsRed() =>
        NameRules.Instants([typeof(Stamps)]).ShouldBe(["Stamps.Created is an instant; its name ends in At"]);

    [Theory]
    [InlineData("Page_IsLoading_ShowsAFrame", true)]
    [InlineData("Page_Works", false)]
    [InlineData("PageWorks", false)]
    [InlineData("page_isLoading_showsAFrame", false)]
    [InlineData("Page_Is_Loading_Now", false)]
    public void TestName_WithoutThreeParts_IsRed(string name, bool isGood) => NameRules.IsTestName(name).ShouldBe(isGood);

    [Theory]
    [InlineData("Dashboard.Tests/Domain/Ledger/MoneyTests.cs", 1)]
    [InlineData("Dashboard.Tests/Domain/MoneyTests.cs", 0)]
    [InlineData("Dashboard.Tests/Domain/Ledger/SeedTests.cs", 0)]
    [InlineData("Dashboard.Tests/Web/Shell/PageTests.cs", 1)]
    [InlineData("Dashboard.Tests/Web/Nowhere/PageTests.cs", 1)]
    [InlineData("Dashboard.Tests/Web/Pages/PageTests.cs", 0)]
    [InlineData("Dashboard.Tests/EndToEnd/PageTests.cs", 0)]
    public void TestFile_Elsewhere_IsRed(string path, int violations) =>
        NameRules.Places(path, new HashSet<string>
        {
            "Dashboard.Domain/Money.cs", "Dashboard.Domain/Ledger/A.cs", "Dashboard.Web/Pages/Page.razor", "Dashboard.Web/Shell/A.cs",
        })
            .Count().ShouldBe(violations);

    private sealed class MoneyHelper;

    private sealed class MoneyBase;

    private sealed class MoneyDto;

    private sealed class Database;

    private sealed record Stamps(DateTimeOffset Created, DateTimeOffset? EndedAt);
}
