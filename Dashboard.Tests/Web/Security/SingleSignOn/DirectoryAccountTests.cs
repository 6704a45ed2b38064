using System.Net;
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
    public async Task Guesses_AtAnAccountWithoutPassword_DoNotLockItOut()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        await visitor.SignInAsync(site, new("s-guessed", "guessed", null, "officers"));
        using HttpClient guesser = site.Factory.CreateClient(new() { AllowAutoRedirect = false });
        for (int guess = 0; guess < 10; guess++)
        {
            using HttpResponseMessage answer = await SampleInstallation.PostAsync(guesser, DashboardUrls.Session, ("name", "guessed"), ("password", $"guess {guess}"));
            answer.Headers.Location!.ToString().ShouldContain(DashboardUrls.Refused);
        }

        (await visitor.OpensAsync(DashboardUrls.Overview)).ShouldBeTrue();
    }
}
