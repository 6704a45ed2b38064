using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;

namespace Dashboard.Tests.Web.Security;

/// <summary>What people change of their own accounts, on a real database.</summary>
public sealed class OwnAccountServiceTests : IAsyncLifetime
{
    private const string Password = "correct horse battery", Other = "another long password";
    private TemporaryLedger ledger = default!;
    private Person zhang = Person.Nobody;

    private OwnAccountService Changes => ledger.Get<OwnAccountService>();

    public async ValueTask InitializeAsync()
    {
        ledger = await TemporaryLedger.CreateAsync();
        (await ledger.Get<AccountService>().AddAsync(new("zhang", Password, [new(Role.Admin, null)]), new(Person.Local, Actor.System("test")))).ShouldBeEmpty();
        zhang = new(ledger.Get<AccountStore>().All(default).Single().Id, "zhang", []);
    }

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task Password_Changed_CountsAndHasItsRecordWithoutIt()
    {
        (await Changes.ChangePasswordAsync(zhang, Password, Other)).Problem.ShouldBeNull();
        (await Changes.ChangePasswordAsync(zhang, Password, Password)).Problem.ShouldBe(OwnProblems.WrongProof);
        (await Changes.ChangePasswordAsync(zhang, Other, Password)).Problem.ShouldBeNull();
        AuditChange record = ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 1).Records[0].Change;
        (record.Action, record.Subject.Key, record.Stamp.Actor, record.Before, record.After).ShouldBe((AuditActions.PasswordChanged, "zhang", new("zhang", "web"), null, null));
        ledger.Dump().ShouldNotContain(Other);
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Proof_WrongManyTimes_LocksAndRightOneIsNoProofAnyMore()
    {
        for (int i = 0; i < 8; i++) (await Changes.ChangePasswordAsync(zhang, "guess", Other)).Problem.ShouldBe(OwnProblems.WrongProof);
        (await Changes.ChangePasswordAsync(zhang, Password, Other)).Problem.ShouldBe(OwnProblems.WrongProof);
    }

    [Fact]
    public async Task Password_TooSimple_LeavesTheOldOne()
    {
        string before = ledger.Dump();
        (await Changes.ChangePasswordAsync(zhang, Password, "short")).Problem.ShouldBe("PasswordTooShort");
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Change_WhoseRecordCannotBeWritten_DoesNotHappen()
    {
        ledger.Run("UPDATE Account SET TwoFactorEnabled=1");
        ledger.Run("CREATE TRIGGER full BEFORE INSERT ON AuditRecord BEGIN SELECT RAISE(ABORT, 'full'); END");
        string before = ledger.Dump();
        foreach (Func<Task> change in (Func<Task>[])
            [() => Changes.ChangePasswordAsync(zhang, Password, Other), () => Changes.SwitchTwoFactorOffAsync(zhang, Password), () => Changes.RenewCodesAsync(zhang, Password)])
        {
            await Should.ThrowAsync<Exception>(change);
            ledger.Dump().ShouldBe(before);
        }
    }

    [Fact]
    public async Task SampleAccount_SharedByAll_CannotBeChanged()
    {
        ledger.Run("UPDATE Account SET IsDemo=1");
        string before = ledger.Dump();
        (await Changes.ChangePasswordAsync(zhang, Password, Other)).Problem.ShouldBe(OwnProblems.NotYours);
        (await Changes.PrepareTwoFactorAsync(zhang, Password)).Problem.ShouldBe(OwnProblems.NotYours);
        ledger.Dump().ShouldBe(before);
    }
}
