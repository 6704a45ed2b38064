using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Scores a filled 自评表 by the rules of a pack and says where what is printed does not follow.</summary>
public static class FormScorer
{
    /// <summary>Scores a form. No form makes it fail: what cannot be read is a finding.</summary>
    /// <remarks>
    /// The weights are those printed, for local forms have their own; the pack gives caps, bands and grades. Where the form scores
    /// the execution without a weight, that of the pack counts. Source: 财预〔2020〕10号.
    /// </remarks>
    public static ScoredForm Score(AssessmentForm form, AssessmentPack pack)
    {
        int year = form.Year is >= Notation.FirstYear and <= Notation.LastYear ? form.Year.Value : Notation.LastYear;
        FundRow? funds = FundRules.Total(form.Funds);
        ScoredExecution? execution = funds is null ? null : Execution(funds, pack);
        ScoredIndicator[] indicators = [.. form.Indicators.Select(row => Indicator(row, pack, year))];
        bool isScored = execution is null || execution.Score is not null;
        decimal? total = isScored && indicators.Length > 0 && indicators.All(i => i.Counts is not null) ? (execution?.Score ?? 0m) + indicators.Sum(i => i.Counts!.Value) : null;
        if (total is > AssessmentPack.Whole or < 0m) total = null;
        ScoredForm scored = new(execution, indicators, total, total is { } sum ? pack.GradeOf(sum)?.Name : null, []);
        return scored with { Findings = [.. FormFindings.Of(form, scored, pack)] };
    }

    /// <summary>A number as printed in a form; null when it is none. "20分" is 20, "10%" is 10.</summary>
    public static decimal? Number(string? text) =>
        text is null || WrittenTarget.IsNothing(text) ? null : Notation.Quantity(Wide.Narrow(text).TrimEnd('分', '%', '元', '万', '亿'));

    private static ScoredExecution? Execution(FundRow row, AssessmentPack pack)
    {
        (decimal? weight, decimal? printed) = (Number(row.Weight), Number(row.Score));
        if ((weight ?? (printed is null ? null : pack.Execution?.Weight)) is not { } counts) return null;
        Ratio rate = Number(row.Adjusted) is { } budget && Number(row.Executed) is { } executed ? Ratio.Of(executed, budget) : Ratio.Undefined(UndefinedReason.NotReported);
        return new(rate, counts, ScoreRules.Execution(counts, pack.Execution?.Cap ?? 1m, rate), printed);
    }

    private static ScoredIndicator Indicator(IndicatorRow row, AssessmentPack pack, int year)
    {
        WrittenTarget target = WrittenTarget.Read(new(row.Sign, row.Target, row.Unit, row.Name, row.Level1 + row.Level2), year);
        WrittenResult result = WrittenResult.Read(row.Actual, target, year);
        decimal? weight = Number(row.Weight) is >= 0m and <= AssessmentPack.Whole and var points ? points : null;
        return new(row.Name ?? "", target, result, weight, ScoreRules.Judge(pack, target, result, weight), Number(row.Score));
    }
}
