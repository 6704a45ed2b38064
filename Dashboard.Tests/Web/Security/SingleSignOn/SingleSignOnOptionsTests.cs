using Dashboard.Tests.TestKit;
using Dashboard.Web.Cli;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security.SingleSignOn;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

public sealed class SingleSignOnOptionsTests
{
    [Fact]
    public void Settings_OfAUsualInstallation_HaveNoProblems()
    {
        Read([.. DirectoryInstallation.Settings("https://login.example.gov.cn")]).Problems().ShouldBeEmpty();
        new SingleSignOnOptions().Problems().ShouldBeEmpty();
        new SingleSignOnOptions().IsOn.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Authority", "http://login.example.gov.cn", "Authority: 「http://login.example.gov.cn」 is not https")]
    [InlineData("Authority", "login.example.gov.cn", "is no address")]
    [InlineData("Authority", "https://user:word@login.example.gov.cn", "is no address")]
    [InlineData("PublicAddress", "", "PublicAddress")]
    [InlineData("PublicAddress", "https://jx.example.gov.cn/path", "PublicAddress")]
    [InlineData("ClientId", "", "ClientId")]
    [InlineData("ClientSecret", "", "either ClientSecret or ClientSecretFile")]
    [InlineData("ClientSecretFile", "/no/such/file", "either ClientSecret or ClientSecretFile")]
    [InlineData("Scopes:0", "profile", "openid is missing")]
    [InlineData("LocalSignIn", "nobody", "neither everyone nor emergency")]
    [InlineData("Roles:0:Role", "superuser", "「superuser」 is no role; there are admin, overseer, manager, officer, reporter, auditor")]
    [InlineData("Roles:0:Role", "0", "「0」 is no role")]
    [InlineData("Roles:0:Department", "", "Department: is missing; give a code or all")]
    [InlineData("Roles:1:Value", "", "Claim and Value must both be given")]
    public void Setting_ThatIsWrong_IsSaidInOneSentenceThatNamesIt(string name, string value, string said)
    {
        string problem = Read([.. DirectoryInstallation.Settings("https://login.example.gov.cn"), (name, value)]).Problems().ShouldHaveSingleItem();
        problem.ShouldContain(said);
        problem.ShouldNotContain(DirectoryProvider.ClientSecret);
    }

    [Fact]
    public void Settings_WithManyMistakes_StopTheStartWithAllOfThem()
    {
        ConfigurationManager settings = new();
        settings.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SingleSignOn:Authority"] = "http://login.example.gov.cn",
            ["SingleSignOn:LocalSignIn"] = "never",
            ["SingleSignOn:Roles:0:Role"] = "king",
        });
        string folder = TemporaryLedger.TemporaryFolder();
        ConfigurationException refused = Should.Throw<ConfigurationException>(() => new ServiceCollection().AddDashboard(settings, new DataDirectory(folder)));
        foreach (string said in (string[])["LocalSignIn", "Authority", "PublicAddress", "ClientId", "ClientSecret", "Roles:0: Claim", "Roles:0:Role", "Roles:0:Department"])
            refused.Message.ShouldContain("SingleSignOn" + (said == "ClientSecret" ? ": give either " : ":") + said);
        Directory.Delete(folder);
    }

    [Fact]
    public void Emergency_WithoutAnAuthority_WouldLockEveryoneOutAndIsRefused() =>
        new SingleSignOnOptions { LocalSignIn = SingleSignOnOptions.Emergency }.Problems().ShouldHaveSingleItem().ShouldContain("SingleSignOn:Authority");

    [Fact]
    public void Secret_InAFile_IsReadFromThere()
    {
        string file = Path.GetTempFileName();
        SingleSignOnOptions options = Read([.. DirectoryInstallation.Settings("https://login.example.gov.cn"), ("ClientSecret", ""), ("ClientSecretFile", file)]);
        options.Problems().ShouldHaveSingleItem().ShouldContain("missing or empty");
        File.WriteAllText(file, "from-a-file\n");
        options.Problems().ShouldBeEmpty();
        options.Secret().ShouldBe("from-a-file");
        File.Delete(file);
    }

    private static SingleSignOnOptions Read(IReadOnlyList<(string Name, string Value)> settings)
    {
        Dictionary<string, string?> last = [];
        foreach ((string name, string value) in settings) last[name] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(last).Build().Get<SingleSignOnOptions>() ?? new();
    }
}
