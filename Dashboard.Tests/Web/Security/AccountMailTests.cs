using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Security;

namespace Dashboard.Tests.Web.Security;

/// <summary>The mail address of an account, set by an administrator.</summary>
public sealed class AccountMailTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";
    private static readonly AccountAct Act = new(Person.Local, new("boss", "web"), "入职");
    private TemporaryLedger ledger = default!;

    private AccountService Accounts => ledger.Get<AccountService>();

    public async ValueTask InitializeAsync() => ledger = await TemporaryLedger.WithLinesAsync();

    public ValueTask DisposeAsync() => ledger.DisposeAsync();

    [Fact]
    public async Task Account_AddedWithAnAddress_GetsMailWithItsRecord()
    {
        (await AddAsync("zhang", " zhang@example.cn ")).ShouldBeEmpty();
        Wish("zhang").ShouldBe(new("zhang@example.cn", IsMailOn: true));
        AuditChange[] records = Records("zhang");
        records.Select(r => r.Action).ShouldBe([AuditActions.DeliveryWishChanged, AuditActions.AccountAdded], ignoreOrder: true);
        AuditChange mail = records.Single(r => r.Action == AuditActions.DeliveryWishChanged);
        (mail.Stamp.Actor, mail.Stamp.Reason).ShouldBe((new("boss", "web"), "入职"));
        mail.After.ShouldBe("""{"mail":"zhang@example.cn","on":true,"weeklyBudget":7}""");
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("a@example.cn, b@example.cn")]
    [InlineData("a@example.cn\r\nBcc: b@example.cn")]
    [InlineData("张@example.cn")]
    public async Task Address_ThatIsNone_LeavesNothingBehind(string mail)
    {
        await AddAsync("li");
        string before = ledger.Dump();
        (await AddAsync("zhang", mail)).ShouldBe([AccountProblems.InvalidMail]);
        (await Accounts.SetMailAsync("li", mail, Act)).ShouldBe([AccountProblems.InvalidMail]);
        ledger.Dump().ShouldBe(before);
    }

    [Fact]
    public async Task Record_ThatCannotBeWritten_LeavesTheAddressAsItWas()
    {
        await AddAsync("zhang");
        ledger.Run("CREATE TRIGGER full BEFORE INSERT ON AuditRecord BEGIN SELECT RAISE(ABORT, 'full'); END");
        await Should.ThrowAsync<Exception>(() => Accounts.SetMailAsync("zhang", "zhang@example.cn", Act));
        Wish("zhang").ShouldBe(DeliveryWish.None);
    }

    [Fact]
    public async Task Address_ChangedAndRemoved_KeepsWhatThePersonDecided()
    {
        await AddAsync("zhang", "zhang@example.cn");
        WishStore wishes = ledger.Get<WishStore>();
        wishes.Save(Id("zhang"), new("zhang@example.cn", IsMailOn: false, 12), new(ledger.Time.GetUtcNow(), new("zhang", "web")));
        (await Accounts.SetMailAsync("zhang", "zhang@example.org", Act)).ShouldBeEmpty();
        Wish("zhang").ShouldBe(new("zhang@example.org", IsMailOn: false, 12));
        (await Accounts.SetMailAsync("zhang", "", Act)).ShouldBeEmpty();
        Wish("zhang").ShouldBe(new(null, IsMailOn: false, 12));
        int records = Records("zhang").Length;
        (await Accounts.SetMailAsync("zhang", " ", Act)).ShouldBeEmpty();
        Records("zhang").Length.ShouldBe(records, "nothing changed");
    }

    [Fact]
    public async Task SampleAccount_SharedByAll_GetsNone()
    {
        await Accounts.AddAsync(new("sample", Password, [new(Role.Officer, null)], IsDemo: true), Act);
        (await Accounts.SetMailAsync("sample", "sample@example.cn", Act)).ShouldBe([AccountProblems.SampleAccount]);
        ledger.Number("SELECT count(*) FROM DeliveryWish").ShouldBe(0);
    }

    private Task<IReadOnlyList<string>> AddAsync(string name, string? mail = null) => Accounts.AddAsync(new(name, Password, [new(Role.Officer, null)], Mail: mail), Act);

    private string Id(string name) => ledger.Get<AccountStore>().All(ledger.Time.GetUtcNow()).Single(a => a.Name == name).Id;

    private DeliveryWish? Wish(string name) => ledger.Get<WishStore>().Find(Id(name));

    private AuditChange[] Records(string name) => [.. ledger.Get<AuditStore>().Find(new(Scope.Everything, null, null, null, null, null), 0, 100).Records
        .Select(r => r.Change).Where(c => c.Subject.Key == name)];
}
