using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;

namespace Dashboard.Tests.Web.Security;

/// <summary>Changes of accounts and their records, on a real database.</summary>
public sealed class AccountServiceTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";
    private static readonly Actor Boss = new("boss", "web");
    private TemporaryLedger ledger = default!;

    private AccountService Accounts => ledger.Get<AccountService>();

    private static AccountAct Act => new(Person.Local, Boss, "  调岗 ");

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.WithLinesAsync();
        (await AddAsync("root", new Grant(Role.Admin, null))).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task Account_Added_HasItsRecordWithoutThePassword()
    {
        (await Accounts.AddAsync(new("zhang", Password, [new(Role.Officer, Node("D1"), null, new(2026, 12, 31))], "张三"), Act)).ShouldBeEmpty();
        AuditChange record = Newest();
        (record.Action, record.Subject).ShouldBe((AuditActions.AccountAdded, new(AuditSubjects.Account, "zhang", "D1")));
        (record.Stamp.Actor, record.Stamp.Reason, record.Before).ShouldBe((Boss, "调岗", null));
        record.After.ShouldBe("""{"displayName":"张三","grants":[{"role":"officer","department":"D1","from":null,"until":"2026-12-31","onBehalfOf":null}]}""");
        ledger.Dump().ShouldNotContain(Password);
        ledger.Get<AccountStore>().All(ledger.Time.GetUtcNow()).Single(a => a.Name == "zhang").DisplayName.ShouldBe("张三");
    }

    [Theory]
    [InlineData("root", Password, "DuplicateUserName")]
    [InlineData("ROOT", Password, "DuplicateUserName")]
    [InlineData("system", Password, AccountProblems.InvalidName)]
    [InlineData("zhang", "short", "PasswordTooShort")]
    public async Task Account_ThatCannotBe_LeavesNothingBehind(string name, string password, string problem)
    {
        string before = ledger.Dump();
        (await Accounts.AddAsync(new(name, password, [new(Role.Officer, null)]), Act)).ShouldContain(problem);
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Changes_OfEachKind_StandInTheChainInTheirOrder()
    {
        await AddAsync("zhang");
        (await Accounts.RenameAsync("zhang", "张三", Act)).ShouldBeEmpty();
        (await Accounts.GiveAsync("zhang", new(Role.Manager, Node("D2")), Act)).ShouldBeEmpty();
        (await Accounts.LockAsync("zhang", Act)).ShouldBeEmpty();
        (await Accounts.UnlockAsync("zhang", Act)).ShouldBeEmpty();
        (await Accounts.LockAsync("zhang", Act)).ShouldBeEmpty();
        (await Accounts.ResetAsync("zhang", "another long password", Act)).ShouldBeEmpty();
        (await Accounts.TakeAsync("zhang", Grants("zhang").Single().Id, Act)).ShouldBeEmpty();
        (await Accounts.RemoveAsync("zhang", Act)).ShouldBeEmpty();
        AuditRecord[] records = [.. Records().Where(r => r.Change.Subject.Key == "zhang").Reverse()];
        records.Select(r => r.Change.Action).ShouldBe(
        [
            AuditActions.AccountAdded, AuditActions.AccountRenamed, AuditActions.GrantsChanged, AuditActions.AccountLocked, AuditActions.AccountUnlocked,
            AuditActions.AccountLocked, AuditActions.PasswordReset, AuditActions.GrantsChanged, AuditActions.AccountRemoved,
        ]);
        records[1].Change.ShouldSatisfyAllConditions(c => c.Before.ShouldBe("""{"displayName":"zhang"}"""), c => c.After.ShouldBe("""{"displayName":"张三"}"""));
        records[6].Change.After.ShouldBe("""{"unlocked":true}""");
        records[8].Change.Before.ShouldBe("""{"displayName":"张三","grants":[]}""");
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Change_WhoseRecordCannotBeWritten_DoesNotHappen()
    {
        await AddAsync("zhang", new Grant(Role.Manager, null));
        ledger.Run("CREATE TRIGGER full BEFORE INSERT ON AuditRecord BEGIN SELECT RAISE(ABORT, 'full'); END");
        foreach (Func<Task> change in (Func<Task>[])
            [() => AddAsync("li"), () => Accounts.RemoveAsync("zhang", Act), () => Accounts.LockAsync("zhang", Act), () => Accounts.ResetAsync("zhang", Password, Act),
            () => Accounts.RenameAsync("zhang", "三", Act), () => Accounts.GiveAsync("zhang", new(Role.Admin, null), Act), () => Accounts.TakeAsync("zhang", Grants("zhang")[0].Id, Act)])
        {
            string before = ledger.Dump();
            await Should.ThrowAsync<Exception>(change);
            ledger.Dump().ShouldBe(before);
        }
    }

    [Fact]
    public async Task LastAdministrator_OfEverything_CannotBeRemovedLockedOrStripped()
    {
        // None of these could take over: for a time, of a part, without a password, locked.
        await AddAsync("for-a-time", new Grant(Role.Admin, null, null, new(2026, 12, 31)));
        await AddAsync("of-a-part", new Grant(Role.Admin, Node("D")));
        (await Accounts.AddAsync(new("no-password", null, [new(Role.Admin, null)]), Act)).ShouldBeEmpty();
        await AddAsync("locked", new Grant(Role.Admin, null));
        (await Accounts.LockAsync("locked", Act)).ShouldBeEmpty();
        string before = ledger.Dump();
        (await Accounts.RemoveAsync("root", Act)).ShouldBe([AccountProblems.LastAdministrator]);
        (await Accounts.LockAsync("root", Act)).ShouldBe([AccountProblems.LastAdministrator]);
        (await Accounts.TakeAsync("root", Grants("root").Single().Id, Act)).ShouldBe([AccountProblems.LastAdministrator]);
        ledger.Dump().ShouldBe(before);
        (await Accounts.UnlockAsync("locked", Act)).ShouldBeEmpty();
        (await Accounts.RemoveAsync("root", Act)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Removal_OfAnAccount_EndsItsSessionsAndKeepsItsName()
    {
        await AddAsync("zhang", new Grant(Role.Officer, Node("D1")));
        string id = Item("zhang").Id;
        Find(id).ShouldNotBeNull();
        (await Accounts.RemoveAsync("zhang", Act)).ShouldBeEmpty();
        Find(id).ShouldBeNull();
        ledger.Number("SELECT count(*) FROM AccountGrant WHERE AccountId NOT IN (SELECT Id FROM Account)").ShouldBe(0);
        (await AddAsync("ZHANG")).ShouldBe([AccountProblems.NameUsedBefore]);
    }

    [Fact]
    public async Task Lock_OfAnAccount_EndsItsSessionsUntilUnlocked()
    {
        await AddAsync("zhang");
        (string id, string stamp) = (Item("zhang").Id, Stamp("zhang"));
        (await Accounts.LockAsync("zhang", Act)).ShouldBeEmpty();
        Find(id).ShouldBeNull();
        (await Accounts.UnlockAsync("zhang", Act)).ShouldBeEmpty();
        Find(id).ShouldNotBeNull();
        Stamp("zhang").ShouldNotBe(stamp);
    }

    [Fact]
    public async Task Leave_LentToAnother_GivesTheSameRightsForItsDaysAlone()
    {
        await AddAsync("zhang", new(Role.Officer, Node("D1")), new(Role.Manager, Node("D2"), null, new(2026, 12, 5)), new(Role.Auditor, null, null, new(2026, 11, 30)));
        await AddAsync("li", new Grant(Role.Reporter, Node("D2")));
        (await Accounts.LendAsync("zhang", "li", new(2026, 12, 1), new(2026, 12, 10), Act)).ShouldBeEmpty();
        Grants("li").Select(g => (g.Role, g.Department, g.From, g.Until, g.OnBehalfOf)).ShouldBe(
        [
            (Role.Reporter, "D2", null, null, null),
            (Role.Officer, "D1", new(2026, 12, 1), new(2026, 12, 10), "zhang"),
            (Role.Manager, "D2", new(2026, 12, 1), new(2026, 12, 5), "zhang"),
        ]);
        MayImport("li", new(2026, 11, 30)).ShouldBeFalse();
        MayImport("li", new(2026, 12, 10)).ShouldBeTrue();
        MayImport("li", new(2026, 12, 11)).ShouldBeFalse();
        await AddAsync("wang");
        (await Accounts.LendAsync("li", "wang", new(2026, 12, 1), new(2026, 12, 10), Act)).ShouldBeEmpty();
        Grants("wang").ShouldHaveSingleItem().Role.ShouldBe(Role.Reporter);
        (await Accounts.LendAsync("wang", "li", new(2026, 12, 1), new(2026, 12, 10), Act)).ShouldBe([AccountProblems.NothingToLend]);
        (await Accounts.LendAsync("li", "li", new(2026, 12, 1), new(2026, 12, 10), Act)).ShouldBe([AccountProblems.NoAccount]);
    }

    [Fact]
    public async Task Change_ByAnAdministratorOfAPart_IsRefused()
    {
        string before = ledger.Dump();
        AccountAct part = Act with { By = new("1", "part", [new(Role.Admin, Node("D"))]) };
        (await Accounts.AddAsync(new("zhang", Password, []), part)).ShouldBe([AccountProblems.NotAllowed]);
        (await Accounts.GiveAsync("root", new(Role.Officer, null), part)).ShouldBe([AccountProblems.NotAllowed]);
        (await Accounts.ResetAsync("root", Password, part)).ShouldBe([AccountProblems.NotAllowed]);
        ledger.Dump().ShouldBe(before);
    }

    private Task<IReadOnlyList<string>> AddAsync(string name, params Grant[] grants) => Accounts.AddAsync(new(name, Password, grants), Act);

    private int Node(string code) => ledger.Node(code).Id;

    private AccountItem Item(string name) => ledger.Get<AccountStore>().All(ledger.Time.GetUtcNow()).Single(a => a.Name == name);

    private IReadOnlyList<GrantItem> Grants(string name) => Item(name).Grants;

    private Person? Find(string id, DateOnly? today = null) => ledger.Get<AccountStore>().Find(id, null, false, today ?? new(2026, 11, 22), ledger.Time.GetUtcNow());

    private bool MayImport(string name, DateOnly today) => Find(Item(name).Id, today)!.Has(Right.Import);

    private string Stamp(string name)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT SecurityStamp FROM Account WHERE UserName='{name}'";
        return (string)command.ExecuteScalar()!;
    }

    private IReadOnlyList<AuditRecord> Records() => ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 100).Records;

    private AuditChange Newest() => Records()[0].Change;
}
