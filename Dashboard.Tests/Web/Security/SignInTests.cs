using System.Net;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>The door itself.</summary>
public sealed class SignInTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Return_ToAnotherHost_LeadsToTheOverview(string returnTo)
    {
        using HttpClient client = sample.Stranger();
        using HttpResponseMessage answer = await SampleInstallation.PostAsync(client, DashboardUrls.DemoSession, ("role", "Admin"), ("returnTo", returnTo));
        answer.Headers.Location!.ToString().ShouldBe(DashboardUrls.Overview);
    }

    [Theory]
    [InlineData(DashboardUrls.Session)]
    [InlineData(DashboardUrls.DemoSession)]
    [InlineData(DashboardUrls.SetUp)]
    public async Task Form_WithoutItsToken_IsRefused(string address)
    {
        using HttpClient client = sample.Stranger();
        using FormUrlEncodedContent form = new([new("role", "Admin"), new("name", "a"), new("password", "b")]);
        using HttpResponseMessage answer = await client.PostAsync(address, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Grant_TakenAway_CountsFromTheNextReadingOn()
    {
        using HttpClient client = await sample.SignInAsync(Role.Officer);
        (await client.GetAsync(DashboardUrls.Import, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        string id = sample.Ledger.Get<AccountStore>().All(default).Single(a => a.Name == "demo-officer").Id;
        Session.Give(sample.Ledger, id);
        (await client.GetAsync(DashboardUrls.Import, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await client.GetStringAsync(DashboardUrls.Overview, TestContext.Current.CancellationToken)).ShouldNotContain("data-figure=");
    }
}
