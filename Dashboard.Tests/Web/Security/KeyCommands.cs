using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Security.Keys;

namespace Dashboard.Tests.Web.Security;

/// <summary>The commands about keys of the interface, as they are called.</summary>
internal static class KeyCommands
{
    /// <returns>Whether it did something.</returns>
    public static bool Call(TemporaryLedger ledger, bool isRevoking, Person person, int made)
    {
        AccountAct act = new(person, new(person.Name, "web"), "原因");
        ApiKeyService keys = ledger.Get<ApiKeyService>();
        if (!isRevoking) return Make(keys, act, $"钥匙{made}");
        Make(keys, new(Person.Local, Actor.System("test")), $"钥匙{made}").ShouldBeTrue();
        return keys.Revoke(ledger.Get<ApiKeyStore>().All().Max(k => k.Id), act) == KeyOutcome.Done;
    }

    private static bool Make(ApiKeyService keys, AccountAct act, string name) => keys.Add(new(name, "keeper", KeyReach.Read, new(2026, 12, 31)), act).Outcome == KeyOutcome.Done;
}
