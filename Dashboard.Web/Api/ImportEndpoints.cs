using System.ComponentModel;
using System.Text.Json;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Api.Documents;
using Dashboard.Web.Import;
using Dashboard.Web.Security.Keys;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Web.Api;

/// <summary>Files in, batches looked up and taken back.</summary>
internal static class ImportEndpoints
{
    private const string RepeatHeader = "Idempotency-Key", ReplayedHeader = "Idempotency-Replayed";
    private const int LongestWord = 200;
    private static readonly string[] Words = ["year", "dryRun", "sheet", "unit", "expectTotal", "codes", "whole", "file", "reasonCode", "reason"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/imports/{kind}", TakeAsync).Needs(Right.Import).Knows(Words).WithMetadata(new RequestSizeLimitAttribute(SentBody.MostBytes)).Described(
            "importFile", "导入一个文件 (import a file)",
            "正文即文件（CSV、XLSX、XLS），或仅含一个文件的 multipart/form-data；回答与命令 import --json 相同。200：全部写入；422：有行或整份被退回。"
            + "更改已锁定的目标或计划，须带 reasonCode 和 reason；这些行计入 held，批准后才生效。"
            + "带 Idempotency-Key 的相同请求只执行一次，七天内重发得到同一回答。The body is the file itself, or multipart/form-data with one file alone; the answer is that of the command import --json. "
            + "Rows that change locked goals or plans need reasonCode and reason; they are counted as held, and count once they are approved. "
            + "With an Idempotency-Key the same call is done once, and answered again for seven days.")
            .Produces<ImportDocument>().Produces<ImportDocument>(StatusCodes.Status422UnprocessableEntity).Refuses(400, 404, 409, 413, 503).AddOpenApiOperationTransformer(OpenApiForm.FileBodyAsync);
        api.MapGet("/imports/{batch:long}", Find).Needs(Right.Import).Knows().Described(
            "getImport", "一个批次 (a batch)", "本人带来的批次；可导入全部单位者可见全部批次。What the person brought; all batches for who may import for everything.").Refuses(404);
        api.MapDelete("/imports/{batch:long}", UndoAsync).Needs(Right.Import).Knows("reason").Described(
            "undoImport", "撤销一个批次 (take a batch back)", "已关闭期间或已批准、锁定的内容不能撤销。Not where a period is closed or the goals are approved or locked.").Refuses(404, 409);
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context, SentImportService imports, RejectionTexts sentences,
        [Description("departments | budget | plan | payments | milestones | indicators | results")] string kind,
        [FromHeader(Name = RepeatHeader), Description("自选的唯一词，最多 200 个字符 (a word of your own by which a repeat is known)")] string? repeatWord = null,
        [Description("年度；日期不在其内的行被退回 (year; rows with other dates are rejected)")] string? year = null,
        [Description("只检查，不写入：true | false (only try)")] string? dryRun = null,
        [Description("工作表名称 (worksheet)")] string? sheet = null,
        [Description("金额单位：元 | 万元，默认看表头上方，否则为元 (unit of amounts; by default what stands above the headings)")] string? unit = null,
        [Description("应有合计（元），不符则整份退回 (sum the file must have, or it is refused)")] string? expectTotal = null,
        [Description("补零后才认得的代码：ask 退回（默认） | restore 补回前导零 | keep 按原样 (codes known only with other leading zeros: reject, restore, or keep)")] string? codes = null,
        [Description("有一行退回就整份不导入：true | false (one rejected row keeps the others out)")] string? whole = null,
        [Description("文件名，写入批次和记录 (name of the file, for the record)")] string? file = null,
        [Description("变更理由的种类，与 reason 同用：policy 政策调整 | budget 预算调整 | circumstances 客观原因 | correction 数据更正 | other 其他 (kind of reason for a change of locked goals or plans; together with reason)")] string? reasonCode = null,
        [Description("变更理由，至少 4 个字 (the reason in words, at least 4 characters)")] string? reason = null)
    {
        if (repeatWord is { Length: 0 or > LongestWord }) throw CallRefusedException.Wrong(RepeatHeader, repeatWord);
        KeyHolder holder = context.Holder();
        SentBody body = await SentBody.OfAsync(context.Request, file);
        ImportRequest request = new(CallQuery.Kind(kind), "", body.Name ?? kind.ToLowerInvariant())
        {
            By = holder.Person,
            Actor = holder.Actor,
            Year = CallQuery.Year(year, nameof(year)),
            IsDryRun = CallQuery.Flag(dryRun, nameof(dryRun)),
            Sheet = string.IsNullOrEmpty(sheet) ? null : sheet,
            YuanPerUnit = CallQuery.Unit(unit, nameof(unit)),
            ExpectedTotal = CallQuery.Amount(expectTotal, nameof(expectTotal)),
            Codes = CallQuery.Codes(codes, nameof(codes)),
            IsWhole = CallQuery.Flag(whole, nameof(whole)),
            Grounds = CallQuery.Grounds(reasonCode, reason),
        };
        CallMark? mark = repeatWord is null ? null : new(holder.KeyId, repeatWord);
        return Answer(context, await imports.TakeAsync(body.Content, request, mark, report => Write(report, sentences), context.RequestAborted));
    }

    private static (int Status, string Text) Write(ImportReport report, RejectionTexts sentences) =>
        (report.IsClean ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, JsonSerializer.Serialize(ImportDocument.Of(report, sentences), WireForm.Plain));

    private static IResult Answer(HttpContext context, SentAnswer answer)
    {
        if (answer.IsRepeat) context.Response.Headers[ReplayedHeader] = "true";
        if (answer.Outcome is SentOutcome.StillRunning or SentOutcome.NotNow) context.Response.Headers[HeaderNames.RetryAfter] = "30";
        return answer.Outcome switch
        {
            SentOutcome.Answered => TypedResults.Text(answer.Text, "application/json; charset=utf-8", statusCode: answer.Status),
            SentOutcome.NotNow => ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "Repeat.NotNow"),
            var other => ApiProblem.Of(StatusCodes.Status409Conflict, $"Repeat.{other}"),
        };
    }

    private static Results<Ok<BatchDocument>, ProblemHttpResult> Find(HttpContext context, BatchReader batches, [Description("批次号 (number of the batch)")] long batch) =>
        batches.Find(batch, context.Holder().Person) is { } found ? TypedResults.Ok(BatchDocument.Of(found)) : ApiProblem.Of(StatusCodes.Status404NotFound, "Undo.NotFound", batch);

    private static async Task<Results<Ok<UndoDocument>, ProblemHttpResult>> UndoAsync(
        HttpContext context, ImportService imports, [Description("批次号 (number of the batch)")] long batch, [Description("撤销原因，写入变更记录 (reason, for the record)")] string? reason = null)
    {
        KeyHolder holder = context.Holder();
        UndoOutcome outcome = await imports.UndoAsync(batch, holder.Person, holder.Actor, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), CancellationToken.None);
        if (outcome == UndoOutcome.Withdrawn) return TypedResults.Ok(new UndoDocument(batch, true));
        return ApiProblem.Of(outcome == UndoOutcome.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict, $"Undo.{outcome}", batch);
    }
}
