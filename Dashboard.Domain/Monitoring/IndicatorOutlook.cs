using Dashboard.Domain.Assessment;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Monitoring;

/// <summary>What the facts tell of the end of the year for an indicator. Where they tell nothing it is left to people.</summary>
public static class IndicatorOutlook
{
    /// <summary>完成目标可能性 as far as facts tell.</summary>
    /// <remarks>
    /// What grows: 确定能 where the share due by now is reached, 有可能 where it lags without being red. What must stay below a limit:
    /// 确定能 for a state within it, or where no more of it is used than of the year; 有可能 else within it; 完全不可能 where what only
    /// grows is above it. 定性: 达成 is 确定能, 部分达成 有可能. 未报送, red and everything else: null, to be said by a person.
    /// Example: 60 of 「≥100」 at the end of July (58.33 % due) is 确定能, 50 is 有可能, 20 is null.
    /// </remarks>
    public static LandingOutlook? Of(MonitoringFact fact, MonitoringWindow window)
    {
        Indicator indicator = fact.Fact.Indicator;
        if (fact.Fact.ReportedOn is null) return null;
        if (fact.Fact.Value is not { } value || indicator.TargetValue is not { } target || indicator.Sign == IndicatorSign.Qualitative) return OfLevel(fact.Fact.Level);
        if (IsLimit(indicator)) return OfLimit(fact, value, target, window);
        if (fact.Light is Light.Red or Light.None or Light.Unreported || fact.Progress is not { } progress) return null;
        return fact.Fact.Expected is { } expected && progress >= expected ? LandingOutlook.Certain : LandingOutlook.Possible;
    }

    /// <summary>全年预计完成情况 where the target is certain to be reached: what is reached already if it is enough, else the target itself; null otherwise.</summary>
    /// <example>266 of 「≥200米」 is "266米"; 60 of 「≥100个」 in July is "≥100个".</example>
    public static string? FullYear(MonitoringFact fact, LandingOutlook? outlook)
    {
        (IndicatorFact reached, Indicator indicator) = (fact.Fact, fact.Fact.Indicator);
        if (outlook != LandingOutlook.Certain || reached.ReportedOn is null) return null;
        if (reached.Value is null) return reached.Level == QualitativeLevel.Reached ? reached.ResultText : null;
        return fact.Progress >= 1m && !IsLimit(indicator) ? Printed.Result(reached) : Printed.Target(indicator);
    }

    private static LandingOutlook? OfLevel(QualitativeLevel? level) => level switch
    {
        QualitativeLevel.Reached => LandingOutlook.Certain,
        QualitativeLevel.PartlyReached => LandingOutlook.Possible,
        _ => null,
    };

    private static LandingOutlook? OfLimit(MonitoringFact fact, decimal value, decimal target, MonitoringWindow window)
    {
        Indicator indicator = fact.Fact.Indicator;
        bool isState = indicator.Accumulation == Accumulation.Latest, isWithin = indicator.Sign == IndicatorSign.LessThan ? value < target : value <= target;
        if (!isWithin) return isState ? null : LandingOutlook.Impossible;
        return isState || fact.Progress <= (decimal)window.Months / FiscalYear.Months ? LandingOutlook.Certain : LandingOutlook.Possible;
    }

    /// <summary>「≤」, 「&lt;」, and 「=0」, which nothing may exceed.</summary>
    private static bool IsLimit(Indicator indicator) =>
        indicator.Sign is IndicatorSign.AtMost or IndicatorSign.LessThan || (indicator.Sign == IndicatorSign.Equal && indicator.TargetValue == 0m);
}
