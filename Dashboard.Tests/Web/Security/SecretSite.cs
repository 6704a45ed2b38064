using System.Globalization;
using System.Net;
using System.Text;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Approval;
using Dashboard.Web.Import;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Tests.Web.Security;

/// <summary>
/// Four departments, TOP above OWN and SIB, SUB below OWN. Whatever of TOP and SIB can be written down carries a mark, and amounts
/// that occur nowhere else; their codes are known to everybody, as codes can be guessed.
/// </summary>
public sealed class SecretSite : RunningInstallation
{
    public const string Password = "correct horse battery";

    /// <summary>The departments whose marks nobody of OWN may ever get.</summary>
    public static readonly string[] Foreign = ["SIB", "TOP"];

    /// <summary>The names of the accounts: one of everything, and one a role in OWN.</summary>
    public static readonly string[] Readers = ["everything", .. Enum.GetNames<Role>().Select(r => r.ToLowerInvariant())];

    private const string BudgetHead = "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n";
    private const string IndicatorHead = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\n";
    private static readonly AccountAct Local = new(Person.Local, Actor.System("test"));
    private readonly Dictionary<string, CookieContainer> entered = [];

    /// <summary>What the text of a department begins with.</summary>
    public static string Mark(string department) => $"秘{department}";

    /// <summary>An account of a department.</summary>
    public static string AccountOf(string department) => $"{Mark(department)}员";

    /// <summary>What must not be found in anything OWN gets: marks, and the digits of the amounts in 元 and 万元.</summary>
    public static IReadOnlyDictionary<string, string[]> Secrets { get; } = Foreign.ToDictionary(d => d, d => (string[])
    [
        $"{Mark(d)}单位", $"{Mark(d)}项目", $"{Mark(d)}文号", $"{Mark(d)}凭证", $"{Mark(d)}收款人", $"{Mark(d)}用途", $"{Mark(d)}节点", $"{Mark(d)}指标", $"{Mark(d)}责任人",
        $"{Mark(d)}来源", $"{Mark(d)}说明", $"{Mark(d)}文件", $"{Mark(d)}理由", $"{Mark(d)}申请", $"{Mark(d)}员", $"{Mark(d)}称呼", Amount(d), Paid(d),
    ]);

    /// <summary>A budget in 元, as exact values are written.</summary>
    public static string Amount(string department) => department == "SIB" ? "7654321.00" : "8765432.00";

    /// <summary>A payment in 元.</summary>
    public static string Paid(string department) => department == "SIB" ? "1357924.00" : "2468135.00";

    /// <summary>The cookies of a reader.</summary>
    public CookieContainer CookiesOf(string reader) => entered[reader];

    /// <summary>One more payment of a department, from a file of its own.</summary>
    public Task PayAsync(string department, string voucher, string yuan) => TakeAsync(
        department, ImportKind.Payments, $"支付凭证号,支付日期,项目代码,支付金额,收款人,用途\n{voucher},2026-02-02,L-{department},{yuan},{Mark(department)}收款人,{Mark(department)}用途\n");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Ledger.TakeAsync(ImportKind.Departments, $"单位代码,单位名称,上级代码\nTOP,{Mark("TOP")}单位,\nOWN,己单位,TOP\nSUB,下单位,OWN\nSIB,{Mark("SIB")}单位,TOP\n");
        foreach (string department in (string[])["OWN", "SUB", .. Foreign]) await FillAsync(department);
        foreach (string reader in Readers)
        {
            Grant grant = reader == "everything" ? new(Role.Admin, null) : new(Enum.Parse<Role>(reader, ignoreCase: true), Ledger.Node("OWN").Id);
            (await Ledger.Get<AccountService>().AddAsync(new($"reader-{reader}", Password, [grant]), Local)).ShouldBeEmpty();
            using HttpClient client = Client(entered[reader] = new());
            using HttpResponseMessage answer = await SampleInstallation.PostAsync(client, DashboardUrls.Session, ("name", $"reader-{reader}"), ("password", Password));
            answer.Headers.Location!.ToString().ShouldBe("/");
        }
    }

    private static bool IsForeign(string department) => Foreign.Contains(department);

    private static string Text(string department, string what) => IsForeign(department) ? $"{Mark(department)}{what}" : $"{department}{what}";

    private async Task FillAsync(string d)
    {
        string amount = IsForeign(d) ? Amount(d) : "1000", paid = IsForeign(d) ? Paid(d) : "10";
        await TakeAsync(d, ImportKind.Budget, BudgetHead + $"{d},L-{d},{Text(d, "项目")},项目支出,一般公共预算,2026-01-10,年初预算,{amount},{Text(d, "文号")}\n");
        await TakeAsync(d, ImportKind.Plan, $"项目代码,月份,计划累计\nL-{d},6,{amount}\n");
        await TakeAsync(d, ImportKind.Milestones, $"项目代码,节点名称,应付日期,金额\nL-{d},{Text(d, "节点")},2026-03-01,{amount}\n");
        await TakeAsync(d, ImportKind.Payments, $"支付凭证号,支付日期,项目代码,支付金额,收款人,用途\n{Text(d, "凭证")},2026-02-01,L-{d},{paid},{Text(d, "收款人")},{Text(d, "用途")}\n");
        await TakeAsync(d, ImportKind.Indicators, IndicatorHead + $"Z-{d},{d},L-{d},产出指标,数量指标,{Text(d, "指标")},≥,10,个,10,累计,{Text(d, "责任人")},{Text(d, "来源")}\n");
        await TakeAsync(d, ImportKind.Results, $"指标代码,日期,完成值,说明\nZ-{d},2026-02-01,3,{Text(d, "说明")}\n");
        ImportReport taken = await TakeAsync(d, ImportKind.Payments, $"支付凭证号,支付日期,项目代码,支付金额\n{Text(d, "凭证")}2,2026-02-01,L-{d},1\n");
        await Ledger.Get<ImportService>().UndoAsync(taken.BatchId!.Value, Person.Local, Actor.System("test"), Text(d, "理由"));
        int id = Ledger.Node(d).Id;
        (await Ledger.Get<AccountService>().AddAsync(new(Text(d, "员"), Password, [new(Role.Officer, id)], Text(d, "称呼")), Local with { Reason = Text(d, "理由") })).ShouldBeEmpty();
        Ledger.Run($"INSERT INTO Book (Kind, DepartmentId, Year, State, SubmittedBy, ChangedBy, ChangedAt, Note) VALUES (0, {id}, 2026, {(int)BookState.Locked}, '{Text(d, "员")}', '{Text(d, "员")}', 0, '{Text(d, "理由")}')");
        ImportReport asked = await Ledger.ImportAsync(
            ImportKind.Indicators, Encoding.UTF8.GetBytes(IndicatorHead + $"Z-{d},{d},L-{d},产出指标,数量指标,{Text(d, "指标")},≥,12,个,10,累计,{Text(d, "责任人")},{Text(d, "来源")}\n"), Text(d, "文件.csv"),
            r => r with { Grounds = new(ChangeReason.Other, Text(d, "申请")), Year = 2026, Actor = new(Text(d, "员"), "web"), By = new(d, Text(d, "员"), [new(Role.Officer, id)]) });
        asked.Held.ShouldBe(1);
        // What is closed or opened for TOP concerns OWN as well, and is told there.
        if (d != "SIB") return;
        PeriodService periods = Ledger.Get<PeriodService>();
        (await periods.CloseAsync(d, new(2026, 1, 1), Person.Local, Actor.System("test"), Text(d, "理由"))).ShouldBe(PeriodOutcome.Done);
        periods.Open(new(d, new(2026, 1, 1), new(2026, 1, 1), Text(d, "员"), new(2026, 12, 1)), Person.Local, Actor.System("test"), Text(d, "理由")).ShouldBe(PeriodOutcome.Done);
    }

    private async Task<ImportReport> TakeAsync(string department, ImportKind kind, string text)
    {
        ImportReport report = await Ledger.ImportAsync(kind, Encoding.UTF8.GetBytes(text), Text(department, "文件.csv"), r => r with { Year = 2026 });
        report.IsClean.ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"{kind} {report.Refusal} {string.Join(';', report.Rejected)}"));
        return report;
    }
}
