using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Api.Documents;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Cli;

/// <summary><c>import KIND FILE</c> and <c>import undo BATCH</c>.</summary>
internal static class ImportVerb
{
    private static readonly Option<string?> Map = new("--map") { Description = "JSON 文件：{\"支付金额\": \"文件中的表头\"}，两行表头写成「上/下」" };
    private static readonly Option<CodeRule> Codes = new("--codes") { Description = "补零后才认得的代码：ask 退回 | restore 补回前导零 | keep 按原样" };
    private static readonly Option<bool> Whole = new("--whole") { Description = "有一行退回就整份不导入" };

    public static Command Build()
    {
        Argument<string> kind = new("KIND") { Description = "departments | budget | plan | payments | milestones | indicators | results" };
        Argument<string> file = new("FILE") { Description = "CSV、XLSX 或 XLS" };
        Option<int?> year = new("--year") { Description = "年度；日期不在其内的行被退回" };
        Option<bool> dryRun = new("--dry-run") { Description = "只检查，不写入" };
        Option<string?> sheet = new("--sheet") { Description = "工作表名称" };
        Option<string?> expectTotal = new("--expect-total") { Description = "应有合计（元），不符则整份退回" };
        Option<string?> unit = new("--unit") { Description = "元 | 万元" };
        Option<ChangeReason?> reasonCode = new("--reason-code") { Description = "已锁定的目标或计划提出变更申请：policy | budget | circumstances | correction | other" };
        Option<string?> reason = new("--reason") { Description = "变更理由（与 --reason-code 同用）" };
        Command command = new("import", "导入一个文件 (import a file)") { kind, file, year, dryRun, sheet, expectTotal, unit, Map, Codes, Whole, reasonCode, reason };
        command.Runs(async (call, services, cancel) =>
        {
            string path = Existing(call.GetValue(file)!);
            ImportRequest request = new(KindOf(call.GetValue(kind)!), path, Path.GetFileName(path))
            {
                By = Person.Local,
                Actor = LocalAdmin.Actor,
                Grounds = GroundsOf(call.GetValue(reasonCode), call.GetValue(reason)),
                Year = YearOf(call.GetValue(year)),
                IsDryRun = call.GetValue(dryRun),
                Sheet = call.GetValue(sheet),
                ExpectedTotal = TotalOf(call.GetValue(expectTotal)),
                YuanPerUnit = UnitOf(call.GetValue(unit)),
                Choices = ChoicesOf(call.GetValue(Map), KindOf(call.GetValue(kind)!)),
                Codes = call.GetValue(Codes),
                IsWhole = call.GetValue(Whole),
            };
            ImportReport report = await services.GetRequiredService<ImportService>().ImportAsync(request, cancel);
            Print(report, services, call.GetValue(Verb.AsJson));
            return report.IsClean ? Verb.Done : Verb.Refused;
        });
        command.Subcommands.Add(Undo());
        return command;
    }

    private static Command Undo()
    {
        Argument<long> batch = new("BATCH") { Description = "批次号" };
        Option<string?> reason = new("--reason") { Description = "撤销原因，记入变更历史" };
        Command command = new("undo", "撤销一个批次 (take a batch back)") { batch, reason };
        command.Runs(async (call, services, cancel) =>
        {
            long id = call.GetValue(batch);
            UndoOutcome outcome = await services.GetRequiredService<ImportService>().UndoAsync(id, Person.Local, LocalAdmin.Actor, call.GetValue(reason), cancel);
            bool isWithdrawn = outcome == UndoOutcome.Withdrawn;
            if (call.GetValue(Verb.AsJson)) Answer.Document(new UndoDocument(id, isWithdrawn));
            else Console.Out.WriteLine(outcome switch
            {
                UndoOutcome.Withdrawn => $"批次 {id} 已撤销。",
                UndoOutcome.PeriodClosed => $"批次 {id} 含已关闭期间的数据，不能撤销；请先申请开放期间。",
                UndoOutcome.BookSigned => $"批次 {id} 含已提交、批准或锁定的目标或计划，不能撤销；请先退回，或提出变更申请。",
                _ => $"没有可撤销的批次 {id}（单位表不能撤销，请导入改正后的单位表）。",
            });
            return isWithdrawn ? Verb.Done : Verb.Refused;
        });
        return command;
    }

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new CallException($"找不到文件 {path}，请检查路径。File not found.");

    private static Money? TotalOf(string? total) =>
        total is null ? null : Notation.Amount(total, 1m) ?? throw new CallException($"--expect-total：「{total}」不是金额。");

    private static ColumnChoice[] ChoicesOf(string? path, ImportKind kind)
    {
        if (path is null) return [];
        try
        {
            Dictionary<string, string> named = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? [];
            string? unknown = named.Keys.FirstOrDefault(k => ImportTemplate.Columns(kind).All(c => c.Heading != k));
            return unknown is null ? [.. named.Select(n => new ColumnChoice(n.Key, n.Value, -1))] : throw new CallException($"--map：模板没有「{unknown}」列。");
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            throw new CallException($"--map：{path} 读不出列的对应：{e.Message}");
        }
    }

    private static decimal? UnitOf(string? word) => word switch
    {
        null => null,
        "元" => 1m,
        "万元" => 10_000m,
        string other => throw new CallException($"--unit：「{other}」既不是元也不是万元。"),
    };

    private static ChangeGrounds? GroundsOf(ChangeReason? code, string? text)
    {
        if (code is null && text is null) return null;
        ChangeGrounds? grounds = code is { } reason ? new(reason, text ?? "") : null;
        return grounds is { IsComplete: true } ? grounds : throw new CallException($"变更申请要同时写 --reason-code 和 --reason（至少 {ChangeGrounds.ShortestText} 个字）。");
    }

    private static int? YearOf(int? asked) =>
        asked is < Notation.FirstYear or > Notation.LastYear ? throw new CallException($"--year：{asked} 不是年度。") : asked;

    private static ImportKind KindOf(string word) =>
        Enum.TryParse(word, ignoreCase: true, out ImportKind kind) && Enum.IsDefined(kind) && !int.TryParse(word, out _)
            ? kind
            : throw new CallException($"「{word}」不是可导入的种类：departments budget plan payments milestones indicators results。");

    private static void Print(ImportReport report, IServiceProvider services, bool asJson)
    {
        RejectionTexts sentences = services.GetRequiredService<RejectionTexts>();
        if (asJson)
        {
            Answer.Document(ImportDocument.Of(report, sentences));
            return;
        }

        IStringLocalizer<ImportTexts> texts = services.GetRequiredService<IStringLocalizer<ImportTexts>>();
        foreach (Rejection rejection in report.Rejected) Console.Error.WriteLine(texts["row", rejection.Row, sentences.For(rejection)]);
        Console.Out.WriteLine(report.Refusal is { } refusal
            ? texts["summary-refused", report.FileName, sentences.For(refusal)]
            : texts["summary", report.FileName, report.Rows, report.Accepted, report.Unchanged, report.Rejected.Count]
                + (report.Held > 0 ? texts["held", report.Held] : ""));
        if (report.Missing is { Count: > 0 } missing)
            Console.Out.WriteLine(texts["missing", missing.Count, missing.Sum.Yuan.ToString("0.00", CultureInfo.InvariantCulture), string.Join('、', missing.Batches)]);
    }
}
