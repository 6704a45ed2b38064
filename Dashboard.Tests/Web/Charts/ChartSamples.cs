using Dashboard.Web.Charts;

namespace Dashboard.Tests.Web.Charts;

internal static class ChartSamples
{
    public static readonly ChartUnit WanYuan = new("万元", 10_000m);

    public static ChartSpec Year(params ChartSeries[] series) => new(
        "执行比计划慢 9.7 个百分点", "截至 2 月已执行 50.00 万元，计划 63.00 万元。", ChartKind.CumulativeLine, WanYuan,
        "月份", ["1月", "2月", "3月"], series, new DateOnly(2026, 2, 28), "区总工会 2026", new ChartMark("2月", "截至 02-28"));

    public static ChartSpec ExecutedAndPlanned(decimal february = 500_000m) => Year(
        new ChartSeries("已执行", ChartRole.Executed, [200_100m, february, null]),
        new ChartSeries("计划", ChartRole.Planned, [250_000m, 630_000m, 1_254_300.01m]));
}
