using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Monitoring.Documents;

namespace Dashboard.Web.Cli;

/// <summary><c>monitor</c>: 执行监控表 and 运行监控报告 of a department at a date, as files, prefilled from facts and forecast.</summary>
internal static class MonitorVerb
{
    public static Command Build()
    {
        Option<string> department = new("--department") { Description = "单位代码", Required = true };
        Option<string> asOf = new("--as-of") { Description = "截至日期 yyyy-MM-dd，监控期为年初至该月", Required = true };
        Option<string?> line = new("--line") { Description = "项目代码；填写后只出该项目的监控表" };
        Option<string> output = new("--out") { Description = "输出目录", Required = true };
        Command command = new("monitor", "运行监控：执行监控表和运行监控报告 (the official monitoring form and report as files)") { department, asOf, line, output };
        command.Runs(async (call, services, cancel) =>
        {
            string code = call.GetRequiredValue(department);
            string? one = call.GetValue(line);
            MonitoringFactReader reader = services.GetRequiredService<MonitoringFactReader>();
            MonitoredDepartment facts = reader.Read(
                code, FigureVerbs.DayOf(call.GetRequiredValue(asOf), "--as-of")!.Value, Scope.Everything, one is null ? null : new HashSet<string> { one })
                ?? throw new CallException($"没有单位「{code}」，请检查 --department。");
            if (one is not null && facts.Lines.Count == 0) throw new CallException($"单位「{code}」没有项目支出「{one}」，请检查 --department 和 --line。");
            IEnumerable<(string Name, byte[] Content)> files = one is not null ? [MonitoringFiles.Of(Forms(facts.Lines)[0], [])] : Of(facts, reader);
            string folder = Directory.CreateDirectory(call.GetRequiredValue(output)).FullName;
            List<string> names = [];
            foreach ((string name, byte[] content) in files)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, name), content, cancel);
                names.Add(name);
            }

            if (call.GetValue(Verb.AsJson)) Answer.Json(new JsonObject { ["files"] = new JsonArray([.. names.Select(name => (JsonNode)name)]), ["rows"] = facts.Lines.Count });
            else foreach (string name in names) Console.Out.WriteLine(name);
            return Verb.Done;
        });
        return command;
    }

    /// <summary>A workbook for each department below where one for all would be too large to work with.</summary>
    private static IEnumerable<(string Name, byte[] Content)> Of(MonitoredDepartment facts, MonitoringFactReader reader)
    {
        MonitoringReportContent content = new(facts.Department.Code, facts.Department.Name, facts.Window, Forms(facts.Lines), [], []);
        return facts.Lines.Count <= MonitoringFiles.MostInOne ? MonitoringFiles.Of(content).Documents
            : MonitoringFiles.InParts(content, reader.Parts(facts).Select(part => (part.Department.Code, part.Department.Name, Forms(part.Lines))));
    }

    private static IReadOnlyList<MonitoringForm> Forms(IReadOnlyList<MonitoringFacts> lines) => [.. lines.Select(line => MonitoringForms.Fill(line, MonitoringAnswers.None))];
}
