using System.Diagnostics;
using Dashboard.Tests.TestKit.Receivers;
using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Tests.Web.Alerts.Delivery;

/// <summary>The loop of a running server.</summary>
public sealed class DeliveryLoopTests
{
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(1.5), Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Stop_WhileAMessageIsOnItsWay_EndsSoonWithThatMessageNoted()
    {
        await using DeliveryOffice office = await DeliveryOffice.OpenAsync();
        for (int i = 1; i <= 3; i++) office.Robot($"群 {i}", RobotVendor.WeCom, $"key-{i}");
        office.Raise("L1", isCritical: true);
        office.Evaluate();
        office.Robots.Delay = Answer;
        using DeliveryLoop loop = new(
            office.Ledger.Get<DeliveryService>(), office.Ledger.Get<SnapshotNews>(), office.Ledger.Get<InstitutionClock>(), office.Ledger.Time, NullLogger<DeliveryLoop>.Instance);
        await loop.StartAsync(TestContext.Current.CancellationToken);
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(30));
        while (office.Robots.Arrived == 0) await Task.Delay(10, limit.Token);

        Stopwatch watch = Stopwatch.StartNew();
        await loop.StopAsync(CancellationToken.None);
        watch.Stop();

        TestContext.Current.TestOutputHelper!.WriteLine($"ended after {watch.Elapsed.TotalMilliseconds:0} ms, the receiver answers after {Answer.TotalMilliseconds:0} ms");
        watch.Elapsed.ShouldBeLessThan(Soon);
        loop.ExecuteTask!.IsCompletedSuccessfully.ShouldBeTrue();
        office.Robots.Posts.ShouldHaveSingleItem();
        office.State("robot").ShouldBe("waiting waiting sent");
        office.Ledger.Number("SELECT count(*) FROM Message WHERE State='waiting' AND Attempts=0 AND LeaseUntilAt IS NULL").ShouldBe(2, "what was not tried goes back untried");
    }
}
