using System.Text;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Tests.TestKit;
using Dashboard.Web.Import;
using Dashboard.Web.Security;

namespace Dashboard.Tests.EndToEnd;

/// <summary>Strings that try to run in the browser of their reader, and a ledger in which every text is one of them.</summary>
internal static class HostileStrings
{
    private const string Run = "window.isBroken=1";

    /// <summary>Elements, attributes, addresses, styles, templates, encodings and signs that turn the direction of reading.</summary>
    public static readonly string[] All =
    [
        $"<script>{Run}</script>", $"<ScRiPt>{Run}</sCrIpT>", $"<script src=data:text/javascript,{Run}></script>", $"</title><script>{Run}</script>",
        $"</textarea><script>{Run}</script>", $"</option></select><script>{Run}</script>", $"</style><script>{Run}</script>", $"--><script>{Run}</script>",
        $"]]><script>{Run}</script>", $"<img src=x onerror={Run}>", $"<img src=x onerror=\"{Run}\">", $"<img/src=x/onerror={Run}>", $"<IMG SRC=x OnErRoR={Run}//",
        $"<svg onload={Run}>", $"<svg/onload={Run}>", $"<svg><script>{Run}</script></svg>", $"<svg><animate onbegin={Run} attributeName=x>",
        $"<svg><a xlink:href=javascript:{Run}><text y=20>x</text></a></svg>", $"<math><mtext><img src=x onerror={Run}></mtext></math>",
        $"<math><a xlink:href=javascript:{Run}>x</a></math>", $"<body onload={Run}>", $"<iframe src=javascript:{Run}>", $"<iframe srcdoc=\"<script>parent.isBroken=1</script>\">",
        $"<object data=javascript:{Run}>", $"<embed src=javascript:{Run}>", $"<details open ontoggle={Run}>", $"<video><source onerror={Run}></video>",
        $"<audio src=x onerror={Run}>", $"<input autofocus onfocus={Run}>", $"<select autofocus onfocus={Run}>", $"<marquee onstart={Run}>",
        $"<meta http-equiv=refresh content=\"0;url=javascript:{Run}\">", "<meta http-equiv=refresh content=0;url=//evil.example>", "<base href=//evil.example/>",
        "<link rel=stylesheet href=//evil.example/x.css>", $"<form action=javascript:{Run}><button>x</button></form>", $"<a href=javascript:{Run}>点此</a>",
        $"<template><script>{Run}</script></template>", $"<noscript><p title=\"</noscript><img src=x onerror={Run}>\">", $"<x onclick={Run} tabindex=1 autofocus onfocus={Run}>x",
        $"\"><img src=x onerror={Run}>", $"'><img src=x onerror={Run}>", $"\" onmouseover=\"{Run}\" x=\"", $"' onfocus='{Run}' autofocus='", $"\" autofocus onfocus=\"{Run}",
        $"` onerror={Run} `", $"javascript:{Run}", $"java\u200Bscript:{Run}", $"data:text/html,<script>{Run}</script>", $"\\\";{Run};//", $"';{Run};//", $"${{{Run}}}",
        $"{{{{constructor.constructor('{Run}')()}}}}", $"@({Run})", $"<%= {Run} %>", $"#{{{Run}}}", $"&lt;script&gt;{Run}&lt;/script&gt;", $"&#60;script&#62;{Run}&#60;/script&#62;",
        $"\\u003cscript\\u003e{Run}\\u003c/script\\u003e", $"%3Cscript%3E{Run}%3C/script%3E", $"＜script＞{Run}＜/script＞", $"\u202E>tpircs/<1=nekorBsi.wodniw>tpircs<\u202C",
        $"<!--Blazor:{{\"type\":\"server\",\"sequence\":0,\"descriptor\":\"x\"}}-->", $"<!--bl:1--><script>{Run}</script><!--/bl:1-->",
    ];

    /// <summary>Fills a ledger; the department XSS is above all others.</summary>
    public static async Task FillAsync(TemporaryLedger ledger)
    {
        await TakeAsync(ledger, ImportKind.Departments, "单位代码,单位名称,上级代码\nXSS,单位,\n" + Each((text, i) => $"XSS-{i},{text},XSS"));
        await TakeAsync(ledger, ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n" + Each((text, i) =>
            $"XSS-{i},XSS-L{i},{text},项目支出,一般公共预算,2026-01-10,年初预算,{1000 + i},{text}"));
        await TakeAsync(ledger, ImportKind.Budget, "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n" + Each((text, i) =>
            $"XSS-0,XSS-L0,{Cell(All[0])},项目支出,一般公共预算,2026-01-10,追加,{1 + i},{text}"));
        await TakeAsync(ledger, ImportKind.Plan, "项目代码,月份,计划累计\nXSS-L0,6,500\nXSS-L9,6,500\n");
        await TakeAsync(ledger, ImportKind.Payments, "支付凭证号,支付日期,项目代码,资金性质,支付金额,收款人,用途\n" + Each((text, i) => $"{text},2026-02-01,XSS-L0,一般公共预算,1,{text},{text}"));
        await TakeAsync(ledger, ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\n" + Each((text, _) => $"XSS-L0,{text},2026-03-01,5"));
        await TakeAsync(ledger, ImportKind.Indicators, "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\n" + Each((text, i) =>
            $"XSS-Z{i},XSS-{i},XSS-L{i},{text},{text},{text},{(i % 2 == 0 ? "≥,10" : $"定性,{text}")},{text},1,最新,{text},{text}"));
        await TakeAsync(ledger, ImportKind.Results, "指标代码,日期,完成值,说明\n" + Each((text, i) => $"XSS-Z{i},2026-02-01,{(i % 2 == 0 ? "3" : text)},{text}")
            + string.Concat(All.Select((text, i) => $"XSS-Z0,2026-03-{(i % 28) + 1:00},{i},{Cell(text)}\n").DistinctBy(row => row[..17])));
        // Batches that are taken back again leave names of files, people and reasons in the record.
        foreach (string text in All)
        {
            ImportReport report = await ledger.ImportAsync(
                ImportKind.Milestones, $"项目代码,节点名称,应付日期,金额\nXSS-L1,{Cell(text)},2026-03-02,5\n", r => r with { Year = 2026, FileName = text + ".csv", Actor = new(text, text) });
            await ledger.Get<ImportService>().UndoAsync(report.BatchId!.Value, Person.Local, new(text, text), text, TestContext.Current.CancellationToken);
        }

        AccountAct act = new(Person.Local, Actor.System("test"), All[9]);
        for (int i = 0; i < All.Length; i++)
            await ledger.Get<AccountService>().AddAsync(new(i % 2 == 0 ? All[i] : $"xss{i}", "correct horse battery", [new(Role.Manager, ledger.Node($"XSS-{i}").Id)], All[i]), act);
    }

    private static async Task TakeAsync(TemporaryLedger ledger, ImportKind kind, string text)
    {
        ImportReport report = await ledger.ImportAsync(kind, Encoding.UTF8.GetBytes(text), "xss.csv", r => r with { Year = 2026, FileName = All[9] + ".csv" });
        report.Refusal.ShouldBeNull(kind.ToString());
        report.Rejected.ShouldBeEmpty(kind.ToString());
    }

    private static string Each(Func<string, int, string> row) => string.Concat(All.Select((text, i) => row(Cell(text), i) + "\n"));

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
