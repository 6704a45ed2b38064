using System.Net;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>Answers that no passkey gave, and proofs that nobody gave. What a passkey can do stands among the tests with a browser.</summary>
public sealed class PasskeyRefusalTests(SampleInstallation sample) : IClassFixture<SampleInstallation>
{
    private const string Password = "correct horse battery";

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA"}}""")]
    public async Task Answer_OfNoPasskey_SignsNobodyIn(string credential)
    {
        using AccountVisitor visitor = new(sample, "nobody", Password);
        string refused = DashboardUrls.ToSignIn(DashboardUrls.Overview, isPasskeyRefused: true);
        (await visitor.PostAsync(DashboardUrls.PasskeySession, ("credential", credential), ("returnTo", "//evil.example/"))).ShouldBe(refused);
        using (HttpResponseMessage question = await SampleInstallation.PostAsync(visitor.Client, DashboardUrls.PasskeySessionOptions)) question.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.PostAsync(DashboardUrls.PasskeySession, ("credential", credential))).ShouldBe(refused);
        (await visitor.IsInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Question_ForANewPasskey_IsAskedOfWhoGaveThePasswordAlone()
    {
        using AccountVisitor zhang = await AccountVisitor.WithAccountAsync(sample, "zhang", Password);
        await zhang.SignInAsync();
        using HttpResponseMessage without = await SampleInstallation.PostAsync(zhang.Client, DashboardUrls.PasskeyOptions, ("proof", "wrong password"));
        without.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await zhang.PostAsync(DashboardUrls.Passkey, ("credential", "{}"))).ShouldBe(DashboardUrls.ToAccount(OwnProblems.PasskeyRefused));
        using HttpResponseMessage with = await SampleInstallation.PostAsync(zhang.Client, DashboardUrls.PasskeyOptions, ("proof", Password));
        with.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await with.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"challenge\"");
        (await zhang.PostAsync(DashboardUrls.PasskeyRemoval, ("proof", Password), ("id", "AAAA"))).ShouldBe(DashboardUrls.ToAccount(OwnProblems.NoPasskey));
    }
}
