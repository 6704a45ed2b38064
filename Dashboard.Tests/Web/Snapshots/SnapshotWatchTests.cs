using Dashboard.Tests.Web.Jobs;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dashboard.Tests.Web.Snapshots;

public sealed class SnapshotWatchTests
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_ByAnotherProcess_BringsNewsWithinTwoSeconds()
    {
        await using Installation server = await Installation.StartAsync("2026-11-22 09:00");
        await server.FillAsync("2026-01-10");
        using SnapshotWatch watch = await WatchAsync(server);
        await using Installation command = server.AnotherProcess();
        Task news = NewsAsync(server);
        await command.PayAsync("V1", "2026-03-05", "50000.00");
        await news.WaitAsync(Promise, Cancel);
        news = NewsAsync(server);
        await server.PayAsync("V2", "2026-03-06", "60000.00");
        await news.WaitAsync(Promise, Cancel);
        await watch.StopAsync(Cancel);
    }

    [Fact]
    public async Task Ledger_AheadOfItsSnapshots_IsMendedOnceTheImportLockIsFree()
    {
        await using Installation server = await Installation.StartAsync("2026-11-22 09:00");
        await server.FillAsync("2026-01-10");
        using SnapshotWatch watch = await WatchAsync(server);
        Task news = NewsAsync(server);
        using (await server.Get<ImportStore>().LockAsync(Cancel))
        {
            server.Damage("UPDATE LedgerState SET LedgerVersion=LedgerVersion+1");
            await Task.Delay(TimeSpan.FromSeconds(2.8), Cancel);
            IsCurrent(server).ShouldBeFalse();
        }

        await news.WaitAsync(Patience, Cancel);
        IsCurrent(server).ShouldBeTrue();
        await watch.StopAsync(Cancel);
    }

    [Fact]
    public async Task Midnight_InTheZoneOfTheInstitution_MakesTheSnapshotsOfTheNewDay()
    {
        await using Installation server = await Installation.StartAsync("2026-12-31 23:59:59");
        await server.FillAsync("2026-01-10");
        using SnapshotWatch watch = await WatchAsync(server);
        Task news = NewsAsync(server);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await news.WaitAsync(Patience, Cancel);
        server.Get<SnapshotService>().State().SnapshotAsOf.ShouldBe(new DateOnly(2027, 1, 1));
        await watch.StopAsync(Cancel);
    }

    [Fact]
    public async Task Database_FailsForAWhile_NewsComeAgainAfterwards()
    {
        await using Installation server = await Installation.StartAsync("2026-11-22 09:00");
        await server.FillAsync("2026-01-10");
        using SnapshotWatch watch = await WatchAsync(server);
        server.Damage("ALTER TABLE LedgerState RENAME TO Hidden");
        await Task.Delay(700, Cancel);
        server.Damage("ALTER TABLE Hidden RENAME TO LedgerState");
        Task news = NewsAsync(server);
        await server.PayAsync("V1", "2026-03-05", "50000.00");
        await news.WaitAsync(Patience, Cancel);
        await watch.StopAsync(Cancel);
    }

    [Fact]
    public async Task Page_ThatThrowsOnNews_DoesNotEndTheWatch()
    {
        await using Installation server = await Installation.StartAsync("2026-11-22 09:00");
        await server.FillAsync("2026-01-10");
        using SnapshotWatch watch = await WatchAsync(server);
        using IDisposable broken = server.Get<SnapshotNews>().Subscribe(() => Task.FromException(new InvalidOperationException("gone")));
        foreach (string voucher in (string[])["V1", "V2"])
        {
            Task news = NewsAsync(server);
            await server.PayAsync(voucher, "2026-03-05", "50000.00");
            await news.WaitAsync(Patience, Cancel);
        }

        await watch.StopAsync(Cancel);
    }

    private static async Task<SnapshotWatch> WatchAsync(Installation server)
    {
        SnapshotWatch watch = ActivatorUtilities.CreateInstance<SnapshotWatch>(server.Services);
        await ((IHostedService)watch).StartAsync(Cancel);
        await Task.Delay(400, Cancel);
        return watch;
    }

    private static Task NewsAsync(Installation server)
    {
        TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Get<SnapshotNews>().Subscribe(() =>
        {
            told.TrySetResult();
            return Task.CompletedTask;
        });
        return told.Task;
    }

    private static bool IsCurrent(Installation server)
    {
        SnapshotService snapshots = server.Get<SnapshotService>();
        var today = snapshots.QuestionFor();
        return snapshots.State().AreSnapshotsCurrent(today.AsOf, SnapshotMaker.PackKey(today));
    }
}
