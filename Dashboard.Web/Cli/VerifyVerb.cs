using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Domain.Audit;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Cli;

/// <summary><c>verify</c>: checks the chain of records as it lies on the disk. It starts nothing and writes nothing.</summary>
internal static class VerifyVerb
{
    public static Command Build()
    {
        Option<string?> head = new("--head") { Description = "以前记下的校验值；链条中必须有它" };
        Command command = new("verify", "核对变更历史的链条 (check the chain of records; works without a server)") { head };
        command.SetAction((call, _) => Verb.GuardAsync(() =>
        {
            LedgerDatabase database = new(DataLocation.Find(call.GetValue(Verb.DataDir), CliServices.Configuration()));
            AuditVerdict verdict = new AuditStore(database).Verify(HashOf(call.GetValue(head)));
            if (call.GetValue(Verb.AsJson)) Answer.Json(Document(verdict));
            else Console.Out.WriteLine(Sentence(verdict));
            return Task.FromResult(verdict.IsWhole ? Verb.Done : Verb.Refused);
        }));
        return command;
    }

    private static string? HashOf(string? word) =>
        word is null || (word.Length == AuditHead.Start.Hash.Length && word.All(char.IsAsciiHexDigit))
            ? word?.ToLowerInvariant()
            : throw new CallException($"--head：「{word}」不是 64 位十六进制校验值。");

    private static JsonObject Document(AuditVerdict verdict) => new()
    {
        ["records"] = verdict.Records,
        ["ok"] = verdict.IsWhole,
        ["head"] = verdict.Head.Hash,
        ["firstBroken"] = verdict.FirstBroken is { } broken ? new JsonObject { ["number"] = broken.Number, ["problem"] = Word(broken.Problem) } : null,
    };

    private static string Sentence(AuditVerdict verdict) => verdict.FirstBroken is { } broken
        ? $"链条在此断开：{Place(broken.Number)}{Explanation(broken.Problem)}。此前 {verdict.Records} 条完好。"
        : $"链条完整，共 {verdict.Records} 条，末条校验值 {verdict.Head.Hash}。";

    private static string Place(long? number) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"第 {n} 条记录") : "";

    private static string Word(AuditProblem problem) => problem switch
    {
        AuditProblem.ContentChanged => "content-changed",
        AuditProblem.LinkBroken => "link-broken",
        AuditProblem.NumberMissing => "number-missing",
        AuditProblem.OutOfOrder => "out-of-order",
        AuditProblem.TailMissing => "tail-missing",
        AuditProblem.BeyondHead => "beyond-head",
        AuditProblem.HeadDiffers => "head-differs",
        AuditProblem.HeadMissing => "head-missing",
        AuditProblem.Unreadable => "unreadable",
        _ => "known-head-missing",
    };

    private static string Explanation(AuditProblem problem) => problem switch
    {
        AuditProblem.ContentChanged => "内容被改动",
        AuditProblem.LinkBroken => "与前一条不相连，其中一条被替换",
        AuditProblem.NumberMissing => "被删除",
        AuditProblem.OutOfOrder => "次序不对",
        AuditProblem.TailMissing => "及其后的记录被截去",
        AuditProblem.BeyondHead => "在已登记的末条之后",
        AuditProblem.HeadDiffers => "不是已登记的末条",
        AuditProblem.HeadMissing => "末条登记丢失，无法判断末尾是否被截去",
        AuditProblem.Unreadable => "读不出来，数据库文件在此损坏",
        _ => "--head 给出的校验值不在链条中，链条被截断或重写",
    };
}
