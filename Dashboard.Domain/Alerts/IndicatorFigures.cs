using Dashboard.Domain.Indicators;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Alerts;

/// <summary>The figures of an indicator that rules lay beside their thresholds.</summary>
public static class IndicatorFigures
{
    private const int MonthsOfAQuarter = 3;

    /// <summary>The figure of a kind; null where it means nothing for the indicator.</summary>
    /// <param name="kind">A kind whose subject is an indicator.</param>
    /// <param name="watch">The indicator.</param>
    /// <param name="question">Year and date.</param>
    /// <example>Expected 75 %, reached 60 % of the target: IndicatorBehind is 0.15. 未报送: only IndicatorNotReported has a figure.</example>
    public static decimal? Of(AlertRuleKind kind, IndicatorWatch watch, Question question)
    {
        IndicatorSnapshot snapshot = watch.Snapshot;
        bool isLimit = snapshot.Indicator.Sign is IndicatorSign.AtMost or IndicatorSign.LessThan;
        return kind switch
        {
            AlertRuleKind.IndicatorBehind when !isLimit => snapshot.Expected.Value - snapshot.Progress.Value,
            AlertRuleKind.IndicatorOverLimit when isLimit => snapshot.Progress.Value - 1m,
            AlertRuleKind.TargetTooLow when !isLimit => snapshot.Progress.Value,
            AlertRuleKind.IndicatorNotReported => DaysUnreported(snapshot.Achievement, question),
            AlertRuleKind.EvidenceMissing when snapshot.Achievement.ReportedOn is { } reportedOn && !watch.HasEvidence =>
                question.AsOf.DayNumber - reportedOn.DayNumber,
            _ => null,
        };
    }

    /// <summary>Days since the last quarter ended, when nothing was reported for it or later; null when something was, or none is over yet.</summary>
    private static int? DaysUnreported(Achievement achievement, Question question)
    {
        int quarterEnd = AlertMonths.Over(question) / MonthsOfAQuarter * MonthsOfAQuarter;
        if (quarterEnd == 0) return null;
        DateOnly began = question.Year.First.AddMonths(quarterEnd - MonthsOfAQuarter), ended = question.Year.MonthEnd(quarterEnd);
        return achievement.ReportedOn >= began ? null : question.AsOf.DayNumber - ended.DayNumber;
    }
}
