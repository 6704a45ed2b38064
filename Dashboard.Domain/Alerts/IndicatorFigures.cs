using Dashboard.Domain.Indicators;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Alerts;

/// <summary>The figures of an indicator that rules lay beside their thresholds.</summary>
public static class IndicatorFigures
{
    /// <summary>The figure of a kind; null where it means nothing for the indicator.</summary>
    /// <param name="kind">A kind whose subject is an indicator.</param>
    /// <param name="watch">The indicator.</param>
    /// <param name="question">Year and date.</param>
    /// <remarks>Pace means something for targets above 0 alone, as for lights: −3 of −5 is neither 60 % of the way nor behind.</remarks>
    /// <example>Expected 75 %, reached 60 % of the target: IndicatorBehind is 0.15. 未报送: only IndicatorNotReported has a figure.</example>
    public static decimal? Of(AlertRuleKind kind, IndicatorWatch watch, Question question)
    {
        IndicatorSnapshot snapshot = watch.Snapshot;
        bool isLimit = IsLimit(snapshot.Indicator), hasPace = !isLimit && snapshot.Indicator.TargetValue > 0m;
        return kind switch
        {
            AlertRuleKind.IndicatorBehind when hasPace => snapshot.Expected.Value - snapshot.Progress.Value,
            AlertRuleKind.IndicatorOverLimit when isLimit => Over(snapshot),
            AlertRuleKind.TargetTooLow when hasPace => snapshot.Progress.Value,
            AlertRuleKind.IndicatorNotReported => ReportingRules.Due(question.Year, question.AsOf, snapshot.Achievement.ReportedOn)?.Days,
            AlertRuleKind.EvidenceMissing when snapshot.Achievement.ReportedOn is { } reportedOn && !watch.HasEvidence =>
                question.AsOf.DayNumber - reportedOn.DayNumber,
            _ => null,
        };
    }

    /// <summary>「= 0」 is a limit too, as for lights.</summary>
    private static bool IsLimit(Indicator indicator) =>
        indicator.Sign is IndicatorSign.AtMost or IndicatorSign.LessThan || indicator is { Sign: IndicatorSign.Equal, TargetValue: 0m };

    /// <summary>How far above the limit, as a share of it; of a limit of 0 there is no share, there it is what was reached itself.</summary>
    private static decimal? Over(IndicatorSnapshot snapshot) =>
        snapshot.Achievement.Value is { } reached && snapshot.Indicator.TargetValue is { } limit ? (reached - limit) / (limit == 0m ? 1m : Math.Abs(limit)) : null;
}
