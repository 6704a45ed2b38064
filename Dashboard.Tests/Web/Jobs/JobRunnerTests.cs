using System.Globalization;
using System.Text.Json;
using Dashboard.Web.Jobs;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Tests.Web.Jobs;

public sealed class JobRunnerTests
{
    [Fact]
    public async Task Refresh_CalledAgainTheSameDay_TakesEffectOnce()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 00:05");
        await at.FillAsync("2026-01-10");
        await at.RunAsync<RefreshSnapshotsJob>();
        long version = at.Get<SnapshotService>().State().SnapshotVersion;
        await at.RunAsync<RefreshSnapshotsJob>();
        at.Get<SnapshotService>().State().SnapshotVersion.ShouldBe(version);
        at.Runs.Latest(10).ShouldHaveSingleItem().Period.ShouldBe("2026-11-22");
    }

    [Fact]
    public async Task Refresh_TotalsDrifted_CorrectsThemAndSaysSo()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 00:05");
        await at.FillAsync("2026-01-10");
        await at.PayAsync("V1", "2026-03-05", "50000.00");
        at.Damage("UPDATE LineMonth SET ExecutedFen=ExecutedFen+1");
        await at.RunAsync<RefreshSnapshotsJob>();
        Result(at).GetProperty("corrected").GetInt32().ShouldBe(1);
        Result(at).GetProperty("asOf").GetString().ShouldBe("2026-11-22");
    }

    [Fact]
    public async Task Jobs_AfterAnOutageOfFortyDays_RunOnceForTodayAndForEachMonthInOrder()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 00:30");
        await at.FillAsync("2026-10-10");
        await at.RunAsync<RefreshSnapshotsJob>();
        await at.RunAsync<MonthCloseJob>();
        at.Time.Advance(TimeSpan.FromDays(40));
        await at.RunAsync<RefreshSnapshotsJob>();
        await at.RunAsync<MonthCloseJob>();
        await at.RunAsync<MonthCloseJob>();
        at.Runs.Latest(99).Reverse().Select(r => r.Period).ShouldBe(["2026-11-22", "2027-01-01", "2026-11", "2026-12"]);
        at.Get<SnapshotService>().State().SnapshotAsOf.ShouldBe(new DateOnly(2027, 1, 1));
        at.Get<SnapshotService>().QuestionFor().Year.Year.ShouldBe(2027);
    }

    [Fact]
    public async Task Jobs_NightAfterNightOverAYearEnd_RunEachPeriodOnce()
    {
        await using Installation at = await Installation.StartAsync("2026-12-30 00:05");
        await at.FillAsync("2026-12-01");
        for (int quarter = 0; quarter < 4 * 24 * 3; quarter++)
        {
            await at.RunAsync<RefreshSnapshotsJob>();
            await at.RunAsync<MonthCloseJob>();
            at.Time.Advance(TimeSpan.FromMinutes(15));
        }

        at.Runs.Latest(999).Reverse().Select(r => (r.Period, r.State)).ShouldBe(
        [
            ("2026-12-30", JobRunState.Succeeded), ("2026-12-31", JobRunState.Succeeded),
            ("2027-01-01", JobRunState.Succeeded), ("2026-12", JobRunState.Succeeded),
        ]);
    }

    [Fact]
    public async Task RunDue_WorkFails_IsRecordedEscapesAndStopsTheOrder()
    {
        await using Installation at = await Installation.StartAsync("2026-08-10 09:00");
        await at.FillAsync("2026-08-10");
        at.MoveTo("2026-11-22 09:00");
        JobRunner runner = at.Get<JobRunner>();
        int begun = 0;
        InvalidOperationException escaped = await Should.ThrowAsync<InvalidOperationException>(() => runner.RunDueAsync(
            JobSchedule.MonthClose,
            (period, _) => ++begun == 2 ? throw new InvalidOperationException("no more paper") : Task.FromResult<object>(new { period.Key }),
            TestContext.Current.CancellationToken));
        escaped.Message.ShouldBe("no more paper");
        at.Runs.Latest(9).Select(r => (r.Period, r.State, r.Result)).ShouldBe(
        [
            ("2026-09", JobRunState.Failed, "InvalidOperationException: no more paper"),
            ("2026-08", JobRunState.Succeeded, """{"key":"2026-08"}"""),
        ]);
    }

    [Fact]
    public async Task RunDue_OtherCultureOutside_WorksInThatOfTheInstitution()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 09:00");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fa-IR");
        string? inside = null;
        await at.Get<JobRunner>().RunDueAsync(
            JobSchedule.RefreshSnapshots,
            (_, _) => Task.FromResult<object>(inside = CultureInfo.CurrentCulture.Name + CultureInfo.CurrentUICulture.Name),
            TestContext.Current.CancellationToken);
        inside.ShouldBe("zh-CNzh-CN");
        CultureInfo.CurrentCulture.Name.ShouldBe("fa-IR");
    }

    [Fact]
    public async Task RunDue_AnotherProcessHasThePeriod_LeavesItAlone()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 09:00");
        await using Installation other = at.AnotherProcess();
        other.Runs.TryBegin(JobSchedule.RefreshSnapshots, "2026-11-22", at.Time.GetUtcNow(), TimeSpan.FromMinutes(1)).ShouldNotBeNull();
        await at.RunAsync<RefreshSnapshotsJob>();
        at.Runs.Latest(9).ShouldHaveSingleItem().State.ShouldBe(JobRunState.Running);
    }

    private static JsonElement Result(Installation at) => JsonElement.Parse(at.Runs.Latest(1)[0].Result!);
}
