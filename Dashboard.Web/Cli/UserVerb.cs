using System.CommandLine;
using System.Text.Json.Nodes;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Security;
using Dashboard.Web.Security.SingleSignOn;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Cli;

/// <summary><c>user add</c>, <c>list</c>, <c>reset</c>, <c>mail</c>, <c>link</c> and <c>unlink</c>: accounts, also when nobody can sign in any more.</summary>
internal static class UserVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = "用户名" };
    private static readonly Option<Role?> RoleOf = new("--role") { Description = "角色" };
    private static readonly Option<string?> Department = new("--department") { Description = "单位代码，默认全部单位" };
    private static readonly Option<string?> DisplayName = new("--display-name") { Description = "姓名，默认与用户名相同" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "原因，写入变更记录" };
    private static readonly Option<bool> IsEmergency = new("--emergency") { Description = "应急账号：全部单位的系统管理员，统一登录中断时也能用密码登录" };
    private static readonly Option<string> Subject = new("--subject") { Description = "目录中的编号 (sub)", Required = true };
    private static readonly Option<string?> Issuer = new("--issuer") { Description = "统一登录的 issuer，默认与 SingleSignOn:Authority 相同" };
    private static readonly Option<bool> SecondStep = new("--two-factor") { Description = "同时移除两步验证、恢复代码和通行密钥" };
    private static readonly Option<string?> Mail = new("--mail") { Description = "接收预警邮件的地址，默认不发邮件" };
    private static readonly Argument<string> Address = new("ADDRESS") { Description = "邮箱地址，空文字表示移除" };
    private static readonly Option<bool> FromInput = new("--password-stdin") { Description = "从标准输入读取密码，否则生成一个" };

    public static Command Build()
    {
        Command command = new("user", "账号 (accounts)");
        Command add = new("add", "建立账号") { Name, RoleOf, Department, DisplayName, Mail, Reason, IsEmergency, FromInput };
        add.Runs(AddAsync);
        Command list = new("list", "列出账号");
        list.Runs((call, services, _) => Task.FromResult(List(services, call.GetValue(Verb.AsJson))));
        Command reset = new("reset", "重设密码并解锁") { Name, Reason, SecondStep, FromInput };
        reset.Runs(ResetAsync);
        Command mail = new("mail", "设置或移除接收预警邮件的地址") { Name, Address, Reason };
        mail.Runs(async (call, services, _) => Say(call, Known(call, await services.GetRequiredService<AccountService>().SetMailAsync(
            call.GetRequiredValue(Name), call.GetRequiredValue(Address), Act(call))), null));
        Command link = new("link", "把账号与统一登录中的人关联") { Name, Subject, Issuer, Reason };
        link.Runs(LinkAsync);
        Command unlink = new("unlink", "取消关联，并收回统一登录给的权限") { Name, Reason };
        unlink.Runs(async (call, services, _) => Say(call, Known(call, await services.GetRequiredService<AccountService>().UnlinkAsync(call.GetRequiredValue(Name), Act(call))), null));
        command.Subcommands.Add(mail);
        command.Subcommands.Add(link);
        command.Subcommands.Add(unlink);
        command.Subcommands.Add(add);
        command.Subcommands.Add(list);
        command.Subcommands.Add(reset);
        return command;
    }

    private static async Task<int> AddAsync(ParseResult call, IServiceProvider services, CancellationToken cancel)
    {
        bool isEmergency = call.GetValue(IsEmergency);
        (Role? given, string? code) = (call.GetValue(RoleOf), call.GetValue(Department));
        if (isEmergency && (code is not null || given is not (null or Role.Admin))) throw new CallException("应急账号总是全部单位的系统管理员，请去掉 --role 和 --department。");
        if ((isEmergency ? Role.Admin : given) is not { } role) throw new CallException("请用 --role 给出角色。");
        int? department = code is null ? null
            : services.GetRequiredService<DepartmentStore>().Find(code, Scope.Everything)?.Id ?? throw new CallException($"没有单位「{code}」，请检查 --department。");
        (string password, bool isMade) = await PasswordAsync(call, cancel);
        NewAccount account = new(call.GetRequiredValue(Name), password, [new(role, department)], call.GetValue(DisplayName), IsEmergency: isEmergency, Mail: call.GetValue(Mail));
        IReadOnlyList<string> problems = await services.GetRequiredService<AccountService>().AddAsync(account, Act(call));
        return Say(call, problems, isMade ? password : null);
    }

    private static async Task<int> ResetAsync(ParseResult call, IServiceProvider services, CancellationToken cancel)
    {
        (string password, bool isMade) = await PasswordAsync(call, cancel);
        IReadOnlyList<string> problems = await services.GetRequiredService<AccountService>()
            .ResetAsync(call.GetRequiredValue(Name), password, Act(call), call.GetValue(SecondStep));
        return Say(call, Known(call, problems), isMade ? password : null);
    }

    private static async Task<int> LinkAsync(ParseResult call, IServiceProvider services, CancellationToken cancel)
    {
        string issuer = call.GetValue(Issuer) ?? services.GetRequiredService<SingleSignOnOptions>().Issuer;
        if (issuer.Length == 0) throw new CallException("没有设置 SingleSignOn:Authority，请用 --issuer 给出。");
        return Say(call, Known(call, await services.GetRequiredService<AccountService>().LinkAsync(call.GetRequiredValue(Name), issuer, call.GetRequiredValue(Subject), Act(call))), null);
    }

    private static IReadOnlyList<string> Known(ParseResult call, IReadOnlyList<string> problems) =>
        problems is [AccountProblems.NoAccount] ? throw new CallException($"没有账号「{call.GetValue(Name)}」，请用 user list 查看。") : problems;

    private static int List(IServiceProvider services, bool asJson)
    {
        IReadOnlyList<AccountItem> accounts = services.GetRequiredService<AccountStore>().All(services.GetRequiredService<InstitutionClock>().NowAt);
        if (asJson) Answer.Json(new JsonObject { ["users"] = new JsonArray([.. accounts.Select(Document)]) });
        else foreach (AccountItem account in accounts) Console.Out.WriteLine($"{account.Name}  {string.Join(" ", account.Grants.Select(g => $"{g.Role}@{g.Department ?? "*"}"))}{(account.Mail is { } mail ? $"  {mail}{(account.IsMailOn ? "" : "（已关闭）")}" : "")}{(account.IsLocked ? "  已锁定" : "")}");
        return Verb.Done;
    }

    private static JsonNode Document(AccountItem account) => new JsonObject
    {
        ["name"] = account.Name,
        ["displayName"] = account.DisplayName,
        ["locked"] = account.IsLocked,
        ["demo"] = account.IsDemo,
        ["emergency"] = account.IsEmergency,
        ["linked"] = account.IsLinked,
        ["mail"] = account.Mail,
        ["mailOn"] = account.IsMailOn,
        ["grants"] = new JsonArray([.. account.Grants.Select(g => (JsonNode)new JsonObject
        {
            ["role"] = Enum.GetName(g.Role)!.ToLowerInvariant(),
            ["department"] = g.Department,
            ["from"] = g.From is { } from ? Answer.Day(from) : null,
            ["until"] = g.Until is { } until ? Answer.Day(until) : null,
            ["onBehalfOf"] = g.OnBehalfOf,
            ["fromDirectory"] = g.IsFromDirectory,
        })]),
    };

    private static AccountAct Act(ParseResult call) => new(Person.Local, LocalAdmin.Actor, call.GetValue(Reason));

    private static async Task<(string Password, bool IsMade)> PasswordAsync(ParseResult call, CancellationToken cancel) =>
        call.GetValue(FromInput)
            ? (await Console.In.ReadLineAsync(cancel) ?? "", false)
            : (NewPassword.Make(), true);

    /// <summary>A password that was made here is shown once, and nowhere kept.</summary>
    private static int Say(ParseResult call, IReadOnlyList<string> problems, string? password)
    {
        if (call.GetValue(Verb.AsJson))
            Answer.Json(new JsonObject { ["name"] = call.GetValue(Name), ["password"] = password, ["problems"] = new JsonArray([.. problems.Select(p => (JsonNode)p)]) });
        else if (problems.Count == 0) Console.Out.WriteLine(password is null ? "完成。" : $"完成。密码（只显示这一次）：{password}");
        foreach (string problem in problems) Console.Error.WriteLine(Sentence(problem));
        return problems.Count == 0 ? Verb.Done : Verb.Refused;
    }

    private static string Sentence(string problem) => problem switch
    {
        "DuplicateUserName" => "已有同名账号，请换一个用户名。",
        "PasswordTooShort" or "PasswordRequiresUniqueChars" => "密码至少 10 个字符，且不能只重复几个字符。",
        AccountProblems.InvalidName => "用户名不可用：1 至 100 个字符，不含不可见字符，也不能是系统自用的名称。",
        AccountProblems.NameUsedBefore => "这个用户名属于一个已删除的账号，变更记录中仍在使用，请换一个。",
        AccountProblems.AlreadyLinked => "这个账号已关联统一登录；先用 user unlink 取消。",
        AccountProblems.NotLinked => "这个账号没有关联统一登录。",
        "LoginAlreadyAssociated" => "这个目录编号已关联另一个账号。",
        AccountProblems.InvalidMail => "邮箱地址不可用：请给出一个完整的地址，例如 zhang.wei@example.cn，没有更改。",
        AccountProblems.SampleAccount => "体验账号由大家共用，不能设置邮箱。",
        AccountProblems.LastAdministrator => "这是最后一个能管理全部单位的账号，没有更改。",
        AccountProblems.NoSecondStep => "这个账号没有两步验证，也没有通行密钥；请不带 --two-factor 重试。",
        _ => problem,
    };
}
