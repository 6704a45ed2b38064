using Dashboard.Domain.Calendar;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Makes achievement, progress and light of an indicator from its results.</summary>
public static class IndicatorProgressCalculator
{
    /// <summary>One indicator at a date.</summary>
    /// <param name="indicator">What is to be reached.</param>
    /// <param name="departmentCode">Who answers for it.</param>
    /// <param name="lineCode">The budget line it belongs to, or null.</param>
    /// <param name="results">Its results, in the order of their dates; later ones than the date do not count.</param>
    /// <param name="question">Year, date and pack.</param>
    public static IndicatorSnapshot Calculate(
        Indicator indicator, string departmentCode, string? lineCode, IEnumerable<IndicatorResult> results, Question question) =>
        Judge(indicator, departmentCode, lineCode, Achieve(indicator.Accumulation, results.Where(r => r.Date <= question.AsOf)), question);

    /// <summary>One indicator whose achievement is already known.</summary>
    public static IndicatorSnapshot Judge(
        Indicator indicator, string departmentCode, string? lineCode, Achievement achievement, Question question)
    {
        Ratio progress = Progress(indicator, achievement);
        Ratio expected = Expected(indicator, question);
        Light light = LightOf(indicator, achievement, progress, expected, question);
        return new(indicator, departmentCode, lineCode, achievement, progress, expected, light);
    }

    /// <summary>What dated results make together: 累计 and 最新 take the latest, 合计 adds the numbers.</summary>
    /// <param name="accumulation">累计方式.</param>
    /// <param name="results">Results in the order of their dates.</param>
    /// <returns>An achievement without any value when there is no result: 未报送.</returns>
    /// <example>合计 of 3, 4, 5 is 12; 累计 of 3, 7, 12 is 12.</example>
    public static Achievement Achieve(Accumulation accumulation, IEnumerable<IndicatorResult> results)
    {
        IndicatorResult? latest = null;
        decimal? sum = null;
        foreach (IndicatorResult result in results)
        {
            latest = result;
            if (result.Value is { } value) sum = (sum ?? 0m) + value;
        }

        if (latest is null) return default;
        decimal? reached = accumulation == Accumulation.Sum ? sum : latest.Value;
        return new(reached, latest.Level, latest.Text, latest.Date);
    }

    /// <summary>The part of the annual target that should be reached by the date.</summary>
    /// <remarks>
    /// With milestones: the straight line between them, and from the last one to the target at the end of the year. Without:
    /// the elapsed share for what grows over the year; the whole target for a state (最新) and for 「≤」, which count at once.
    /// Example: target 100 with 30 by June is 0.30 on 30 June and 0.65 on 30 September.
    /// </remarks>
    public static Ratio Expected(Indicator indicator, Question question)
    {
        if (indicator.TargetValue is not { } target) return Ratio.Undefined(UndefinedReason.NotANumber);
        if (indicator.Milestones.Count > 0) return Ratio.Of(ExpectedByMilestones(indicator, target, question), target);
        bool countsAtOnce = indicator.Accumulation == Accumulation.Latest || IsLimit(indicator.Sign);
        return Ratio.Known(countsAtOnce ? 1m : question.ElapsedShare);
    }

    private static decimal ExpectedByMilestones(Indicator indicator, decimal target, Question question)
    {
        decimal position = question.ElapsedShare * FiscalYear.Months;
        (decimal month, decimal value) from = (0m, 0m);
        foreach ((decimal month, decimal value) to in indicator.Milestones
            .Select(m => ((decimal)m.Month, m.Value)).OrderBy(m => m.Item1).Append((FiscalYear.Months, target)))
        {
            if (position <= to.month)
            {
                decimal width = to.month - from.month;
                return width == 0m ? to.value : from.value + ((to.value - from.value) * (position - from.month) / width);
            }

            from = to;
        }

        return target;
    }

    private static Ratio Progress(Indicator indicator, Achievement achievement) =>
        !achievement.IsReported ? Ratio.Undefined(UndefinedReason.NotReported)
        : achievement.Value is { } value && indicator.TargetValue is { } target ? Ratio.Of(value, target)
        : Ratio.Undefined(UndefinedReason.NotANumber);

    private static Light LightOf(
        Indicator indicator, Achievement achievement, Ratio progress, Ratio expected, Question question)
    {
        if (!achievement.IsReported) return Light.Unreported;
        if (indicator.Sign == IndicatorSign.Qualitative || indicator.TargetValue is null) return ByLevel(achievement.Level);
        if (achievement.Value is not { } value) return ByLevel(achievement.Level);
        bool reached = Reaches(indicator.Sign, value, indicator.TargetValue.Value);
        bool hasNoPace = IsLimit(indicator.Sign) || indicator.TargetValue <= 0m;
        if (hasNoPace || progress.Value is not { } share) return reached ? Light.Green : Light.Red;

        IndicatorLightRule rule = question.Pack.Indicators;
        Ratio pace = Ratio.Of(share, expected.Value ?? 0m);
        if (pace.Value is not { } p) return Light.Green;
        Light light = LightRules.ByBounds(p, rule.Proportional);
        bool isFinal = indicator.Accumulation == Accumulation.Latest || question.ElapsedShare >= 1m;
        return rule.ShortAtTheEndIsYellow && isFinal && !reached && light == Light.Green ? Light.Yellow : light;
    }

    private static Light ByLevel(QualitativeLevel? level) => level switch
    {
        QualitativeLevel.Reached => Light.Green,
        QualitativeLevel.PartlyReached => Light.Yellow,
        QualitativeLevel.NotReached => Light.Red,
        _ => Light.None,
    };

    /// <summary>Whether the sign names an upper limit.</summary>
    private static bool IsLimit(IndicatorSign sign) => sign is IndicatorSign.AtMost or IndicatorSign.LessThan;

    private static bool Reaches(IndicatorSign sign, decimal value, decimal target) => sign switch
    {
        IndicatorSign.AtMost => value <= target,
        IndicatorSign.LessThan => value < target,
        IndicatorSign.MoreThan => value > target,
        IndicatorSign.Equal when target == 0m => value <= 0m,
        _ => value >= target,
    };
}
