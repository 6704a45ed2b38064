using System.Net;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Mvc.Testing;

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
    [InlineData(DashboardUrls.TwoFactorSession)]
    [InlineData(DashboardUrls.PasskeySession)]
    [InlineData(DashboardUrls.PasskeySessionOptions)]
    public async Task Form_WithoutItsToken_IsRefused(string address)
    {
        using HttpClient client = sample.Stranger();
        using FormUrlEncodedContent form = new([new("role", "Admin"), new("name", "a"), new("password", "b")]);
        using HttpResponseMessage answer = await client.PostAsync(address, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(DashboardUrls.Password)]
    [InlineData(DashboardUrls.TwoFactorStart)]
    [InlineData(DashboardUrls.TwoFactorOff)]
    [InlineData(DashboardUrls.Authenticator)]
    [InlineData(DashboardUrls.SignOut)]
    [InlineData(DashboardUrls.Passkey)]
    [InlineData(DashboardUrls.PasskeyOptions)]
    [InlineData(DashboardUrls.PasskeyRemoval)]
    public async Task Form_OfOnesOwnAccountWithoutItsToken_IsRefused(string address)
    {
        using HttpClient client = await sample.SignInAsync(Role.Admin);
        using FormUrlEncodedContent form = new([new("_handler", "confirm"), new("proof", "a"), new("password", "b"), new("Code", "1")]);
        using HttpResponseMessage answer = await client.PostAsync(address, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SampleAccount_WhereNoneAreGiven_IsNobody()
    {
        using HttpClient client = await sample.SignInAsync(Role.Admin);
        using HttpResponseMessage here = await client.GetAsync(DashboardUrls.Settings, TestContext.Current.CancellationToken);
        here.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using WebApplicationFactory<Program> strict = sample.With("Demo:Accounts", "false");
        using HttpClient there = strict.CreateClient(new() { AllowAutoRedirect = false });
        using HttpRequestMessage request = new(HttpMethod.Get, DashboardUrls.Settings);
        request.Headers.Add("Cookie", here.RequestMessage!.Headers.GetValues("Cookie"));
        using HttpResponseMessage answer = await there.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await there.GetStringAsync(DashboardUrls.SignIn, TestContext.Current.CancellationToken)).ShouldNotContain("data-demo-account");
        using HttpResponseMessage button = await SampleInstallation.PostAsync(there, DashboardUrls.DemoSession, ("role", "Admin"));
        using HttpResponseMessage afterwards = await there.GetAsync(DashboardUrls.Settings, TestContext.Current.CancellationToken);
        afterwards.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task SignInPage_InTheOtherLanguage_LeadsBackToWhatWasAskedFor()
    {
        using HttpClient client = sample.Stranger();
        string page = await client.GetStringAsync(DashboardUrls.ToSignIn("/lines?year=2026"), TestContext.Current.CancellationToken);
        page.ShouldContain("hreflang=\"en\"");
        page.ShouldContain(WebUtility.HtmlEncode(DashboardUrls.ToCulture(Cultures.English, DashboardUrls.ToSignIn("/lines?year=2026"))));
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
