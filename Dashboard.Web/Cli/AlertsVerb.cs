using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Alerts;
using Dashboard.Web.Persistence;
using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Shell;
using Dashboard.Web.Snapshots;

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
            DepartmentNode node = services.GetRequiredService<DepartmentStore>().Find(code, Scope.Everything)
                ?? throw new CallException(code is null ? "台账中还没有单位，请先导入单位。" : $"没有单位「{code}」，请检查 --department。");
            DateOnly today = services.GetRequiredService<InstitutionClock>().Today;
            DateOnly day = FigureVerbs.DayOf(call.GetValue(asOf), "--as-of") ?? today;
            IReadOnlyList<Row> rows = day == today ? await TodayAsync(services, node, cancel) : Replayed(services, node, day, cancel);
            if (day != today) Console.Error.WriteLine("按今天的规则和人员逐日重放；当时的答复、转交和静默不在其中。");
            if (call.GetValue(Verb.AsJson))
                Answer.Json(Document(node, day, today, rows));
            else foreach (Row row in rows) Console.Out.WriteLine(row.Line());
            return Verb.Done;
        });
        return command;
    }

    private static JsonObject Document(DepartmentNode node, DateOnly day, DateOnly today, IEnumerable<Row> rows) => new()
    {
        ["department"] = node.Department.Code,
        ["asOf"] = Answer.Day(day),
        ["rulesAndOwnersAsOf"] = Answer.Day(today),
        ["alerts"] = new JsonArray([.. rows.Select(r => (JsonNode)r.Document())]),
    };

    private static async Task<IReadOnlyList<Row>> TodayAsync(IServiceProvider services, DepartmentNode node, CancellationToken cancel)
    {
        await services.GetRequiredService<AlertService>().EvaluateAsync(
            services.GetRequiredService<DataDirectory>(), services.GetRequiredService<InstitutionClock>().NowAt, cancel);
        return [.. services.GetRequiredService<AlertListStore>().List(Person.Local, new(node.Range, IsLive: true, Most: int.MaxValue)).Select(a => new Row(
            a.Rule, a.Subject, a.Severity, a.OpenedOn, a.Figure, a.Limit, a.OwnerName, a.Standing.DueOn, Word(a.Standing.State), a.Episode))];
    }

    private static IReadOnlyList<Row> Replayed(IServiceProvider services, DepartmentNode node, DateOnly day, CancellationToken cancel)
    {
        Question question = services.GetRequiredService<SnapshotService>().QuestionFor(asOf: day);
        AlertGrounds grounds = services.GetRequiredService<AlertGroundReader>().Read();
        IEnumerable<Watched> days = services.GetRequiredService<WatchService>().Days(node.Range, question.Year, question.Year.First, question.AsOf, cancel);
        IReadOnlyList<AlertRule> rules = services.GetRequiredService<AlertRuleService>().Current();
        return [.. AlertReplay.OpenAfter(AlertReplay.Run(rules, days, grounds.ForRules)).Select(a => new Row(
            a.Opening.Key.Rule, a.Latest.Subject, a.Latest.Rule.Severity, a.Opening.Day, a.Latest.Figure, a.Latest.Limit,
            AlertAudience.Owner(a.Latest.Subject, AlertAudience.At(AlertLevel.Officer, grounds.Roster.At(a.Latest.Subject.Department), a.Latest.Subject.Kind))?.DisplayName,
            AlertLife.Begin(a.Latest.Rule, a.Opening.Day, grounds.Calendar).DueOn, Word(AlertState.Open), a.Opening.Episode))];
    }

    private static string Word<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    private sealed record Row(
        string Rule, AlertSubject Subject, AlertSeverity Severity, DateOnly Since, decimal Figure, decimal Limit, string? Owner, DateOnly DueOn, string State, int Episode)
    {
        public JsonObject Document() => new()
        {
            ["key"] = string.Create(CultureInfo.InvariantCulture, $"{Rule}/{Subject.Word}/{Episode}"),
            ["rule"] = Rule,
            ["subject"] = Subject.Word,
            ["name"] = Subject.Name,
            ["department"] = Subject.Department,
            ["severity"] = Word(Severity),
            ["since"] = Answer.Day(Since),
            ["figure"] = decimal.Round(Figure, 6, MidpointRounding.AwayFromZero),
            ["threshold"] = Limit,
            ["owner"] = Owner,
            ["dueOn"] = Answer.Day(DueOn),
            ["state"] = State,
        };

        public string Line() => string.Create(
            CultureInfo.InvariantCulture, $"{Answer.Day(Since)}  {Word(Severity),-8}  {Rule,-22}  {Subject.Name}  {Figure:0.######} / {Limit:0.######}  {Answer.Day(DueOn)}  {Owner ?? "—"}");
    }
}
