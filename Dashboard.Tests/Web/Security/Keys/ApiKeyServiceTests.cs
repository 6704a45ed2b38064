using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security.Keys;

namespace Dashboard.Tests.Web.Security.Keys;

public sealed class ApiKeyServiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Actor At = new("chief", "web");

    [Fact]
    public async Task Key_ThatIsMade_StandsNowhereButInItsAnswer()
    {
        await using TemporaryLedger ledger = await OpenAsync();
        MadeKey made = Add(ledger, "支付系统");
        made.Outcome.ShouldBe(KeyOutcome.Done);
        string secret = made.Secret.ShouldNotBeNull();
        secret.Length.ShouldBe("dk_".Length + 43);
        secret.ShouldNotBe(Add(ledger, "另一个").Secret);
        string dump = ledger.Dump();
        dump.ShouldNotContain(secret);
        dump.ShouldContain(KeySecret.HashOf(secret));
        ApiKeyItem key = ledger.Get<ApiKeyStore>().FindByHash(KeySecret.HashOf(secret)).ShouldNotBeNull();
        (key.Prefix, key.AccountName, key.Reach, key.LastDay).ShouldBe((secret[..9], "clerk", KeyReach.Import, Today.AddDays(30)));
        ledger.Texts($"SELECT Actor, Reason, After FROM AuditRecord WHERE Action='{AuditActions.KeyAdded}' ORDER BY Number LIMIT 1").Single()
            .ShouldBe($$"""chief|年初对接|{"name":"支付系统","prefix":"{{secret[..9]}}","account":"clerk","reach":"import","lastDay":"2026-12-22"}""");
        ledger.ShouldBeSound();
    }

    [Fact]
    public async Task Key_ThatMayNotBe_IsRefusedWithItsReason()
    {
        await using TemporaryLedger ledger = await OpenAsync();
        Add(ledger, "支付系统").Outcome.ShouldBe(KeyOutcome.Done);
        Add(ledger, "支付系统").Outcome.ShouldBe(KeyOutcome.NameTaken);
        Add(ledger, "  ").Outcome.ShouldBe(KeyOutcome.NoName);
        Add(ledger, "甲\n乙").Outcome.ShouldBe(KeyOutcome.NoName);
        Add(ledger, "甲", account: "nobody").Outcome.ShouldBe(KeyOutcome.NoAccount);
        Add(ledger, "甲", days: 401).Outcome.ShouldBe(KeyOutcome.WrongDay);
        Add(ledger, "甲", days: -1).Outcome.ShouldBe(KeyOutcome.WrongDay);
        Add(ledger, "甲", by: new("c", "clerk", [new(Role.Admin, 1)])).Outcome.ShouldBe(KeyOutcome.NotAllowed);
        ledger.Number("SELECT count(*) FROM ApiKey").ShouldBe(1);
    }

    [Fact]
    public async Task Key_ThatIsRevoked_CountsNoMoreAndLeavesItsName()
    {
        await using TemporaryLedger ledger = await OpenAsync();
        string secret = Add(ledger, "支付系统").Secret!;
        ApiKeyService keys = ledger.Get<ApiKeyService>();
        long id = ledger.Get<ApiKeyStore>().All().Single().Id;
        keys.Revoke(id, new(new("c", "clerk", [new(Role.Officer, null)]), At)).ShouldBe(KeyOutcome.NotAllowed);
        keys.Revoke(id, new(Person.Local, At, "泄露")).ShouldBe(KeyOutcome.Done);
        keys.Revoke(id, new(Person.Local, At, "泄露")).ShouldBe(KeyOutcome.Gone);
        ledger.Get<ApiKeyStore>().FindByHash(KeySecret.HashOf(secret))!.RevokedAt.ShouldBe(ledger.Time.GetUtcNow());
        ledger.Number($"SELECT count(*) FROM AuditRecord WHERE Action='{AuditActions.KeyRevoked}' AND Reason='泄露' AND After IS NULL").ShouldBe(1);
        Add(ledger, "支付系统").Outcome.ShouldBe(KeyOutcome.Done);
    }

    private static async Task<TemporaryLedger> OpenAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        Session.Open(ledger, "clerk", new Grant(Role.Officer, ledger.Node("D1").Id));
        return ledger;
    }

    private static MadeKey Add(TemporaryLedger ledger, string name, string account = "Clerk", int days = 30, Person? by = null) =>
        ledger.Get<ApiKeyService>().Add(new(name, account, KeyReach.Import, Today.AddDays(days)), new(by ?? Person.Local, At, "年初对接"));
}
