using System.Net;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>The door itself.</summary>
public sealed class SignInTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    [Fact]
    public async Task Passwords_GuessedAThousandTimes_AreStoppedByLimitAndLock()
    {
        (await sample.Ledger.Get<AccountService>().AddAsync("target", "the right password", [new(Role.Admin, null)])).ShouldBeEmpty();
        using HttpClient client = sample.Stranger();
        Dictionary<HttpStatusCode, int> answers = [];
        for (int i = 0; i < 1000; i++)
        {
            using HttpResponseMessage answer = await TryAsync(client, $"wrong password {i}");
            answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
        }

        answers[HttpStatusCode.Found].ShouldBeLessThan(100);
        answers[HttpStatusCode.TooManyRequests].ShouldBe(1000 - answers[HttpStatusCode.Found]);
        sample.Ledger.Get<AccountStore>().All(sample.Services.GetService(typeof(InstitutionClock)) is InstitutionClock clock ? clock.NowAt : default)
            .Single(a => a.Name == "target").IsLocked.ShouldBeTrue();
    }

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
        sample.Ledger.Get<AccountStore>().Give(id, []);
        (await client.GetAsync(DashboardUrls.Import, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await client.GetStringAsync(DashboardUrls.Overview, TestContext.Current.CancellationToken)).ShouldNotContain("data-figure=");
    }

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string password) =>
        SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", "target"), ("password", password));
}
