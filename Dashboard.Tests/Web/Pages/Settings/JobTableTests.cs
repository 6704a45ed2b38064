using System.Text.Json;
using Bunit;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Alerts;
using Dashboard.Web.Jobs;
using Dashboard.Web.Pages.Settings;

namespace Dashboard.Tests.Web.Pages.Settings;

/// <summary>What each job left behind, in words of its own.</summary>
public sealed class JobTableTests : IDisposable
{
    private readonly ComponentContext context = new();

    public static TheoryData<string, object, string> Runs => new()
    {
        { JobSchedule.EvaluateAlerts, new EvaluationResult(new(2026, 11, 22), 2, 5, 3, 1), "计算 2 天：新预警 5，已结 3，升级 1" },
        { JobSchedule.EvaluateAlerts, new EvaluationResult(new(2026, 11, 22), 1, 0, 0, 0), "计算 1 天：新预警 0，已结 0，升级 0" },
        { JobSchedule.WeeklyViews, new { Sent = 4 }, "写出 4 份订阅" },
        { JobSchedule.RefreshSnapshots, new { Lines = 441, Indicators = 361 }, "441 个项目，361 个指标" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Said_OfARunThatSucceeded_SpeaksOfItsOwnWork(string job, object result, string said)
    {
        JobMade made = JsonSerializer.Deserialize<JobMade>(JsonSerializer.Serialize(result, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;
        JobItem item = new(1, job, "2026-11-22", "Succeeded", new(2026, 11, 22, 0, 35, 0), made, null);
        context.Render<JobTable>(p => p.Add(t => t.Jobs, [item])).Find("tbody td:last-child").TextContent.ShouldBe(said);
    }

    public void Dispose() => context.Dispose();
}
