using Dashboard.Domain.Assessment;
using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Monitoring;

/// <summary>The figures that the wording of the report can ask for, each taken from the forms or their sum.</summary>
internal sealed class MonitoringFigures(MonitoringReportContent content, MonitoringSummary sum, FigureBook book)
{
    private const string Computed = "由执行监控表汇总";

    private string Ledger => $"账面数据，截至{Printed.Day(content.Window.AsOf)}";

    /// <summary>A figure of the whole; null where there is none.</summary>
    public IReadOnlyList<ReportRun>? Whole(string name) => Money(name) ?? Count(name) ?? name switch
    {
        "year" => book.Figure(name, "年度", $"{content.Window.Year}", "监控年度"),
        "window" => book.Words(name, "监控期", content.Window.Label, "监控年度"),
        "department" => book.Words(name, "部门", content.DepartmentName, "单位名称"),
        "asOf" => book.Figure(name, "数据截至", Printed.Day(content.Window.AsOf), "监控截止日"),
        "reasons" => book.Words(name, "偏差原因", string.Join('、', sum.Reasons.Select(r => $"{MonitoringWords.Of(r.Reason)} {Printed.Number(r.Count)} 项")), Computed),
        _ => null,
    };

    /// <summary>A figure of a line, else one of the whole.</summary>
    public Func<string, IReadOnlyList<ReportRun>?> Of(MonitoringForm form)
    {
        (MonitoringSubject subject, MonitoringFundRow total) = (form.Facts.Subject, form.Total);
        (string key, string who) = ($"line:{subject.LineCode}:", $"{subject.LineName} · ");
        string estimate = total.IsAnswered ? "执行监控表填报" : "按以往年度走势预测";
        return name => name switch
        {
            "line" => book.Words(key + "name", subject.LineName, subject.LineName, "批复的预算"),
            "unit" => book.Words(key + "unit", who + "实施单位", subject.DepartmentName, "单位名称"),
            "line.initial" => Amount(key + "initial", who + "年初预算数", total.Initial, Ledger),
            "line.executed" => Amount(key + "executed", who + "执行数", total.Executed, Ledger),
            "line.rate" => Share(key + "rate", who + "执行率", total.Rate.Value),
            "line.expected" => Share(key + "expected", who + "应有进度", form.Facts.Money.ExpectedShare),
            "line.fullYear" => Amount(key + "full-year", who + "全年预计执行数", total.FullYear, estimate),
            "line.required" => form.Facts.Money.Forecast?.RequiredPerMonth is { } need && need > Domain.Money.Zero ? Amount(key + "required", who + "每月至少支付", need, "按剩余月份测算") : null,
            "line.outlook" => MonitoringWords.Of(form.Outlook) is { } word ? [new(word)] : null,
            "line.note" => book.Words(key + "note", who + "资金说明", Clause(form.MoneyNote), "执行监控表填报"),
            _ => Whole(name),
        };
    }

    /// <summary>A figure of an indicator, else one of its line.</summary>
    public Func<string, IReadOnlyList<ReportRun>?> Of(MonitoringForm form, MonitoringRow row)
    {
        Indicators.Indicator indicator = row.Fact.Fact.Indicator;
        (string key, string who) = ($"line:{form.Facts.Subject.LineCode}:indicator:{indicator.Code}:", $"{indicator.Name} · ");
        return name => name switch
        {
            "indicator" => book.Words(key + "name", indicator.Name, indicator.Name, "批复的绩效目标"),
            "target" => book.Words(key + "target", who + "年度指标值", row.Target, "批复的绩效目标"),
            "reached" => book.Words(key + "reached", who + "执行情况", Clause(row.Reached), "填报的完成值"),
            "fullYear" => book.Words(key + "full-year", who + "全年预计完成情况", Clause(row.FullYear), "执行监控表填报"),
            "outlook" => MonitoringWords.Of(row.Outlook) is { } word ? [new(word)] : null,
            "ticked" => MonitoringWords.Of(row.Reasons) is { } word ? [new(word)] : null,
            "explanation" => book.Words(key + "explanation", who + "原因说明", Clause(row.Explanation), "执行监控表填报"),
            _ => Of(form)(name),
        };
    }

    /// <summary>A text of a difference, bound by itself.</summary>
    public IReadOnlyList<ReportRun> Difference(int number, string side, string name, string? text) =>
        book.Words($"difference:{number}:{side}", name, text, side == "before" ? "已签署的监控表" : Ledger) ?? [new("—")];

    private IReadOnlyList<ReportRun>? Money(string name) => name switch
    {
        "initial" => Amount(name, "年初预算数", sum.Initial, Ledger),
        "adjusted" => Amount(name, "全年预算数", sum.Adjusted, Ledger),
        "executed" => Amount(name, "执行数", sum.Executed, Ledger),
        "rate" => Share(name, "执行率", sum.Rate.Value),
        "elapsed" => Share(name, "序时进度", new FiscalYear(content.Window.Year, content.Window.FirstMonth).ElapsedShare(content.Window.AsOf)),
        "fullYear" => Amount(name, "全年预计执行数", sum.FullYear, Computed),
        _ => null,
    };

    private IReadOnlyList<ReportRun>? Count(string name) => name switch
    {
        "lines" => Count(name, "项目个数", sum.Lines),
        "money.certain" => Count(name, "预算确定能完成的项目个数", sum.Money.Certain),
        "money.possible" => Count(name, "预算有可能完成的项目个数", sum.Money.Possible),
        "money.impossible" => Count(name, "预算完全不可能完成的项目个数", sum.Money.Impossible),
        "money.open" => sum.Money.Open == 0 ? null : Count(name, "预算完成可能性待定的项目个数", sum.Money.Open),
        "indicators" => Count(name, "绩效指标个数", sum.Indicators.Total),
        "certain" => Count(name, "确定能完成的指标个数", sum.Indicators.Certain),
        "possible" => Count(name, "有可能完成的指标个数", sum.Indicators.Possible),
        "impossible" => Count(name, "完全不可能完成的指标个数", sum.Indicators.Impossible),
        "open" => sum.Indicators.Open == 0 ? null : Count(name, "完成可能性待定的指标个数", sum.Indicators.Open),
        "unreported" => sum.Unreported == 0 ? null : Count(name, "未报送的指标个数", sum.Unreported),
        _ => null,
    };

    private IReadOnlyList<ReportRun>? Count(string key, string name, int count) => book.Figure(key, name, Printed.Number(count), Computed);

    private IReadOnlyList<ReportRun>? Amount(string key, string name, Money? amount, string source) =>
        amount is { } known ? book.Figure(key, name, Printed.TenThousands(known), source) : null;

    private IReadOnlyList<ReportRun>? Share(string key, string name, decimal? share) => share is { } value ? book.Figure(key, name, Printed.Percent(value), "由本报告所列数据计算") : null;

    private static string? Clause(string? text) => text?.TrimEnd('。', '；', ';');
}
