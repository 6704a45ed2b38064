using Dashboard.Tests.TestKit;
using Dashboard.Web.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Tests.Web.Persistence;

public sealed class MigrationTests
{
    [Fact]
    public async Task Model_AndMigrations_Agree()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.CreateAsync();
        await using DashboardDbContext context = ledger.Get<LedgerDatabase>().OpenContext();
        context.Database.HasPendingModelChanges().ShouldBeFalse("write a migration for the change of the model");
    }

    [Fact]
    public async Task Database_OfTheFirstVersion_GetsItsChainAndKeepsItsFacts()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await using (DashboardDbContext context = ledger.Get<LedgerDatabase>().OpenContext())
            await context.GetService<IMigrator>().MigrateAsync("20261122000000_Initial", TestContext.Current.CancellationToken);
        ledger.Number("SELECT count(*) FROM sqlite_master WHERE name LIKE 'Audit%'").ShouldBe(0);
        await ledger.Get<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);
        ledger.Get<AuditStore>().Verify().Records.ShouldBe(0);
        await ledger.PayAsync("a 2026-02-01 L1 12.5");
        ledger.Get<AuditStore>().Verify().Records.ShouldBe(1);
        ledger.ShouldBeSound();
    }
}
