using Dashboard.Domain.Import;
using Dashboard.Web.Import;

namespace Dashboard.Tests.TestKit;

/// <summary>Indicators of two units, of which one has reported.</summary>
internal static class ResultSamples
{
    private const string Head = "指标代码,单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,分值,累计方式,责任人\n";

    /// <summary>D1: Z-1 (累计, 50 for June), Z-2 (合计, nothing), Z-3 (定性, up to date). D2: Z-4 (最新, nothing).</summary>
    public static async Task<TemporaryLedger> CreateAsync()
    {
        TemporaryLedger ledger = await TemporaryLedger.WithLinesAsync();
        await ledger.AddIndicatorsAsync(
            "Z-1,D1,L1,产出指标,数量指标,培训人次,≥,100,人次,10,累计,张三\n"
            + "Z-2,D1,L2,产出指标,数量指标,走访企业,≥,40,家,10,合计,李四\n"
            + "Z-3,D1,,效益指标,社会效益指标,平台建成,定性,建成,,10,最新,\n"
            + "Z-4,D2,L3,满意度指标,服务对象满意度,服务满意度,≥,90,%,10,最新,王五\n");
        await ledger.ReportAsync("Z-1,2026-06-30,50,签到表\n", "Z-3,2026-10-15,部分达成,\n");
        return ledger;
    }

    public static async Task AddIndicatorsAsync(this TemporaryLedger ledger, string rows) =>
        (await ledger.ImportAsync(ImportKind.Indicators, Head + rows, r => r with { Year = 2026 })).IsClean.ShouldBeTrue();

    /// <summary>Results 「code,day,value,note」.</summary>
    public static Task<ImportReport> ReportAsync(this TemporaryLedger ledger, params string[] rows) =>
        ledger.TakeAsync(ImportKind.Results, "指标代码,日期,完成值,说明\n" + string.Concat(rows));
}
