using System.CommandLine;
using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Api.Documents;
using Dashboard.Web.Persistence;
using Dashboard.Web.Snapshots;

namespace Dashboard.Web.Cli;

/// <summary><c>execution</c> and <c>indicators</c>: the figures of a department, the same that pages show.</summary>
internal static class FigureVerbs
{
    private static readonly Option<string?> Department = new("--department") { Description = "单位代码" };
    private static readonly Option<string?> AsOf = new("--as-of") { Description = "截至日期 yyyy-MM-dd" };
    private static readonly Option<string?> KnownAt = new("--known-at") { Description = "按当时已知 (ISO 8601)" };

    public static Command Execution()
    {
        Command command = new("execution", "预算执行 (execution of a department and all units below it)") { Department, AsOf, KnownAt };
        command.Runs((call, services, _) =>
        {
            SnapshotService snapshots = services.GetRequiredService<SnapshotService>();
            (DepartmentNode node, Question question, DateTimeOffset? knownAt) = Asked(call, services);
            DepartmentSnapshot d = snapshots.Department(node, question, knownAt).Snapshot;
            IReadOnlyList<LineSnapshot> lines = snapshots.Lines(node, question, knownAt);
            if (call.GetValue(Verb.AsJson)) Answer.Document(ExecutionDocument.Of(d, lines));
            else
            {
                Console.Out.WriteLine($"{d.Department.Name} {Answer.Day(d.AsOf)}  {Row(d.Execution, d.Verdict)}");
                foreach (LineSnapshot line in lines) Console.Out.WriteLine($"  {line.Line.Code} {line.Line.Name}  {Row(line.Execution, line.Verdict)}");
            }

            return Task.FromResult(Verb.Done);
        });
        return command;
    }

    public static Command Indicators()
    {
        Command command = new("indicators", "绩效指标 (indicators of a department and all units below it)") { Department, AsOf, KnownAt };
        command.Runs((call, services, _) =>
        {
            (DepartmentNode node, Question question, DateTimeOffset? knownAt) = Asked(call, services);
            IReadOnlyList<IndicatorSnapshot> all = services.GetRequiredService<SnapshotService>().Indicators(node, question, knownAt);
            if (call.GetValue(Verb.AsJson)) Answer.Document(IndicatorsDocument.Of(node.Department.Code, question.AsOf, all));
            else
            {
                foreach (IndicatorSnapshot i in all)
                    Console.Out.WriteLine($"{i.Indicator.Code} {i.Indicator.Name}  {i.Achievement.Text ?? "—"} / {i.Indicator.TargetText}  {Answer.Word(i.Light) ?? "—"}");
            }

            return Task.FromResult(Verb.Done);
        });
        return command;
    }

    private static (DepartmentNode Node, Question Question, DateTimeOffset? KnownAt) Asked(ParseResult call, IServiceProvider services)
    {
        string? code = call.GetValue(Department);
        DepartmentNode node = services.GetRequiredService<DepartmentStore>().Find(code, Scope.Everything)
            ?? throw new CallException(code is null ? "台账中还没有单位，请先导入单位。" : $"没有单位「{code}」，请检查 --department。");
        Question question = services.GetRequiredService<SnapshotService>().QuestionFor(asOf: DayOf(call.GetValue(AsOf), "--as-of"));
        return (node, question, MomentOf(call.GetValue(KnownAt)));
    }

    public static DateOnly? DayOf(string? text, string option) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            && day.Year is >= Notation.FirstYear and <= Notation.LastYear ? day
        : throw new CallException($"{option}：「{text}」不是 yyyy-MM-dd 格式的日期。");

    private static DateTimeOffset? MomentOf(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at
        : throw new CallException($"--known-at：「{text}」不是时刻，例如 2026-07-05T08:00:00Z。");

    private static string Row(Execution e, MoneyVerdict verdict) =>
        $"{Answer.Yuan(e.Executed)} / {Answer.Yuan(e.Adjusted)} 元  {Percent(e.Rate)}  {Answer.Word(verdict.Light) ?? "—"}";

    private static string Percent(Ratio ratio) =>
        ratio.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.0} %") : "—";
}
