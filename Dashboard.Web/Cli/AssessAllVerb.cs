using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Components;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Cli;

/// <summary><c>assess-all</c>: the self-assessments of all departments below one. Ended in the middle, the same call goes on where it was.</summary>
internal static class AssessAllVerb
{
    private const int Newest = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Build()
    {
        Option<string?> department = new("--department") { Description = "单位代码，其直属单位逐一生成；默认最上级单位" };
        Option<int> year = new("--year") { Description = "年度", Required = true };
        Option<string> output = new("--out") { Description = "输出目录", Required = true };
        Command command = new("assess-all", "批量自评：逐一生成下级单位的自评材料 (the self-assessments of all departments below one)") { department, year, output };
        command.Runs(async (call, services, cancel) =>
        {
            AssessmentRunStore runs = services.GetRequiredService<AssessmentRunStore>();
            AssessmentRunService work = services.GetRequiredService<AssessmentRunService>();
            string? code = call.GetValue(department);
            DepartmentNode top = services.GetRequiredService<DepartmentStore>().Find(code, Scope.Everything) ?? throw new CallException(code is null ? "台账中还没有单位，请先导入单位。" : $"没有单位「{code}」，请检查 --department。");
            long id = runs.Recent(Person.Local, Newest).FirstOrDefault(run => run.IsRunning && run.Year == call.GetValue(year) && run.By == Person.Local.Name)?.Id
                ?? runs.Order(top, call.GetValue(year), Person.Local, new(services.GetRequiredService<InstitutionClock>().NowAt, LocalAdmin.Actor))
                ?? throw new CallException("没有可以生成的单位。");
            await FollowAsync(runs, work, id, services.GetRequiredService<TimeProvider>(), cancel);
            IReadOnlyList<AssessmentRunItem> items = runs.Items(id, Person.Local);
            string folder = Directory.CreateDirectory(call.GetRequiredValue(output)).FullName;
            foreach (AssessmentRunItem item in items)
            {
                if (work.Find(id, item.DepartmentCode, Person.Local) is { } file) File.Copy(file.Path, Path.Combine(folder, SafeFileName.Of($"{item.DepartmentCode}-{file.Name}", "zip")), overwrite: true);
            }

            Say(call.GetValue(Verb.AsJson), id, items);
            return items.All(item => item is { IsDone: true, Problem: null, Missing: 0 }) ? Verb.Done : Verb.Refused;
        });
        return command;
    }

    /// <summary>Works on it, or waits while the server does, or until a process that is gone has lost it.</summary>
    private static async Task FollowAsync(AssessmentRunStore runs, AssessmentRunService work, long id, TimeProvider time, CancellationToken cancel)
    {
        while (true)
        {
            await work.WorkAsync(id, done => Console.Error.WriteLine(done), cancel);
            if (runs.Recent(Person.Local, Newest).FirstOrDefault(run => run.Id == id) is not { IsRunning: true }) return;
            await Task.Delay(Pause, time, cancel);
        }
    }

    private static void Say(bool asJson, long id, IReadOnlyList<AssessmentRunItem> items)
    {
        static string? Points(decimal? points) => points?.ToString("0.00", CultureInfo.InvariantCulture);
        if (asJson)
        {
            Answer.Json(new JsonObject
            {
                ["run"] = id,
                ["done"] = items.Count(item => item.IsDone),
                ["departments"] = new JsonArray([.. items.Select(item => (JsonNode)new JsonObject
                {
                    ["code"] = item.DepartmentCode, ["total"] = item.Total, ["grade"] = item.Grade, ["missing"] = item.Missing, ["problem"] = item.Problem,
                })]),
            });
            return;
        }

        foreach (AssessmentRunItem item in items) Console.Out.WriteLine($"{item.DepartmentCode} {item.DepartmentName}  {Points(item.Total) ?? "—"} {item.Grade}  {(item.Problem ?? (item.Missing > 0 ? $"缺 {item.Missing} 项" : "完整"))}");
    }
}
