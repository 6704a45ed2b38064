using Dashboard.Domain.Import;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.EndToEnd;

/// <summary>A department whose every name tries to run as a program in the browser of its reader.</summary>
internal static class HostileText
{
    public const string Image = "<img src=x onerror=window.isBroken=1>";
    public const string Script = "<script>window.isBroken=1</script>";

    public static async Task FillAsync(TemporaryLedger into)
    {
        await TakeAsync(into, ImportKind.Departments, "单位代码,单位名称,上级代码\n" + $"BAD,{Image}单位,\nBAD-1,{Script}下级,BAD\n");
        await TakeAsync(
            into, ImportKind.Budget,
            "单位代码,项目代码,项目名称,支出类别,资金性质,日期,类型,金额,文号\n"
            + $"BAD,BAD-L,{Image}项目,项目支出,一般公共预算,2026-01-10,年初预算,1000000,{Script}\n"
            + $"BAD-1,BAD-M,{Script}项目,项目支出,一般公共预算,2026-01-10,年初预算,1000000,{Image}\n");
        await TakeAsync(into, ImportKind.Payments, "支付凭证号,支付日期,项目代码,支付金额,收款人,用途\n" + $"BAD-{Image},2026-02-01,BAD-L,1000,{Image}收款人,{Script}用途\n");
        await TakeAsync(into, ImportKind.Milestones, "项目代码,节点名称,应付日期,金额\n" + $"BAD-L,{Image}节点,2026-03-01,5000\n");
        await TakeAsync(
            into, ImportKind.Indicators,
            "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人,数据来源\n"
            + $"BAD-I,BAD,BAD-L,{Image},{Script},{Image}指标,≥,10,{Script},10,累计,{Image},{Script}\n");
        await TakeAsync(into, ImportKind.Results, "指标代码,日期,完成值,说明\n" + $"BAD-I,2026-02-01,3,{Script}说明\n");
    }

    private static async Task TakeAsync(TemporaryLedger into, ImportKind kind, string text)
    {
        var report = await into.ImportAsync(kind, System.Text.Encoding.UTF8.GetBytes(text), $"{Image}.csv".Replace("/", "", StringComparison.Ordinal), r => r with { Year = 2026 });
        report.IsClean.ShouldBeTrue($"{kind} {report.Refusal} {string.Join(';', report.Rejected)}");
    }
}
