using System.Net;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Security;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

/// <summary>What an account is that the directory made.</summary>
public sealed class DirectoryAccountTests(DirectoryInstallation site) : IClassFixture<DirectoryInstallation>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("system")]
    [InlineData("a\u200Bb")]
    public async Task Name_ThatNobodyMayHave_IsRefused(string? name)
    {
        using DirectoryVisitor visitor = new(site.Factory);
        (await visitor.SignInAsync(site, new("s-nameless", name, null, "officers"))).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.NoName));
    }

    [Fact]
    public async Task Account_OfTheDirectoryAlone_GetsNoOtherDoor()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        await visitor.SignInAsync(site, new("s-door", "door", null, "officers"));
        (await visitor.Client.GetStringAsync(DashboardUrls.Account, Cancel)).ShouldContain("data-from-directory");
        using HttpResponseMessage passkey = await SampleInstallation.PostAsync(visitor.Client, DashboardUrls.PasskeyOptions);
        passkey.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using HttpResponseMessage twoFactor = await SampleInstallation.PostAsync(visitor.Client, DashboardUrls.TwoFactorStart);
        twoFactor.Headers.Location!.ToString().ShouldBe(DashboardUrls.ToAccount(OwnProblems.FromDirectory));
    }

    [Fact]
    public async Task Rights_ToldToWhoAsksAlone_AreAskedForWhereTheSettingSaysSo()
    {
        site.Provider.AreGroupsAskedFor = true;
        using DirectoryVisitor without = new(site.Factory);
        (await without.SignInAsync(site, new("s-asked", "asked", null, "officers", "auditors"))).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.NothingGiven));
        await using var asking = site.With(("ReadUserInfo", "true"));
        using DirectoryVisitor visitor = new(asking);
        (await visitor.SignInAsync(site, new("s-asked", "asked", null, "officers", "auditors"))).ShouldBe(DashboardUrls.Overview);
        site.Provider.AreGroupsAskedFor = false;
        site.GrantsOf("asked").ShouldBe(["Auditor@D*", "Officer@D1*"]);
    }

    [Fact]
    public async Task SignOut_OfASessionOfTheDirectory_EndsItThereAsWell()
    {
        using DirectoryVisitor visitor = new(site.Factory), elsewhere = new(site.Factory);
        DirectoryPerson person = new("s-leaver", "leaver", null, "admins");
        await visitor.SignInAsync(site, person);
        await elsewhere.SignInAsync(site, person);
        using HttpResponseMessage left = await SampleInstallation.PostAsync(visitor.Client, DashboardUrls.SignOut);
        left.StatusCode.ShouldBe(HttpStatusCode.OK, "browsers follow no redirect of a form to another host");
        left.Headers.GetValues("Refresh").Single().ShouldStartWith("0;url=" + site.Provider.Address + "/leave?");
        string back = await visitor.AnswerAsync(left.Headers.GetValues("Refresh").Single()["0;url=".Length..]);
        site.Provider.Ended.ShouldContain("s-leaver");
        back.ShouldStartWith(DirectoryInstallation.Site + DashboardUrls.SingleSignOnSignedOut);
        (await visitor.ReturnAsync(back)).ShouldBe(DashboardUrls.SignIn);
        (await visitor.ReturnAsync(DirectoryInstallation.Site + DashboardUrls.SingleSignOnSignedOut + "?state=forged")).ShouldBe(DashboardUrls.SignIn);
        (await visitor.OpensAsync(DashboardUrls.Settings)).ShouldBeFalse();
        (await elsewhere.OpensAsync(DashboardUrls.Settings)).ShouldBeFalse("all sign-ins of the account end");
    }

    [Fact]
    public async Task SignOut_WhereTheSettingSaysSo_EndsTheSessionHereAlone()
    {
        await using var own = site.With(("EndDirectorySession", "false"));
        using DirectoryVisitor visitor = new(own);
        await visitor.SignInAsync(site, new("s-stayer", "stayer", null, "admins"));
        using HttpResponseMessage left = await SampleInstallation.PostAsync(visitor.Client, DashboardUrls.SignOut);
        left.Headers.Location!.ToString().ShouldBe(DashboardUrls.SignIn);
        site.Provider.Ended.ShouldNotContain("s-stayer");
        (await visitor.OpensAsync(DashboardUrls.Settings)).ShouldBeFalse();
    }

    [Fact]
    public async Task Guesses_AtAnAccountWithoutPassword_DoNotLockItOut()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        await visitor.SignInAsync(site, new("s-guessed", "guessed", null, "officers"));
        using HttpClient guesser = site.Factory.CreateClient(new() { AllowAutoRedirect = false });
        for (int guess = 0; guess < 5; guess++)
        {
            using HttpResponseMessage answer = await SampleInstallation.PostAsync(guesser, DashboardUrls.Session, ("name", "guessed"), ("password", $"guess {guess}"));
            answer.Headers.Location!.ToString().ShouldContain(DashboardUrls.Refused);
        }

        site.Ledger.Number("SELECT AccessFailedCount FROM Account WHERE UserName='guessed'").ShouldBe(0);
    }
}
