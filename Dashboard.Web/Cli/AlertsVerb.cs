using System.CommandLine;
using System.Globalization;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Api.Documents;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Cli;

/// <summary><c>alerts</c>: the open alerts of a department, the same that pages show; of another day by a replay of its year.</summary>
internal static class AlertsVerb
{
    public static Command Build()
    {
        Option<string?> department = new("--department") { Description = "单位代码" };
        Option<string?> asOf = new("--as-of") { Description = "截至日期 yyyy-MM-dd，默认今天" };
        Command command = new("alerts", "未结预警 (open alerts of a department and all units below it)") { department, asOf };
        command.Runs(async (call, services, cancel) =>
        {
            string? code = call.GetValue(department);
            DateOnly today = services.GetRequiredService<InstitutionClock>().Today;
            DateOnly day = FigureVerbs.DayOf(call.GetValue(asOf), "--as-of") ?? today;
            if (day == today) await services.GetRequiredService<AlertService>().EvaluateAsync(services.GetRequiredService<DataDirectory>(), services.GetRequiredService<InstitutionClock>().NowAt, cancel);
            (string found, IReadOnlyList<OpenAlert> alerts) = services.GetRequiredService<OpenAlertReader>().Find(code, Person.Local, day, today, cancel)
                ?? throw new CallException(code is null ? "台账中还没有单位，请先导入单位。" : $"没有单位「{code}」，请检查 --department。");
            if (day != today) Console.Error.WriteLine("按今天的规则和人员逐日重放；当时的答复、转交和静默不在其中。");
            if (call.GetValue(Verb.AsJson)) Answer.Document(AlertsDocument.Of(found, day, today, alerts));
            else foreach (OpenAlert alert in alerts) Console.Out.WriteLine(Line(alert));
            return Verb.Done;
        });
        return command;
    }

    private static string Line(OpenAlert a) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Answer.Day(a.Since)}  {WireForm.NameOf(a.Severity),-8}  {a.Rule,-22}  {a.Subject.Name}  {a.Figure:0.######} / {a.Limit:0.######}  {Answer.Day(a.DueOn)}  {a.Owner ?? "—"}");
}
