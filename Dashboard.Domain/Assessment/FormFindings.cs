using System.Globalization;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Compares a printed form with its score.</summary>
internal static class FormFindings
{
    public static IEnumerable<AssessmentFinding> Of(AssessmentForm form, ScoredForm scored, AssessmentPack pack) =>
        Funds(form, scored).Concat(Weights(form, scored)).Concat(form.Indicators.Zip(scored.Indicators).SelectMany(pair => Indicator(pair.First, pair.Second)))
            .Concat(Totals(form, scored, pack)).Concat(OverClaim(form, scored, pack));

    private static IEnumerable<AssessmentFinding> Funds(AssessmentForm form, ScoredForm scored)
    {
        foreach ((string column, decimal total, decimal sum) in FundRules.Off(form.Funds)) yield return new(FindingCodes.FundRowsOff, column, Text(total), Text(sum));
        FundRow? row = FundRules.Total(form.Funds);
        if (row is not null && FormScorer.Number(row.Adjusted) == 0m) yield return new(FindingCodes.BudgetZero, row.Name, row.Adjusted, null);
        if (scored.Execution is { Agrees: false } execution) yield return new(FindingCodes.ExecutionScoreOff, row?.Name, Text(execution.Printed), Text(execution.Score));
    }

    private static IEnumerable<AssessmentFinding> Weights(AssessmentForm form, ScoredForm scored)
    {
        if (form.Indicators.Count == 0 || scored.Indicators.Any(i => i.Weight is null)) yield break;
        decimal sum = scored.Indicators.Sum(i => i.Weight!.Value) + (scored.Execution?.Weight ?? 0m);
        if (sum != AssessmentPack.Whole) yield return new(FindingCodes.WeightsDoNotClose, null, Text(sum), Text(AssessmentPack.Whole));
    }

    private static IEnumerable<AssessmentFinding> Indicator(IndicatorRow row, ScoredIndicator scored)
    {
        if (scored.Target.Kind == WrittenKind.Unreadable) yield return new(FindingCodes.TargetUnreadable, scored.Name, row.Target, null);
        if (scored.Result.Kind == WrittenKind.Unreadable) yield return new(FindingCodes.ActualUnreadable, scored.Name, row.Actual, null);
        if (scored.Verdict.Note == ScoreNote.OtherUnit) yield return new(FindingCodes.UnitMismatch, scored.Name, row.Actual, row.Target);
        if (scored.Agrees == false)
        {
            bool isSure = scored.Verdict.Lowest == scored.Verdict.Highest;
            string expected = isSure ? Text(scored.Verdict.Score)! : $"{Text(scored.Verdict.Lowest)}–{Text(scored.Verdict.Highest)}";
            yield return new(isSure ? FindingCodes.ScoreOff : FindingCodes.ScoreOutOfBand, scored.Name, row.Score, expected);
        }

        if (scored.Printed is { } printed && printed < scored.Weight && WrittenTarget.IsNothing(row.Reason)) yield return new(FindingCodes.ReasonMissing, scored.Name, row.Score, null);
    }

    private static IEnumerable<AssessmentFinding> Totals(AssessmentForm form, ScoredForm scored, AssessmentPack pack)
    {
        decimal? printed = FormScorer.Number(form.Total);
        bool areAllPrinted = scored.Indicators.Count > 0 && scored.Indicators.All(i => i.Printed is not null) && scored.Execution is not { Printed: null };
        decimal sum = scored.Indicators.Sum(i => i.Printed ?? 0m) + (scored.Execution?.Printed ?? 0m);
        if (areAllPrinted && printed is { } total && Math.Abs(total - sum) > ScoreRules.Tolerance) yield return new(FindingCodes.TotalOff, null, form.Total, Text(sum));
        if (string.IsNullOrWhiteSpace(form.Grade)) yield break;
        decimal? graded = printed ?? (areAllPrinted ? sum : scored.Total);
        if (graded is { } points && pack.GradeOf(ScoreRules.Round(points)) is { } grade && pack.GradeNamed(form.Grade) != grade) yield return new(FindingCodes.GradeOff, null, form.Grade, grade.Name);
    }

    private static IEnumerable<AssessmentFinding> OverClaim(AssessmentForm form, ScoredForm scored, AssessmentPack pack)
    {
        if (FundRules.Total(form.Funds) is not { } row || FormScorer.Number(row.Adjusted) is not { } budget || FormScorer.Number(row.Executed) is not { } executed) yield break;
        bool areAllMet = scored.Indicators.Count > 0 && scored.Indicators.All(IsMet);
        if (areAllMet && Ratio.Of(executed, budget).Value is { } rate && rate < pack.OverClaimBelow)
            yield return new(FindingCodes.OverClaim, null, rate.ToString("0.00%", CultureInfo.InvariantCulture), null);
    }

    /// <summary>Whether the form says that the goal is met: by the value, or by the whole weight given for it.</summary>
    private static bool IsMet(ScoredIndicator indicator) => indicator.Verdict.Completion is { } completion
        ? completion >= 1m
        : indicator.Result.Level == QualitativeLevel.Reached || (indicator.Weight is { } weight && indicator.Printed >= weight);

    private static string? Text(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);
}
