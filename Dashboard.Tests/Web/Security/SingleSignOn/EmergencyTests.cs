using System.Net;
using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

/// <summary>The way in past the provider, and what is left when the provider is away.</summary>
public sealed class EmergencyTests(DirectoryInstallation site) : IClassFixture<DirectoryInstallation>
{
    private const string Password = "correct horse battery";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static AccountAct ByTest => new(Person.Local, Actor.System("test"));

    [Fact]
    public async Task Password_WhereItIsForEmergencies_OpensTheEmergencyAccountAloneAndIsRecorded()
    {
        await AddAsync("ordinary", false);
        await AddAsync("rescue", true);
        await using WebApplicationFactory<Program> strict = site.With(("LocalSignIn", SingleSignOnOptions.Emergency));
        using HttpClient client = strict.CreateClient(new() { AllowAutoRedirect = false });
        string page = await client.GetStringAsync(DashboardUrls.SignIn, Cancel);
        page.ShouldContain("data-single-sign-on");
        page.ShouldContain("data-local-sign-in");
        page.ShouldNotContain("type=\"password\"");
        (await client.GetStringAsync(DashboardUrls.ToLocalSignIn("/"), Cancel)).ShouldContain("type=\"password\"");
        (await SignInAsync(client, "ordinary")).ShouldContain(DashboardUrls.Refused);
        (await client.GetAsync(DashboardUrls.Settings, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await SignInAsync(client, "rescue")).ShouldBe(DashboardUrls.Settings);
        (await client.GetAsync(DashboardUrls.Settings, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        AuditChange record = site.RecordsOf("rescue")[^1];
        (record.Action, record.Stamp.Actor.Name).ShouldBe((AuditActions.EmergencySignIn, "rescue"));
        record.Stamp.Actor.Origin.ShouldStartWith("web:");
        (await SampleInstallation.PostFromAsync(client, DashboardUrls.Account, DashboardUrls.Password, ("proof", Password), ("password", "another long word"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        site.RecordsOf("rescue").Count(r => r.Action == AuditActions.EmergencySignIn).ShouldBe(1, "a session that goes on is no new one");
        (await client.GetStringAsync(DashboardUrls.People, Cancel)).ShouldContain("data-emergency");
    }

    [Fact]
    public async Task Guesses_AtAnAccountThatMayNotUseItsPassword_DoNotLockItOut()
    {
        await AddAsync("shielded", false);
        await using WebApplicationFactory<Program> strict = site.With(("LocalSignIn", SingleSignOnOptions.Emergency));
        using HttpClient client = strict.CreateClient(new() { AllowAutoRedirect = false });
        for (int guess = 0; guess < 5; guess++) await SignInAsync(client, "shielded", $"guess {guess}");
        site.Ledger.Number("SELECT AccessFailedCount FROM Account WHERE UserName='shielded'").ShouldBe(0);
    }

    [Fact]
    public async Task Password_WhereEveryoneMayUseIt_StillOpensAccounts()
    {
        await AddAsync("everyone", false);
        using HttpClient client = site.Factory.CreateClient(new() { AllowAutoRedirect = false });
        string page = await client.GetStringAsync(DashboardUrls.SignIn, Cancel);
        page.ShouldContain("data-single-sign-on");
        page.ShouldContain("type=\"password\"");
        (await SignInAsync(client, "everyone")).ShouldBe(DashboardUrls.Settings);
    }

    [Fact]
    public async Task Provider_ThatIsAway_StopsNeitherTheStartNorTheEmergencyAccount()
    {
        await AddAsync("lifeline", true);
        string address = DirectoryInstallation.FreeAddress();
        await using WebApplicationFactory<Program> lonely = site.With(("Authority", address), ("LocalSignIn", SingleSignOnOptions.Emergency));
        using DirectoryVisitor visitor = new(lonely);
        string unreachable = DashboardUrls.ToSignInRefusal(DirectoryRefusals.Unreachable);
        (await visitor.StartAsync()).ShouldBe(unreachable);
        (await visitor.Client.GetStringAsync(unreachable, Cancel)).ShouldContain("统一登录暂时无法访问");
        (await SignInAsync(visitor.Client, "lifeline")).ShouldBe(DashboardUrls.Settings);
        (await visitor.OpensAsync(DashboardUrls.Settings)).ShouldBeTrue();
        await using DirectoryProvider late = await DirectoryProvider.StartAsync(address, DirectoryInstallation.Site);
        await Task.Delay(TimeSpan.FromSeconds(2), Cancel);
        (await visitor.StartAsync()).ShouldStartWith(address + "/authorize?");
    }

    [Fact]
    public async Task Provider_ThatGoesAwayBeforeTheCodeIsRedeemed_EndsOnAPage()
    {
        string address = DirectoryInstallation.FreeAddress();
        DirectoryProvider brief = await DirectoryProvider.StartAsync(address, DirectoryInstallation.Site);
        brief.Person = new("s-brief", "brief", null, "admins");
        await using WebApplicationFactory<Program> program = site.With(("Authority", address));
        using DirectoryVisitor visitor = new(program);
        string answer = await visitor.AnswerAsync(await visitor.StartAsync());
        await brief.DisposeAsync();
        (await visitor.ReturnAsync(answer)).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.Unreachable));
        site.Account("brief").ShouldBeNull();
    }

    [Fact]
    public async Task Administrator_LastForEmergencies_CannotBeLockedWherePasswordsAreForThemAlone()
    {
        await AddAsync("only", true);
        foreach (AccountItem other in site.Ledger.Get<AccountStore>().All(DateTimeOffset.MinValue).Where(a => a.IsEmergency && a.Name != "only"))
            (await site.Ledger.Get<AccountService>().RemoveAsync(other.Name, ByTest)).ShouldBeEmpty();
        await AddAsync("second-admin", false);
        await using WebApplicationFactory<Program> strict = site.With(("LocalSignIn", SingleSignOnOptions.Emergency));
        (await strict.Services.GetRequiredService<AccountService>().LockAsync("only", ByTest)).ShouldBe([AccountProblems.LastAdministrator]);
        (await site.Ledger.Get<AccountService>().LockAsync("only", ByTest)).ShouldBeEmpty();
        (await site.Ledger.Get<AccountService>().UnlockAsync("only", ByTest)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Administrator_OfTheDirectoryAlone_IsNotTheOneWhoMustStay()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        await visitor.SignInAsync(site, new("s-boss", "boss", null, "admins"));
        (await site.Ledger.Get<AccountService>().ResetAsync("boss", Password, ByTest)).ShouldBeEmpty();
        await AddAsync("keeper", false);
        foreach (AccountItem other in site.Ledger.Get<AccountStore>().All(DateTimeOffset.MinValue).Where(a => a.Name is not ("boss" or "keeper")))
            (await site.Ledger.Get<AccountService>().RemoveAsync(other.Name, ByTest)).ShouldBeEmpty();
        (await site.Ledger.Get<AccountService>().RemoveAsync("keeper", ByTest)).ShouldBe([AccountProblems.LastAdministrator]);
    }

    private static async Task<string> SignInAsync(HttpClient client, string name, string password = Password)
    {
        using HttpResponseMessage answer = await SampleInstallation.PostFromAsync(client, DashboardUrls.ToLocalSignIn("/"), DashboardUrls.Session, ("name", name), ("password", password), ("returnTo", DashboardUrls.Settings));
        return answer.Headers.Location!.ToString();
    }

    private async Task AddAsync(string name, bool isEmergency) =>
        (await site.Ledger.Get<AccountService>().AddAsync(new(name, Password, [new(Role.Admin, null)], IsEmergency: isEmergency), ByTest)).ShouldBeEmpty();
}
