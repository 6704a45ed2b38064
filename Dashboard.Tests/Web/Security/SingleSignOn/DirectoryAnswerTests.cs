using System.Text.RegularExpressions;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

/// <summary>Answers that the provider did not give, or not to this browser, or not for this program.</summary>
public sealed partial class DirectoryAnswerTests(DirectoryInstallation site) : IClassFixture<DirectoryInstallation>
{
    private static readonly string Expired = DashboardUrls.ToSignInRefusal(DirectoryRefusals.Expired);
    private static readonly string Untrusted = DashboardUrls.ToSignInRefusal(DirectoryRefusals.Untrusted);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DirectoryPerson Admin => new("s-answer", "answer", null, "admins");

    [Theory]
    [InlineData("")]
    [InlineData("?code=abc")]
    [InlineData("?code=abc&state=forged")]
    [InlineData("?state=&code=")]
    [InlineData("?error=server_error&state=forged")]
    public async Task Answer_NobodyAskedFor_EndsOnAPageThatSaysWhatToDo(string query)
    {
        using DirectoryVisitor visitor = new(site.Factory);
        (await visitor.ReturnAsync(DirectoryInstallation.Site + DashboardUrls.SingleSignOnCallback + query)).ShouldBe(Expired);
        (await visitor.Client.GetStringAsync(Expired, Cancel)).ShouldContain("请从登录页重新开始");
    }

    [Fact]
    public async Task Answer_ForAnotherBrowserOrASecondTime_IsRefused()
    {
        using DirectoryVisitor attacker = new(site.Factory), victim = new(site.Factory);
        site.Provider.Person = Admin;
        string answer = await attacker.AnswerAsync(await attacker.StartAsync());
        (await victim.ReturnAsync(answer)).ShouldBe(Expired);
        (await victim.OpensAsync(DashboardUrls.Account)).ShouldBeFalse();
        (await attacker.ReturnAsync(answer)).ShouldBe(DashboardUrls.Overview);
        (await attacker.ReturnAsync(answer)).ShouldBe(Expired);
    }

    [Fact]
    public async Task Answer_WithTheStateOfAnotherSignIn_IsRefused()
    {
        using DirectoryVisitor one = new(site.Factory), two = new(site.Factory);
        site.Provider.Person = Admin;
        string answer = await one.AnswerAsync(await one.StartAsync()), other = await two.AnswerAsync(await two.StartAsync());
        (await one.ReturnAsync(DirectoryInstallation.Site + DashboardUrls.SingleSignOnCallback + $"?code={Part(other, "code")}&state={Part(answer, "state")}")).ShouldBe(Untrusted, "the code is bound to the other challenge");
    }

    [Fact]
    public async Task Token_WithAnotherNonce_IsRefused()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        site.Provider.OtherNonce = "639000000000000000.forged";
        (await visitor.SignInAsync(site, Admin)).ShouldBe(Expired);
        site.Provider.OtherNonce = null;
        (await visitor.OpensAsync(DashboardUrls.Account)).ShouldBeFalse();
        (await visitor.SignInAsync(site, Admin)).ShouldBe(DashboardUrls.Overview);
    }

    [Fact]
    public async Task Token_OfAnotherKey_IsRefused()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        site.Provider.IsKeyStrange = true;
        (await visitor.SignInAsync(site, Admin)).ShouldBe(Untrusted);
        site.Provider.IsKeyStrange = false;
        (await visitor.OpensAsync(DashboardUrls.Account)).ShouldBeFalse();
        (await visitor.SignInAsync(site, Admin)).ShouldBe(DashboardUrls.Overview);
    }

    [Fact]
    public async Task Token_ForAnotherProgram_IsRefused()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        site.Provider.OtherAudience = "another-program";
        (await visitor.SignInAsync(site, Admin)).ShouldBe(Untrusted);
        site.Provider.OtherAudience = null;
        (await visitor.OpensAsync(DashboardUrls.Account)).ShouldBeFalse();
        (await visitor.SignInAsync(site, Admin)).ShouldBe(DashboardUrls.Overview);
    }

    [Fact]
    public async Task SignIn_CancelledAtTheProvider_SaysSo()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        (await visitor.SignInAsync(site, null)).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.Declined));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Return_ToAnotherHost_LeadsToTheOverview(string returnTo)
    {
        using DirectoryVisitor visitor = new(site.Factory);
        (await visitor.SignInAsync(site, Admin, returnTo)).ShouldBe(DashboardUrls.Overview);
    }

    [Fact]
    public async Task Question_ToTheProvider_IsOfOneUseAndNamesThisSite()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        using HttpResponseMessage start = await visitor.Client.GetAsync(DashboardUrls.SingleSignOn, Cancel);
        string question = start.Headers.Location!.ToString();
        question.ShouldStartWith(site.Provider.Address + "/authorize?");
        (Part(question, "response_type"), Part(question, "response_mode"), Part(question, "code_challenge_method")).ShouldBe(("code", null, "S256"));
        Part(question, "redirect_uri").ShouldBe(DirectoryInstallation.Site + DashboardUrls.SingleSignOnCallback);
        Part(question, "nonce").ShouldNotBeNullOrEmpty();
        question.ShouldNotContain(DirectoryProvider.ClientSecret);
        string[] cookies = [.. start.Headers.GetValues("Set-Cookie")];
        cookies.Length.ShouldBe(2);
        foreach (string cookie in cookies) CookieRules().IsMatch(cookie).ShouldBeTrue(cookie);
        start.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("form-action 'self'");
    }

    [Fact]
    public async Task Cookies_WherePeopleComeByHttps_AreBoundToTheHost()
    {
        await using var encrypted = site.With(("PublicAddress", "https://localhost"));
        using HttpClient client = encrypted.CreateClient(new() { AllowAutoRedirect = false });
        using HttpResponseMessage start = await client.GetAsync(DashboardUrls.SingleSignOn, Cancel);
        foreach (string cookie in start.Headers.GetValues("Set-Cookie"))
        {
            cookie.ShouldStartWith("__Host-dashboard-");
            cookie.ShouldContain("; path=/; secure; samesite=lax; httponly");
        }
    }

    [Fact]
    public async Task SignIn_BegunByAPageOfAnotherHost_OnlyOpensTheSignInPage()
    {
        using HttpClient client = site.Factory.CreateClient(new() { AllowAutoRedirect = false });
        using HttpRequestMessage request = new(HttpMethod.Get, DashboardUrls.SingleSignOn);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
        answer.Headers.Location!.ToString().ShouldBe(DashboardUrls.ToSignIn(DashboardUrls.Overview));
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    private static string? Part(string address, string name) => QueryHelpers.ParseQuery(new Uri(address).Query).TryGetValue(name, out var value) ? value.ToString() : null;

    [GeneratedRegex("^dashboard-(entry|nonce)-[^=]+=[^;]+; expires=[^;]+; path=/account/single-sign-on/callback; samesite=lax; httponly$")]
    private static partial Regex CookieRules();
}
