using System.Collections.Concurrent;
using System.Globalization;
using Dashboard.Tests.Web.Jobs;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Persistence;

public sealed class JobRunStoreTests
{
    private const string Job = "a-job";
    private const string Period = "2026-11-22";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Now = Installation.At("2026-11-22 00:05");

    [Fact]
    public async Task TryBegin_LeaseLives_GivesNothingToAnotherProcess()
    {
        await using Installation one = await Installation.StartAsync("2026-11-22 00:05");
        await using Installation other = one.AnotherProcess();
        JobRun run = one.Runs.TryBegin(Job, Period, Now, Lease).ShouldNotBeNull();
        other.Runs.TryBegin(Job, Period, Now + Lease - TimeSpan.FromSeconds(1), Lease).ShouldBeNull();
        one.Runs.Renew(run, Now + (2 * Lease)).ShouldBeTrue();
        other.Runs.TryBegin(Job, Period, Now + Lease + TimeSpan.FromSeconds(1), Lease).ShouldBeNull();
        other.Runs.TryBegin(Job, "2026-11-23", Now, Lease).ShouldNotBeNull();
    }

    [Fact]
    public async Task TryBegin_LeaseEnded_TakesOverAndTheFirstCanNoLongerSpeak()
    {
        await using Installation one = await Installation.StartAsync("2026-11-22 00:05");
        await using Installation other = one.AnotherProcess();
        JobRun slow = one.Runs.TryBegin(Job, Period, Now, Lease).ShouldNotBeNull();
        JobRun quick = other.Runs.TryBegin(Job, Period, Now + Lease, Lease).ShouldNotBeNull();
        quick.Id.ShouldBeGreaterThan(slow.Id);
        one.Runs.Renew(slow, Now + (5 * Lease)).ShouldBeFalse();
        one.Runs.Complete(slow, "slow", Now + Lease).ShouldBeFalse();
        one.Runs.Fail(slow, "slow", Now + Lease).ShouldBeFalse();
        other.Runs.Complete(quick, "quick", Now + Lease).ShouldBeTrue();
        one.Runs.Latest(10).Select(r => (r.State, r.Result)).ShouldBe([(JobRunState.Succeeded, "quick"), (JobRunState.Abandoned, null)]);
    }

    [Fact]
    public async Task TryBegin_AfterSuccess_GivesNothing()
    {
        await using Installation one = await Installation.StartAsync("2026-11-22 00:05");
        JobRun run = one.Runs.TryBegin(Job, Period, Now, Lease).ShouldNotBeNull();
        one.Runs.Complete(run, "done", Now).ShouldBeTrue();
        one.Runs.TryBegin(Job, Period, Now.AddDays(9), Lease).ShouldBeNull();
        one.Runs.Fail(run, "too late", Now).ShouldBeFalse();
    }

    [Fact]
    public async Task TryBegin_AfterFailure_GivesAnotherAttempt()
    {
        await using Installation one = await Installation.StartAsync("2026-11-22 00:05");
        one.Runs.Fail(one.Runs.TryBegin(Job, Period, Now, Lease)!, "disk full", Now).ShouldBeTrue();
        one.Runs.TryBegin(Job, Period, Now, Lease).ShouldNotBeNull();
        JobAttempts attempts = one.Runs.Attempts(Job, Period);
        (attempts.Failed, attempts.Latest!.State).ShouldBe((1, JobRunState.Running));
        one.Runs.Latest(1, Job).Single().Id.ShouldBe(attempts.Latest.Id);
        one.Runs.LastSuccess(Job).ShouldBeNull();
    }

    [Fact]
    public async Task LastSuccess_ClockOnceRanAhead_IgnoresTheFuture()
    {
        await using Installation one = await Installation.StartAsync("2026-11-22 00:05");
        foreach (string period in (string[])["2099-01-01", Period]) one.Runs.Complete(one.Runs.TryBegin(Job, period, Now, Lease)!, "", Now);
        one.Runs.LastSuccess(Job)!.Period.ShouldBe("2099-01-01");
        one.Runs.LastSuccess(Job, "2026-11-30")!.Period.ShouldBe(Period);
    }

    [Fact]
    public async Task TryBegin_TwoProcessesWithEightThreads_EachPeriodTakesEffectOnce()
    {
        const int Periods = 400;
        await using Installation one = await Installation.StartAsync("2026-11-22 00:05");
        await using Installation other = one.AnotherProcess();
        ConcurrentBag<string> effects = [];
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            JobRunStore runs = (number % 2 == 0 ? one : other).Runs;
            foreach (int period in Enumerable.Range(0, Periods))
            {
                string key = period.ToString("0000", CultureInfo.InvariantCulture);
                if (runs.TryBegin(Job, key, Now, Lease) is not { } run) continue;
                effects.Add(key);
                runs.Complete(run, "", Now);
            }
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        effects.Count.ShouldBe(Periods);
        effects.Distinct().Count().ShouldBe(Periods);
        one.Runs.Latest(Periods * 2).ShouldAllBe(r => r.State == JobRunState.Succeeded);
    }
}
