using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Domain.People;
using Dashboard.Web.Api.Documents;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Security.Keys;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Cli;

/// <summary><c>key add</c>, <c>list</c> and <c>revoke</c>: keys by which other programs call.</summary>
internal static class KeyVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = "名称，例如 国库支付系统" };
    private static readonly Argument<long> Id = new("ID") { Description = "密钥编号，见 key list" };
    private static readonly Option<string> Account = new("--account") { Description = "代表的账号；看到的和能做的不超过它", Required = true };
    private static readonly Option<KeyReach> Reach = new("--reach") { Description = "read 只读（默认）| import 读取并导入" };
    private static readonly Option<string> Until = new("--until") { Description = $"有效至 yyyy-MM-dd（含当日），最长 {KeyRules.MostDays} 天", Required = true };
    private static readonly Option<string?> Reason = new("--reason") { Description = "原因，写入变更记录" };

    public static Command Build()
    {
        Command command = new("key", "接口密钥 (API keys)");
        Command add = new("add", "新建密钥；只显示一次") { Name, Account, Reach, Until, Reason };
        add.Runs((call, services, _) => Task.FromResult(Add(call, services)));
        Command list = new("list", "列出密钥");
        list.Runs((call, services, _) => Task.FromResult(List(services, call.GetValue(Verb.AsJson))));
        Command revoke = new("revoke", "撤销密钥，立即生效") { Id, Reason };
        revoke.Runs((call, services, _) =>
        {
            KeyOutcome outcome = services.GetRequiredService<ApiKeyService>().Revoke(call.GetValue(Id), Act(call));
            if (call.GetValue(Verb.AsJson)) Answer.Json(new JsonObject { ["id"] = call.GetValue(Id), ["revoked"] = outcome == KeyOutcome.Done });
            else Console.Out.WriteLine(outcome == KeyOutcome.Done ? $"密钥 {call.GetValue(Id)} 已撤销。" : $"没有可撤销的密钥 {call.GetValue(Id)}，请用 key list 查看。");
            return Task.FromResult(outcome == KeyOutcome.Done ? Verb.Done : Verb.Refused);
        });
        command.Subcommands.Add(add);
        command.Subcommands.Add(list);
        command.Subcommands.Add(revoke);
        return command;
    }

    private static int Add(ParseResult call, IServiceProvider services)
    {
        (string name, string account) = (call.GetRequiredValue(Name), call.GetRequiredValue(Account));
        DateOnly until = FigureVerbs.DayOf(call.GetRequiredValue(Until), "--until")!.Value;
        MadeKey made = services.GetRequiredService<ApiKeyService>().Add(new(name, account, call.GetValue(Reach), until), Act(call));
        if (made.Outcome != KeyOutcome.Done)
        {
            throw new CallException(made.Outcome switch
            {
                KeyOutcome.NoAccount => $"没有账号「{account}」，请用 user list 查看。",
                KeyOutcome.WrongDay => $"--until：须从今天起，最长 {KeyRules.MostDays} 天。",
                KeyOutcome.NameTaken => $"已有名为「{name}」的有效密钥，请换一个名称。",
                _ => "请给出名称（1 至 60 个字符）。",
            });
        }

        if (call.GetValue(Verb.AsJson)) Answer.Json(new JsonObject { ["name"] = name, ["key"] = made.Secret });
        else Console.Out.WriteLine($"完成。密钥（只显示这一次）：{made.Secret}");
        return Verb.Done;
    }

    private static int List(IServiceProvider services, bool asJson)
    {
        DateOnly today = services.GetRequiredService<InstitutionClock>().Today;
        IReadOnlyList<ApiKeyItem> keys = services.GetRequiredService<ApiKeyStore>().All();
        if (asJson) Answer.Json(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)Document(key, today))]) });
        else foreach (ApiKeyItem k in keys) Console.Out.WriteLine($"{k.Id}  {k.Name}  {k.Prefix}…  {k.AccountName ?? "?"}  {WireForm.NameOf(k.Reach)}  {Answer.Day(k.LastDay)}{StateOf(k, today)}");
        return Verb.Done;
    }

    private static JsonObject Document(ApiKeyItem key, DateOnly today) => new JsonObject
    {
        ["id"] = key.Id,
        ["name"] = key.Name,
        ["prefix"] = key.Prefix,
        ["account"] = key.AccountName,
        ["reach"] = WireForm.NameOf(key.Reach),
        ["lastDay"] = Answer.Day(key.LastDay),
        ["usedOn"] = key.UsedOn is { } day ? Answer.Day(day) : null,
        ["revoked"] = key.RevokedAt is not null,
        ["expired"] = KeyRules.HasEnded(key.LastDay, today),
    };

    private static string StateOf(ApiKeyItem key, DateOnly today) => key.RevokedAt is not null ? "  已撤销" : KeyRules.HasEnded(key.LastDay, today) ? "  已到期" : "";

    private static AccountAct Act(ParseResult call) => new(Person.Local, LocalAdmin.Actor, call.GetValue(Reason));
}
