namespace Dashboard.Tests.Architecture;

public sealed class ClockRulesTests
{
    [Fact]
    public void Product_BanOnClocks_IsNowhereSwitchedOff() =>
        FileRule.Check(
            file => (file.Is(".cs") || file.Is(".razor") || file.Is(".csproj") || file.Is(".props") || file.Name == ".editorconfig")
                && !file.IsIn("Dashboard.Tests/Architecture/ClockRules"),
            ClockRules.SwitchedOff).ShouldBeEmpty();

    [Fact]
    public void Build_EveryClock_IsBannedAsAnError()
    {
        string banned = Text("BannedSymbols.txt");
        foreach (string clock in ClockRules.BannedClocks) banned.ShouldContain(clock);
        Text("Directory.Build.props").ShouldContain("AdditionalFiles Include=\"$(MSBuildThisFileDirectory)BannedSymbols.txt\"");
        Text(".editorconfig").ShouldContain("dotnet_diagnostic.RS0030.severity = error");
    }

    [Fact]
    public void Domain_Chance_IsNowhereUsed() =>
        FileRule.Check(file => file.IsIn("Dashboard.Domain/") && file.Is(".cs"), ClockRules.ChanceInDomain).ShouldBeEmpty();

    [Theory]
    [InlineData("Dashboard.Web/Jobs/AJob.cs", "#pragma warning disable RS0030\n", 1)]
    [InlineData("Dashboard.Web/Dashboard.Web.csproj", "<NoWarn>$(NoWarn);RS0030</NoWarn>", 1)]
    [InlineData(".editorconfig", "dotnet_diagnostic.RS0030.severity = none", 1)]
    [InlineData("Dashboard.Web/Cli/CliServices.cs", "#pragma warning disable RS0030\n", 0)]
    public void Ban_SwitchedOff_IsRed(string path, string text, int violations) =>
        ClockRules.SwitchedOff(new(path, text)).Count().ShouldBe(violations);

    [Theory]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("var n = new Random(7).Next();")]
    [InlineData("var c = CultureInfo.CurrentCulture;")]
    public void Domain_Chance_IsRed(string code) =>
        ClockRules.ChanceInDomain(new("Dashboard.Domain/A.cs", code)).ShouldHaveSingleItem();

    private static string Text(string path) => RepositoryFile.All.Single(file => file.Path == path).Text;
}
