using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Demo;

namespace Dashboard.Tests.Web.Demo;

public sealed class DemoRightsTests
{
    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Overseer)]
    [InlineData(Role.Officer)]
    public async Task City_AskedForByWhoDoesNotAdministerEverything_IsNotLoaded(Role role)
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        Person part = new("p", "p", [new(role, 1), new(Role.Auditor, null)]);
        (await ledger.Get<DemoService>().LoadIntoEmptyAsync(new(2026, 11, 22), part, Actor.Anonymous, TestContext.Current.CancellationToken)).ShouldBeFalse();
        ledger.Number("SELECT count(*) FROM Batch").ShouldBe(0);
    }
}
