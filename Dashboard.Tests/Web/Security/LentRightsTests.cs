using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Tests.Web.Security;

/// <summary>What becomes of lent rights when their lender loses them, on a real database.</summary>
public sealed class LentRightsTests : IAsyncLifetime
{
    private static readonly AccountAct Act = new(Person.Local, new("boss", "web"), "调岗");
    private TemporaryLedger ledger = default!;

    private AccountService Accounts => ledger.Get<AccountService>();

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.WithLinesAsync();
        await AddAsync("root", new Grant(Role.Admin, null));
        await AddAsync("zhang", new Grant(Role.Officer, Node("D1")), new Grant(Role.Manager, Node("D2")));
        await AddAsync("li", new Grant(Role.Officer, Node("D1")));
        await AddAsync("wang");
        foreach (string name in (string[])["li", "wang"]) (await Accounts.LendAsync("zhang", name, new(2026, 11, 1), new(2026, 12, 10), Act)).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task Right_TakenFromTheLender_EndsItsCopiesAlone()
    {
        long own = Grants("zhang").Single(g => g.Role == Role.Officer).Id;
        int before = Records().Count;
        (await Accounts.TakeAsync("zhang", own, Act)).ShouldBeEmpty();
        // Their own right of the same kind stays.
        Grants("li").Select(g => (g.Role, g.OnBehalfOf)).ShouldBe([(Role.Officer, null), (Role.Manager, "zhang")]);
        Grants("wang").Select(g => (g.Role, g.OnBehalfOf)).ShouldBe([(Role.Manager, "zhang")]);
        AuditChange[] made = [.. Records().Take(Records().Count - before).Reverse()];
        made.Select(r => (r.Action, r.Subject.Key)).ShouldBe([(AuditActions.GrantsChanged, "zhang"), (AuditActions.GrantsChanged, "li"), (AuditActions.GrantsChanged, "wang")]);
        made.ShouldAllBe(r => r.Stamp.Reason == "调岗" && r.Stamp.Actor.Name == "boss");
        made[2].Before!.ShouldContain("\"role\":\"officer\"");
        made[2].After!.ShouldNotContain("\"role\":\"officer\"");
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Lender_Removed_LendsNothingAnyMore()
    {
        (await Accounts.RemoveAsync("zhang", Act)).ShouldBeEmpty();
        ShouldBeEnded();
    }

    [Fact]
    public async Task Lender_LockedByDecision_LendsNothingAnyMore()
    {
        (await Accounts.LockAsync("zhang", Act)).ShouldBeEmpty();
        ShouldBeEnded();
        (await Accounts.LendAsync("zhang", "li", new(2026, 11, 1), new(2026, 12, 10), Act)).ShouldBe([AccountProblems.NothingToLend]);
        (await Accounts.UnlockAsync("zhang", Act)).ShouldBeEmpty();
        ShouldBeEnded();
    }

    [Fact]
    public async Task Lender_PausedAfterWrongPasswords_GoesOnLending()
    {
        ledger.Run("UPDATE Account SET LockoutEnd='2026-11-22 12:10:00+00:00', LockoutEnabled=1 WHERE UserName='zhang'");
        (await Accounts.RenameAsync("li", "李", Act)).ShouldBeEmpty();
        Grants("li").Count.ShouldBe(3);
    }

    [Fact]
    public async Task Change_WhoseRecordsCannotAllBeWritten_DoesNotHappen()
    {
        ledger.Run("CREATE TRIGGER full BEFORE INSERT ON AuditRecord WHEN NEW.SubjectKey='wang' BEGIN SELECT RAISE(ABORT, 'full'); END");
        string before = ledger.Dump();
        await Should.ThrowAsync<Exception>(() => Accounts.RemoveAsync("zhang", Act));
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Copies_LentByAnOlderProgram_AreTiedToTheirRights()
    {
        await using (DashboardDbContext context = ledger.Get<LedgerDatabase>().OpenContext())
            await context.GetService<IMigrator>().MigrateAsync("20261128000000_Passkeys", TestContext.Current.CancellationToken);
        await ledger.Get<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);
        ledger.Number("SELECT count(*) FROM AccountGrant WHERE OnBehalfOf IS NOT NULL AND LentFrom IN (SELECT Id FROM AccountGrant WHERE OnBehalfOf IS NULL)").ShouldBe(4);
        (await Accounts.TakeAsync("zhang", Grants("zhang").Single(g => g.Role == Role.Manager).Id, Act)).ShouldBeEmpty();
        Grants("wang").ShouldHaveSingleItem().Role.ShouldBe(Role.Officer);
    }

    private void ShouldBeEnded()
    {
        Grants("li").ShouldHaveSingleItem().OnBehalfOf.ShouldBeNull();
        Grants("wang").ShouldBeEmpty();
        Records().Take(4).Count(r => r.Action == AuditActions.GrantsChanged && r.Subject.Key is "li" or "wang").ShouldBeGreaterThanOrEqualTo(2);
        ledger.ShouldBeSound();
    }

    private async Task AddAsync(string name, params Grant[] grants) => (await Accounts.AddAsync(new(name, "correct horse battery", grants), Act)).ShouldBeEmpty();

    private int Node(string code) => ledger.Node(code).Id;

    private IReadOnlyList<GrantItem> Grants(string name) => ledger.Get<AccountStore>().All(ledger.Time.GetUtcNow()).Single(a => a.Name == name).Grants;

    private IReadOnlyList<AuditChange> Records() => [.. ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 100).Records.Select(r => r.Change)];
}
