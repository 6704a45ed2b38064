using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Jobs;
using Dashboard.Web.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Web.Jobs;

public sealed class SchedulerHealthTests
{
    [Fact]
    public async Task Late_RunIsMissing_AppearsAfterFifteenMinutesAndGoesWithTheRun()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 00:04");
        SchedulerHealth health = at.Get<SchedulerHealth>();
        Complete(at, "2026-11-21");
        await at.RunAsync<BackupJob>();
        await at.RunAsync<EvaluateAlertsJob>();
        await at.RunAsync<WeeklyViewsJob>();
        Minutes(at, health, 16);
        health.Late.ShouldBeEmpty();
        Minutes(at, health, 1);
        health.Late.ShouldBe([new(JobSchedule.RefreshSnapshots, Installation.At("2026-11-22 00:05"))]);
        health.Late[0].DueAt.Offset.ShouldBe(TimeSpan.FromHours(8));
        Complete(at, "2026-11-22");
        health.Tick();
        health.Late.ShouldBeEmpty();
    }

    [Fact]
    public async Task Late_StartAfterAnOutage_GivesTheCatchUpItsTime()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 09:00");
        SchedulerHealth health = at.Get<SchedulerHealth>();
        health.Tick();
        Minutes(at, health, 15);
        health.Late.ShouldBeEmpty();
        Minutes(at, health, 1);
        health.First!.JobId.ShouldBe(JobSchedule.RefreshSnapshots);
    }

    [Fact]
    public async Task Late_TickIsSilent_NamesTheScheduler()
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 00:01");
        SchedulerHealth health = at.Get<SchedulerHealth>();
        at.Time.Advance(TimeSpan.FromMinutes(3));
        health.Late.ShouldBeEmpty();
        at.Time.Advance(TimeSpan.FromSeconds(1));
        health.First.ShouldBe(new(JobSchedule.Tick, Installation.At("2026-11-22 00:01")));
    }

    [Theory]
    [InlineData("zh-CN", "后台任务自 2026-11-22 00:01 起没有运行；请重启服务，重启后会自动补做。")]
    [InlineData("en", "Background jobs have not run since 2026-11-22 00:01; please restart the service, which then makes up for what it missed.")]
    public async Task Banner_SchedulerIsSilent_SaysWhichSinceWhenAndWhatToDo(string culture, string sentence)
    {
        await using Installation at = await Installation.StartAsync("2026-11-22 00:01");
        await using ComponentContext page = new(culture, services => services.AddSingleton(at.Get<SchedulerHealth>()));
        page.Render<SchedulerBanner>().Markup.Trim().ShouldBeEmpty();
        at.Time.Advance(TimeSpan.FromMinutes(4));
        page.Render<SchedulerBanner>().Find("p[role=status]").TextContent.ShouldEndWith(sentence);
    }

    private static void Minutes(Installation at, SchedulerHealth health, int minutes)
    {
        for (int minute = 0; minute < minutes; minute++)
        {
            at.Time.Advance(TimeSpan.FromMinutes(1));
            health.Tick();
        }
    }

    private static void Complete(Installation at, string period)
    {
        DateTimeOffset now = at.Time.GetUtcNow();
        JobRun run = at.Runs.TryBegin(JobSchedule.RefreshSnapshots, period, now, TimeSpan.FromMinutes(1))!;
        at.Runs.Complete(run, "{}", now).ShouldBeTrue();
    }
}
