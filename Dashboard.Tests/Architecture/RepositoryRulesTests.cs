namespace Dashboard.Tests.Architecture;

public sealed class RepositoryRulesTests
{
    [Fact]
    public void Repository_EveryFile_IsFreeOfTraces() => FileRule.Check(_ => true, RepositoryRules.Traces).ShouldBeEmpty();

    [Fact]
    public void Repository_LockFiles_HoldNoAddress()
    {
        bool isPending = PendingFolders.All.Contains("Dashboard.Web.Charts")
            && !RepositoryFile.All.Any(file => file.Name == "package-lock.json");
        Assert.SkipWhen(isPending, "Dashboard.Web.Charts is still in PendingFolders");
        FileRule.Check(file => file.Name == "package-lock.json", RepositoryRules.LockFile).ShouldBeEmpty();
    }

    [Fact]
    public void Web_ChartLibrary_IsKnownOnlyToCharts() =>
        FileRule.Check(
            file => file.IsIn("Dashboard.Web/") && (file.Is(".cs") || file.Is(".razor") || file.Is(".js")),
            RepositoryRules.ChartInterop).ShouldBeEmpty();

    [Fact]
    public void Charts_ChartLibrary_IsReallyUsed()
    {
        Assert.SkipWhen(PendingFolders.All.Contains("Dashboard.Web.Charts"), "Dashboard.Web.Charts is still in PendingFolders");
        RepositoryFile.All.Where(RepositoryRules.MayDrawCharts)
            .ShouldContain(file => file.Text.Contains("ApexCharts", StringComparison.Ordinal));
    }

    [Fact]
    public void Web_OtherHosts_AreSpokenToThroughTheGuard()
    {
        FileRule.Check(file => file.IsIn("Dashboard.Web/") && (file.Is(".cs") || file.Is(".razor")), RepositoryRules.Outgoing).ShouldBeEmpty();
        RepositoryFile.All.ShouldContain(file => file.Path == "Dashboard.Web/Security/OutgoingSetup.cs" && file.Text.Contains("AddHttpClient", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Dashboard.Web/Alerts/Sender.cs", "using HttpClient client = new();", 1)]
    [InlineData("Dashboard.Web/Alerts/Sender.cs", "using var tcp = new TcpClient(host, 25);", 1)]
    [InlineData("Dashboard.Web/Alerts/Sender.cs", "private readonly IHttpClientFactory clients;", 0)]
    [InlineData("Dashboard.Web/Security/OutgoingGuard.cs", "SocketsHttpHandler x = new();", 0)]
    public void Outgoing_PastTheGuard_IsRed(string path, string text, int violations) =>
        RepositoryRules.Outgoing(new(path, text)).Count().ShouldBe(violations);

    [Fact]
    public void Program_Innards_AreHidden() =>
        FileRule.Check(file => file.Path == "Dashboard.Web/Program.cs", RepositoryRules.ProgramKnowsTooMuch).ShouldBeEmpty();

    // The snippets are put together here so that this file does not hold what it forbids.
    [Theory]
    [InlineData("/home", "/someone/project")]
    [InlineData("/Users", "/someone/project")]
    [InlineData("/root", "/.nuget")]
    [InlineData("/tmp", "/build/x")]
    [InlineData("C:\\Users", "\\someone")]
    [InlineData("https://registry", ".npmjs.org/x")]
    [InlineData("https://api.", "nuget.org/x")]
    [InlineData("https://some", ".jfrog.io/x")]
    public void Text_WithTrace_IsRed(string first, string second) =>
        RepositoryRules.Traces(new("a.json", $"\"x\": \"{first}{second}\"")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("see https://www.nuget.org/packages and <a href=\"/import\">")]
    [InlineData("a relative path: seeds/home/x and ./tmp")]
    public void Text_WithoutTrace_IsGreen(string text) => RepositoryRules.Traces(new("README.md", text)).ShouldBeEmpty();

    [Fact]
    public void LockFile_WithAddress_IsRed() =>
        RepositoryRules.LockFile(new("package-lock.json", "{ \"resolved\": \"https://x\" }")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Dashboard.Web/Pages/A.razor.cs", "await js.InvokeVoidAsync(\"ApexCharts.exec\");", 1)]
    [InlineData("Dashboard.Web/wwwroot/js/page.js", "new ApexCharts(el, options)", 1)]
    [InlineData("Dashboard.Web/Pages/A.razor.cs", "// apexcharts draws it", 0)]
    [InlineData("Dashboard.Web/Charts/chart.js", "new ApexCharts(el, options)", 0)]
    public void ChartLibrary_Elsewhere_IsRed(string path, string text, int violations) =>
        RepositoryRules.ChartInterop(new(path, text)).Count().ShouldBe(violations);

    [Theory]
    [InlineData("using Hangfire;")]
    [InlineData("using Microsoft.EntityFrameworkCore;")]
    public void Program_WithInnards_IsRed(string text) =>
        RepositoryRules.ProgramKnowsTooMuch(new("Dashboard.Web/Program.cs", text)).ShouldHaveSingleItem();
}
