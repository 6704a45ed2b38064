using Dashboard.Web.Jobs;
using Dashboard.Web.Persistence;

namespace Dashboard.Tests.Web.Jobs;

public sealed class JobDutyTests
{
    [Theory]
    [InlineData("2026-11-22 00:04:59", null)]
    [InlineData("2026-11-22 00:05:00", "2026-11-22")]
    [InlineData("2026-11-22 23:59:59", "2026-11-22")]
    [InlineData("2026-11-23 00:00:00", "2026-11-23")]
    [InlineData("2027-01-01 00:05:00", "2027-01-01")]
    [InlineData("2027-01-01 07:59:59", "2027-01-01")]
    public async Task Due_RefreshAtALocalMoment_IsForTheLocalDay(string now, string? period)
    {
        await using Installation at = await Installation.StartAsync("2026-11-21 12:00");
        Succeed(at, JobSchedule.RefreshSnapshots, "2026-11-21");
        at.MoveTo(now);
        Periods(at, JobSchedule.RefreshSnapshots).ShouldBe(period is null ? [] : [period]);
    }

    [Fact]
    public async Task Due_MidnightAfterTheNightsRun_WaitsForFiveMinutes()
    {
        await using Installation at = await Installation.StartAsync("2026-12-31 23:59:59");
        Succeed(at, JobSchedule.RefreshSnapshots, "2026-12-31");
        Periods(at, JobSchedule.RefreshSnapshots).ShouldBeEmpty();
        at.MoveTo("2027-01-01 00:00:00");
        at.Time.GetUtcNow().UtcDateTime.Day.ShouldBe(31);
        Periods(at, JobSchedule.RefreshSnapshots).ShouldBeEmpty();
        at.MoveTo("2027-01-01 00:05:00");
        Periods(at, JobSchedule.RefreshSnapshots).ShouldBe(["2027-01-01"]);
    }

    [Theory]
    [InlineData("2026-10", "2026-11-30 23:59:59")]
    [InlineData("2026-10", "2026-12-01 00:19:59")]
    [InlineData("2026-10", "2026-12-01 00:20:00", "2026-11")]
    [InlineData("2026-11", "2027-01-01 00:19:59")]
    [InlineData("2026-11", "2027-01-01 00:20:00", "2026-12")]
    [InlineData("2026-09", "2026-11-10 12:00:00", "2026-10")]
    [InlineData("2026-10", "2027-01-10 12:00:00", "2026-11", "2026-12")]
    public async Task Due_MonthClose_IsEveryMonthSinceTheLastInOrder(string last, string now, params string[] periods)
    {
        await using Installation at = await Installation.StartAsync("2026-11-05 12:00");
        Succeed(at, JobSchedule.MonthClose, last);
        at.MoveTo(now);
        Periods(at, JobSchedule.MonthClose).ShouldBe(periods);
    }

    [Fact]
    public async Task Due_OutageOfFortyDays_RefreshesOnceAndClosesEachMonth()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 12:00");
        Succeed(at, JobSchedule.RefreshSnapshots, "2026-11-22");
        Succeed(at, JobSchedule.MonthClose, "2026-10");
        at.Time.Advance(TimeSpan.FromDays(40));
        Periods(at, JobSchedule.RefreshSnapshots).ShouldBe(["2027-01-01"]);
        Periods(at, JobSchedule.MonthClose).ShouldBe(["2026-11", "2026-12"]);
    }

    [Fact]
    public async Task Due_FirstStart_ClosesTheMonthsSinceTheLedgerBegan()
    {
        await using Installation at = await Installation.StartAsync("2026-09-15 12:00");
        await at.FillAsync("2026-01-10");
        at.MoveTo("2026-11-22 12:00");
        Periods(at, JobSchedule.MonthClose).ShouldBe(["2026-09", "2026-10"]);
    }

    [Theory]
    [InlineData("2026-12-01 00:00:00", "2026-12")]
    [InlineData("2026-11-30 23:59:59", "2026-11", "2026-12")]
    public async Task Due_LedgerBeganAtAMonthEnd_FirstMonthIsTheLocalOne(string began, params string[] periods)
    {
        await using Installation at = await Installation.StartAsync(began);
        await at.FillAsync("2026-01-10");
        at.MoveTo("2027-01-01 00:20");
        Periods(at, JobSchedule.MonthClose).ShouldBe(periods);
    }

    [Fact]
    public async Task Due_HistoryJustLoaded_FreezesNothingOfThePast()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 12:00");
        Periods(at, JobSchedule.MonthClose).ShouldBeEmpty();
        await at.FillAsync("1999-01-01");
        Periods(at, JobSchedule.MonthClose).ShouldBeEmpty();
        at.MoveTo("2026-12-01 00:20");
        Periods(at, JobSchedule.MonthClose).ShouldBe(["2026-11"]);
    }

    [Fact]
    public async Task IsToBeCaughtUp_AfterFailures_PausesLongerEachTime()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 09:00");
        ScheduledJob job = JobSchedule.Find(JobSchedule.RefreshSnapshots);
        JobDuty duty = at.Get<JobDuty>();
        duty.IsToBeCaughtUp(job).ShouldBeTrue();
        foreach (int minutes in (int[])[2, 4, 8, 16])
        {
            JobRun run = at.Runs.TryBegin(job.Id, "2026-11-22", at.Time.GetUtcNow(), TimeSpan.FromMinutes(1))!;
            duty.IsToBeCaughtUp(job).ShouldBeFalse();
            at.Runs.Fail(run, "disk full", at.Time.GetUtcNow());
            at.Time.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            duty.IsToBeCaughtUp(job).ShouldBeFalse();
            at.Time.Advance(TimeSpan.FromSeconds(1));
            duty.IsToBeCaughtUp(job).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task IsToBeCaughtUp_RunnerDied_TakesOverWhenItsLeaseEnds()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 09:00");
        ScheduledJob job = JobSchedule.Find(JobSchedule.RefreshSnapshots);
        at.Runs.TryBegin(job.Id, "2026-11-22", at.Time.GetUtcNow(), TimeSpan.FromMinutes(1));
        at.Get<JobDuty>().IsToBeCaughtUp(job).ShouldBeFalse();
        at.Time.Advance(TimeSpan.FromMinutes(1));
        at.Get<JobDuty>().IsToBeCaughtUp(job).ShouldBeTrue();
    }

    private static IReadOnlyList<string> Periods(Installation at, string jobId) =>
        [.. at.Get<JobDuty>().Due(JobSchedule.Find(jobId)).Select(due => due.Period.Key)];

    private static void Succeed(Installation at, string jobId, string period)
    {
        DateTimeOffset now = at.Time.GetUtcNow();
        at.Runs.Complete(at.Runs.TryBegin(jobId, period, now, TimeSpan.FromMinutes(1))!, "{}", now).ShouldBeTrue();
    }
}
