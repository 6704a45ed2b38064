using System.Net;
using System.Security.Claims;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Options;

namespace Dashboard.Tests.Web.Security;

/// <summary>Where the second step of the sign-in is demanded, in the running program and on a real database.</summary>
public sealed class SecondStepDemandTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";
    private const string Setting = "Security:RequireTwoFactor";
    private const string PasskeyData =
        """{"AttestationObject":"","ClientDataJson":"","CreatedAt":"2026-11-22T00:00:00+00:00","IsBackedUp":false,"IsBackupEligible":false,"IsUserVerified":true,"Name":"旧手机","PublicKey":"","SignCount":0,"Transports":[]}""";

    private static readonly AccountAct Act = new(Person.Local, new("boss", "web"), "手机丢失");
    private TemporaryLedger ledger = default!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.WithLinesAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task Person_UnderTheDemand_ReachesNothingButTheWayToMeetIt()
    {
        await AddAsync("zhang", new Grant(Role.Admin, null));
        await using FreshInstallation at = FreshInstallation.Start(ledger, (Setting, SecondStepDemand.Everyone));
        using AccountVisitor zhang = new(at.Client, at.Services, "zhang", Password);
        await zhang.SignInAsync();
        // A link of a reminder answers everybody alike, signed in or not.
        string[] guarded = [.. Addresses().Where(a => a.Stranger is not ("yes" or "410")).Select(a => a.Example).Except([DashboardUrls.Account, DashboardUrls.Authenticator, DashboardUrls.SingleSignOn])];
        guarded.ShouldContain(DashboardUrls.Overview);
        guarded.ShouldContain("/export/lines/xlsx");
        List<string> wrong = [];
        foreach (string address in guarded)
        {
            (HttpStatusCode page, string? to, _) = await AskAsync(zhang.Client, address, "text/html");
            if (page != HttpStatusCode.Found || !(to!.EndsWith(DashboardUrls.Account, StringComparison.Ordinal) || to.Contains(DashboardUrls.Denied, StringComparison.Ordinal))) wrong.Add($"{address}: {page} {to}");
            (HttpStatusCode file, to, string said) = await AskAsync(zhang.Client, address, "*/*");
            if (!(file == HttpStatusCode.Forbidden || (file == HttpStatusCode.Found && to!.Contains(DashboardUrls.Denied, StringComparison.Ordinal)))) wrong.Add($"{address} as a file: {file} {said}");
        }

        wrong.ShouldBeEmpty();
        (await zhang.Client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(zhang.Client, "/_blazor?id=1", "*/*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await SampleInstallation.PostAsync(zhang.Client, DashboardUrls.Password, ("proof", Password), ("password", "another long password"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await zhang.Client.GetStringAsync(DashboardUrls.Account, Cancel)).ShouldContain("data-held");
        await zhang.SwitchOnAsync();
        (await zhang.IsInAsync()).ShouldBeTrue();
        (await zhang.Client.GetStringAsync(DashboardUrls.Account, Cancel)).ShouldNotContain("data-held");
        (await zhang.Client.GetAsync("/export/lines/xlsx", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(SecondStepDemand.None, Role.Admin, false)]
    [InlineData(SecondStepDemand.Administrators, Role.Admin, true)]
    [InlineData(SecondStepDemand.Administrators, Role.Officer, false)]
    [InlineData(SecondStepDemand.Everyone, Role.Officer, true)]
    public void Demand_ByItsSetting_TakesTheRightsOfThoseItConcerns(string setting, Role role, bool isHeld)
    {
        Session.Open(ledger, "zhang", new Grant(role, ledger.Node("D").Id));
        PersonReader people = Reader(setting);
        ClaimsPrincipal user = User();
        (people.IsHeld(user), people.Of(user).Has(Right.View)).ShouldBe((isHeld, !isHeld));
        ledger.Run("UPDATE Account SET TwoFactorEnabled=1");
        (people.IsHeld(user), people.Of(user).Has(Right.View)).ShouldBe((false, true));
    }

    [Fact]
    public void Passkey_OrSampleAccount_MeetsTheDemand()
    {
        Session.Open(ledger, "zhang");
        PersonReader people = Reader(SecondStepDemand.Everyone);
        ClaimsPrincipal user = User();
        people.IsHeld(user).ShouldBeTrue();
        ledger.Run("INSERT INTO AccountPasskey (CredentialId, UserId, Data) VALUES (x'01', 'zhang', '{}')");
        people.IsHeld(user).ShouldBeFalse();
        ledger.Run("DELETE FROM AccountPasskey");
        ledger.Run("UPDATE Account SET IsDemo=1");
        ledger.Get<AccountStore>().HasSecondStep("zhang").ShouldBeTrue();
    }

    [Fact]
    public void SignIn_ThroughAnotherSystem_IsThatSystemsMatter()
    {
        Session.Open(ledger, "zhang");
        PersonReader people = Reader(SecondStepDemand.Everyone);
        ClaimsPrincipal user = User(), renewed = User();
        ((ClaimsIdentity)user.Identity!).AddClaim(new(ClaimTypes.AuthenticationMethod, "sso"));
        people.IsHeld(user).ShouldBeFalse();
        people.IsHeld(renewed).ShouldBeTrue();
        SecondStepDemand.Keep(user, renewed);
        people.IsHeld(renewed).ShouldBeFalse();
    }

    [Fact]
    public async Task LostAuthenticator_TakenAway_OpensNothingAndStandsInTheRecord()
    {
        await AddAsync("zhang", new Grant(Role.Admin, null));
        AccountService accounts = ledger.Get<AccountService>();
        (await accounts.RemoveSecondStepAsync("zhang", Act)).ShouldBe([AccountProblems.NoSecondStep]);
        await using FreshInstallation at = FreshInstallation.Start(ledger);
        using AccountVisitor zhang = new(at.Client, at.Services, "zhang", Password), elsewhere = new(at.Client, at.Services, "zhang", Password);
        await zhang.SignInAsync();
        await zhang.SwitchOnAsync();
        string id = ledger.Get<AccountStore>().All(default).Single(a => a.Name == "zhang").Id;
        ledger.Run($"INSERT INTO AccountPasskey (CredentialId, UserId, Data) VALUES (x'01', '{id}', '{PasskeyData}')");
        (await accounts.RemoveSecondStepAsync("zhang", Act)).ShouldBeEmpty();
        AuditChange record = ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 1).Records[0].Change;
        (record.Action, record.Subject.Key, record.Stamp.Reason, record.Before).ShouldBe((AuditActions.SecondStepRemoved, "zhang", "手机丢失", """{"passkey":"旧手机"}"""));
        ledger.Number("SELECT count(*) FROM AccountPasskey").ShouldBe(0);
        ledger.Dump().ShouldNotContain(zhang.Key.Replace(" ", "", StringComparison.Ordinal));
        (await elsewhere.SignInAsync()).ShouldBe(DashboardUrls.Settings);
    }

    [Fact]
    public async Task Reset_ByTheCommandWithTwoFactor_GivesAPasswordThatIsEnough()
    {
        await AddAsync("zhang", new Grant(Role.Admin, null));
        ExecutableResult refused = await Executable.RunAsync(ledger.Folder, "user", "reset", "zhang", "--two-factor", "--json");
        (refused.ExitCode, refused.Document().GetProperty("problems")[0].GetString()).ShouldBe((1, AccountProblems.NoSecondStep));
        ledger.Run("UPDATE Account SET TwoFactorEnabled=1");
        ExecutableResult reset = await Executable.RunAsync(ledger.Folder, "user", "reset", "zhang", "--two-factor", "--reason", "手机丢失", "--json");
        reset.ExitCode.ShouldBe(0, reset.Said);
        await using FreshInstallation at = FreshInstallation.Start(ledger);
        using AccountVisitor zhang = new(at.Client, at.Services, "zhang", reset.Document().GetProperty("password").GetString()!);
        (await zhang.SignInAsync()).ShouldBe(DashboardUrls.Settings);
        ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 2).Records.Select(r => r.Change.Action)
            .ShouldBe([AuditActions.PasswordReset, AuditActions.SecondStepRemoved]);
    }

    private async Task AddAsync(string name, params Grant[] grants) => (await ledger.Get<AccountService>().AddAsync(new(name, Password, grants), Act)).ShouldBeEmpty();

    private PersonReader Reader(string setting) => new(
        ledger.Get<AccountStore>(), ledger.Get<InstitutionClock>(), Options.Create(new Microsoft.AspNetCore.Identity.IdentityOptions()), new(false),
        new(ledger.Get<AccountStore>(), Options.Create(new SecurityOptions { RequireTwoFactor = setting })));

    /// <summary>The principal of the account "zhang", a new one each time.</summary>
    private static ClaimsPrincipal User() => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "zhang"), new("AspNet.Identity.SecurityStamp", "stamp")], "test"));

    private static async Task<(HttpStatusCode Status, string? To, string Said)> AskAsync(HttpClient client, string address, string accept)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Add("Accept", accept);
        using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
        return (answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static IEnumerable<(string Example, string Stranger)> Addresses() =>
        File.ReadAllLines(SolutionFolder.File("Dashboard.Tests", "Web", "Security", "access.csv")).Skip(1).Select(line => line.Split(',')).Where(cells => cells[1].Length > 0).Select(cells => (cells[1], cells[2]));
}
