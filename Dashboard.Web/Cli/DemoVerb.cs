using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Demo;
using Dashboard.Web.Import;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Cli;

/// <summary><c>demo load</c> and <c>demo remove</c>: the sample city.</summary>
internal static class DemoVerb
{
    public static Command Build()
    {
        Command command = new("demo", "示例城市 (the sample city)");
        command.Subcommands.Add(Load());
        command.Subcommands.Add(Remove());
        return command;
    }

    private static Command Load()
    {
        Option<int> departments = new("--departments") { Description = "单位数", DefaultValueFactory = _ => 60 };
        Option<int> years = new("--years") { Description = "年数", DefaultValueFactory = _ => 3 };
        Option<int> seed = new("--seed") { Description = "相同参数得到相同的行", DefaultValueFactory = _ => 1 };
        Option<string?> today = new("--today") { Description = "数据到哪一天为止 yyyy-MM-dd，默认今天" };
        Option<bool> noRound = new("--no-round") { Description = "不含当年的运行监控" };
        Command command = new("load", "载入示例城市") { departments, years, seed, today, noRound };
        command.Runs(async (call, services, cancel) =>
        {
            if (call.GetValue(departments) is < 1 or > 2000) throw new CallException("--departments：请填 1–2000。");
            if (call.GetValue(years) is < 1 or > 10) throw new CallException("--years：请填 1–10。");
            DateOnly now = services.GetRequiredService<InstitutionClock>().Today;
            DateOnly day = FigureVerbs.DayOf(call.GetValue(today), "--today") ?? now;
            DemoOptions options = new(day, call.GetValue(departments), call.GetValue(years), call.GetValue(seed)) { HasRound = !call.GetValue(noRound) };
            IReadOnlyList<ImportReport> reports = await services.GetRequiredService<DemoService>().LoadAsync(options, now, LocalAdmin.Actor, cancel);
            Print(reports, day, call.GetValue(Verb.AsJson));
            return reports.All(r => r.IsClean) ? Verb.Done : Verb.Refused;
        });
        return command;
    }

    private static void Print(IReadOnlyList<ImportReport> reports, DateOnly today, bool asJson)
    {
        JsonObject counts = new() { ["today"] = Answer.Day(today) };
        foreach (IGrouping<ImportKind, ImportReport> kind in reports.GroupBy(r => r.Kind))
            counts[kind.Key.ToString().ToLowerInvariant()] = kind.Sum(r => r.Accepted + r.Unchanged);
        counts["accepted"] = reports.Sum(r => r.Accepted);
        counts["unchanged"] = reports.Sum(r => r.Unchanged);
        counts["rejected"] = reports.Sum(r => r.Rejected.Count);
        if (asJson) Answer.Json(counts);
        else Console.Out.WriteLine($"示例城市：新增 {counts["accepted"]} 行，未变 {counts["unchanged"]} 行，退回 {counts["rejected"]} 行。全部为虚构数据。");
    }

    private static Command Remove()
    {
        Command command = new("remove", "移除示例数据，保留其余数据");
        command.Runs(async (call, services, _) =>
        {
            int removed = await services.GetRequiredService<DemoService>().RemoveAsync(services.GetRequiredService<InstitutionClock>().Today, Person.Local, LocalAdmin.Actor);
            if (call.GetValue(Verb.AsJson)) Answer.Json(new JsonObject { ["batches"] = removed });
            else Console.Out.WriteLine(removed == 0 ? "没有示例数据。" : $"已移除 {removed} 个示例批次。");
            return Verb.Done;
        });
        return command;
    }
}
