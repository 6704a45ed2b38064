using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Security;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security.SingleSignOn;

/// <summary>Who comes in through the provider, as whom, and with which rights.</summary>
public sealed class DirectorySignInTests(DirectoryInstallation site) : IClassFixture<DirectoryInstallation>
{
    private const string Password = "correct horse battery";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static AccountAct ByTest => new(Person.Local, Actor.System("test"));

    [Fact]
    public async Task Person_ComingForTheFirstTime_GetsAnAccountWithItsRecordAndSeesOwnUnitsAlone()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        (await visitor.SignInAsync(site, new("s-first", "first", "张三", "officers"), "/lines?year=2026")).ShouldBe("/lines?year=2026");
        site.Account("first").ShouldNotBeNull().ShouldSatisfyAllConditions(a => a.DisplayName.ShouldBe("张三"), a => a.HasPassword.ShouldBeFalse(), a => a.IsLinked.ShouldBeTrue(), a => a.LastSignInAt.ShouldNotBeNull());
        site.GrantsOf("first").ShouldBe(["Officer@D1*"]);
        AuditChange record = site.RecordsOf("first").ShouldHaveSingleItem();
        (record.Action, record.Stamp.Actor).ShouldBe((AuditActions.AccountAdded, new Actor("system", "web:single-sign-on")));
        record.After!.ShouldContain("\"subject\":\"s-first\"");
        record.After!.ShouldContain("\"fromDirectory\":true");
        string own = await visitor.Client.GetStringAsync("/lines/L1", Cancel), other = await visitor.Client.GetStringAsync("/lines/L3", Cancel);
        own.ShouldContain("data-department=\"D1\"");
        other.ShouldNotContain("data-figure=");
        (await visitor.OpensAsync(DashboardUrls.Import)).ShouldBeTrue();
        (await visitor.OpensAsync(DashboardUrls.Settings)).ShouldBeFalse();
        using DirectoryVisitor again = new(site.Factory);
        (await again.SignInAsync(site, new("s-first", "renamed-elsewhere", "张三", "officers"))).ShouldBe(DashboardUrls.Overview);
        site.RecordsOf("first").Length.ShouldBe(1, "nothing changed, so nothing is recorded");
        site.Account("renamed-elsewhere").ShouldBeNull();
    }

    [Fact]
    public async Task Rights_ThatTheDirectoryChanges_FollowAtTheNextSignInAndOthersStay()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        await visitor.SignInAsync(site, new("s-moved", "moved", null, "officers"));
        (await site.Ledger.Get<AccountService>().GiveAsync("moved", new(Role.Manager, site.Ledger.Node("D2").Id), ByTest)).ShouldBeEmpty();
        (await site.Ledger.Get<AccountService>().GiveAsync("moved", new(Role.Officer, site.Ledger.Node("D1").Id), ByTest)).ShouldBeEmpty();
        await visitor.SignInAsync(site, new("s-moved", "moved", null, "auditors", "lost"));
        site.GrantsOf("moved").ShouldBe(["Auditor@D*", "Manager@D2", "Officer@D1"]);
        AuditChange record = site.RecordsOf("moved")[^1];
        (record.Action, record.Stamp.Actor.Origin).ShouldBe((AuditActions.GrantsChanged, "web:single-sign-on"));
        record.Before!.ShouldContain("\"officer\"");
        record.After!.ShouldContain("\"auditor\"");
        await visitor.SignInAsync(site, new("s-moved", "moved", null, "unknown"));
        site.GrantsOf("moved").ShouldBe(["Manager@D2", "Officer@D1"]);
        (await visitor.OpensAsync(DashboardUrls.Import)).ShouldBeTrue("what was given by hand still holds");
        site.Ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Person_WhomTheDirectoryGivesNothing_IsRefusedAndGetsNoAccount()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        foreach (string[] groups in (string[][])[[], ["OFFICERS"], ["officers "], ["lost"]])
        {
            (await visitor.SignInAsync(site, new("s-none", "none", null, groups))).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.NothingGiven));
            site.Account("none").ShouldBeNull();
        }

        (await visitor.OpensAsync(DashboardUrls.Account)).ShouldBeFalse();
        string page = await visitor.Client.GetStringAsync(DashboardUrls.ToSignInRefusal(DirectoryRefusals.NothingGiven), Cancel);
        page.ShouldContain("单位目录里没有分配本系统的角色");
    }

    [Fact]
    public async Task Rights_TakenByTheDirectoryAltogether_LetNobodyInAndAreGone()
    {
        using DirectoryVisitor visitor = new(site.Factory), elsewhere = new(site.Factory);
        await visitor.SignInAsync(site, new("s-left", "left", null, "admins"));
        (await visitor.OpensAsync(DashboardUrls.Settings)).ShouldBeTrue();
        (await elsewhere.SignInAsync(site, new("s-left", "left"))).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.NothingGiven));
        site.GrantsOf("left").ShouldBeEmpty();
        (await visitor.OpensAsync(DashboardUrls.Settings)).ShouldBeFalse("the older session has the rights of now");
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("OWNER")]
    [InlineData(" owner ")]
    public async Task Name_OfALocalAccount_IsNotTakenOverAndTheLogSaysHowToLink(string claimed)
    {
        await EnsureAsync("owner");
        using DirectoryVisitor visitor = new(site.Factory);
        (await visitor.SignInAsync(site, new("s-thief", claimed, null, "admins"))).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.NameTaken));
        (await visitor.OpensAsync(DashboardUrls.Account)).ShouldBeFalse();
        site.GrantsOf("owner").ShouldBe(["Manager@D1"]);
        site.Account("owner")!.IsLinked.ShouldBeFalse();
        site.Heard.Sentences.ShouldContain(s => s.Contains("--subject s-thief", StringComparison.Ordinal));
        (await visitor.Client.GetStringAsync(DashboardUrls.ToSignInRefusal(DirectoryRefusals.NameTaken), Cancel)).ShouldContain("user link");
    }

    [Fact]
    public async Task Account_LinkedByAnAdministrator_IsEnteredAndUnlinkedAgain()
    {
        await EnsureAsync("linked");
        AccountService accounts = site.Ledger.Get<AccountService>();
        (await accounts.LinkAsync("linked", site.Provider.Address + "/", "s-linked", ByTest)).ShouldBeEmpty();
        (await accounts.LinkAsync("linked", site.Provider.Address, "s-other", ByTest)).ShouldBe([AccountProblems.AlreadyLinked]);
        using DirectoryVisitor visitor = new(site.Factory);
        (await visitor.SignInAsync(site, new("s-linked", "whatever", null, "auditors"))).ShouldBe(DashboardUrls.Overview);
        site.GrantsOf("linked").ShouldBe(["Auditor@D*", "Manager@D1"]);
        (await accounts.UnlinkAsync("linked", ByTest)).ShouldBeEmpty();
        site.GrantsOf("linked").ShouldBe(["Manager@D1"]);
        (await visitor.Client.GetStringAsync(DashboardUrls.Overview, Cancel)).ShouldNotContain("data-figure=", Case.Sensitive, "its sign-ins ended");
        site.RecordsOf("linked").Select(r => r.Action).ShouldBe([AuditActions.AccountAdded, AuditActions.LoginLinked, AuditActions.GrantsChanged, AuditActions.LoginUnlinked]);
    }

    [Fact]
    public async Task Account_LockedOrRemoved_StaysShut()
    {
        using DirectoryVisitor visitor = new(site.Factory);
        DirectoryPerson person = new("s-locked", "locked", null, "officers");
        await visitor.SignInAsync(site, person);
        AccountService accounts = site.Ledger.Get<AccountService>();
        await accounts.LockAsync("locked", ByTest);
        (await visitor.OpensAsync(DashboardUrls.Import)).ShouldBeFalse("the session ended with the lock");
        (await visitor.SignInAsync(site, person with { Groups = ["admins"] })).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.Locked));
        site.GrantsOf("locked").ShouldBe(["Officer@D1*"]);
        (await accounts.RemoveAsync("locked", ByTest)).ShouldBeEmpty();
        (await visitor.SignInAsync(site, person)).ShouldBe(DashboardUrls.ToSignInRefusal(DirectoryRefusals.NameUsedBefore));
        site.Account("locked").ShouldBeNull();
    }

    private async Task EnsureAsync(string name)
    {
        if (site.Account(name) is null)
            (await site.Ledger.Get<AccountService>().AddAsync(new(name, Password, [new(Role.Manager, site.Ledger.Node("D1").Id)]), ByTest)).ShouldBeEmpty();
    }
}
