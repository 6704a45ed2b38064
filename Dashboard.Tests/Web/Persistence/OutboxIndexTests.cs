using Dashboard.Tests.TestKit;
using Dashboard.Tests.Web.Alerts.Delivery;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Tests.Web.Persistence;

/// <summary>What waits for a message is found by an index of its own, however much was told before.</summary>
public sealed class OutboxIndexTests
{
    private const string Index = "IX_AlertNotice_Waiting";

    [Fact]
    public async Task Index_OfWhatWaits_IsTheOneTheQueriesUse()
    {
        await using TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        const string OfOne = $"SELECT n.Id, n.Rule FROM AlertNotice n WHERE n.Channel=@1 AND n.Recipient=@2 AND {OutboxStore.Waits} AND n.CreatedAt<>@3 ORDER BY n.Id";
        foreach (string query in (string[])[OutboxStore.WaitingQuery, OfOne]) Plan(ledger, query).ShouldContain($"SEARCH n USING INDEX {Index} (");
        ledger.Run($"DROP INDEX {Index}");
        Plan(ledger, OutboxStore.WaitingQuery).ShouldContain("SEARCH n USING INDEX IX_AlertNotice_Channel_Recipient (", customMessage: "the plan tells the difference");
    }

    [Fact]
    public async Task Index_AfterADelivery_HoldsNothingThatWasTold()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        office.Officer("wang");
        office.Officer("li");
        office.Raise("L1");
        office.Evaluate();
        Waiting(office.Ledger).ShouldBe(2, "one for each, and none for the pages");
        office.GoTo(DeliveryOffice.Monday.AddDays(1), 9);
        (await office.RunAsync()).Delivered.ShouldBe(2);
        Waiting(office.Ledger).ShouldBe(0);
        office.Ledger.Number("SELECT count(*) FROM AlertNotice WHERE Channel='app' AND MessageId IS NULL").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Database_OfTheVersionBefore_KeepsWhatWaits()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        await using (DashboardDbContext context = office.Ledger.Get<LedgerDatabase>().OpenContext())
            await context.GetService<IMigrator>().MigrateAsync("20261202000000_Alerts", TestContext.Current.CancellationToken);
        office.Ledger.Number($"SELECT count(*) FROM sqlite_master WHERE name='{Index}'").ShouldBe(0);
        office.Officer("wang");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        await office.Ledger.Get<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);
        Waiting(office.Ledger).ShouldBe(1);
        (await office.RunAsync()).Delivered.ShouldBe(1);
    }

    /// <summary>How many rows the index holds: counted from it, and from nothing else.</summary>
    private static long Waiting(TemporaryLedger ledger) => ledger.Number(
        $"SELECT count(*) FROM AlertNotice INDEXED BY {Index} WHERE MessageId IS NULL AND DroppedAt IS NULL AND Channel IN ('mail', 'robot')");

    private static string Plan(TemporaryLedger ledger, string query)
    {
        using SqliteConnection connection = ledger.Get<LedgerDatabase>().Open();
        return string.Join('\n', connection.List($"EXPLAIN QUERY PLAN {query}", r => r.GetString(3), 20261123, true, 0L));
    }
}
