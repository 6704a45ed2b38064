using Dashboard.Domain.Indicators;

namespace Dashboard.Domain.Assessment;

/// <summary>A form as the rules of a pack score it, beside what is printed.</summary>
/// <param name="Execution">预算执行率; null where the form does not score it.</param>
/// <param name="Indicators">In the order of the form.</param>
/// <param name="Total">Σ of all scores, the choice of a person taken where the rules leave one and it lies in its band; null while one is missing. Unit: points.</param>
/// <param name="Grade">The grade of <paramref name="Total"/>; null without one.</param>
/// <param name="Findings">What is wrong or has to be asked.</param>
public sealed record ScoredForm(ScoredExecution? Execution, IReadOnlyList<ScoredIndicator> Indicators, decimal? Total, string? Grade, IReadOnlyList<AssessmentFinding> Findings);

/// <summary>The score of 预算执行率.</summary>
/// <param name="Rate">全年执行数 ÷ 全年预算数; undefined without a budget.</param>
/// <param name="Weight">Unit: points.</param>
/// <param name="Score">Weight × rate, at most the weight; null when the rate is undefined.</param>
/// <param name="Printed">As printed; null when it is not.</param>
public sealed record ScoredExecution(Ratio Rate, decimal Weight, decimal? Score, decimal? Printed)
{
    /// <summary>Whether what is printed is the score, to 0.01; null when one of them is missing.</summary>
    public bool? Agrees => Score is { } score && Printed is { } printed ? Math.Abs(score - printed) <= ScoreRules.Tolerance : null;
}

/// <summary>The score of an indicator.</summary>
/// <param name="Name">三级指标.</param>
/// <param name="Target">The target as read.</param>
/// <param name="Result">The result as read.</param>
/// <param name="Weight">分值; null when none is printed.</param>
/// <param name="Verdict">What the rules give.</param>
/// <param name="Printed">得分 as printed; null when it is not a number.</param>
public sealed record ScoredIndicator(string Name, WrittenTarget Target, WrittenResult Result, decimal? Weight, ScoreVerdict Verdict, decimal? Printed)
{
    /// <summary>Whether what is printed is the score, to 0.01, or lies in the band that is left to a person; null when there is nothing to compare.</summary>
    public bool? Agrees => Printed is { } printed && Verdict.Lowest is { } lowest && Verdict.Highest is { } highest
        ? printed >= lowest - ScoreRules.Tolerance && printed <= highest + ScoreRules.Tolerance : null;

    /// <summary>What counts: the score, or the choice of a person where it lies in the band; null when neither is known.</summary>
    public decimal? Counts => Verdict.Score ?? (Agrees == true ? Printed : null);
}

/// <summary>What the rules give for one indicator.</summary>
/// <param name="Score">Null where a person decides or something is missing. Unit: points.</param>
/// <param name="Lowest">The least a person may give; null without a weight.</param>
/// <param name="Highest">The most.</param>
/// <param name="Completion">Result ÷ target, as the sign reads it, at most what was reached; null when it cannot be divided. Unit: 1 is all of it.</param>
/// <param name="Note">What a person should look at; null when nothing.</param>
public sealed record ScoreVerdict(decimal? Score, decimal? Lowest, decimal? Highest, decimal? Completion, ScoreNote? Note);

/// <summary>What a person should look at before signing.</summary>
public enum ScoreNote
{
    /// <summary>The result says "done" without a number.</summary>
    DoneWithoutNumber,

    /// <summary>The result is far above the target, which was perhaps too low.</summary>
    FarAbove,

    /// <summary>A person chooses inside the band.</summary>
    Choice,

    /// <summary>Done after the day.</summary>
    Late,

    /// <summary>Target and result are in different units.</summary>
    OtherUnit,

    /// <summary>The target cannot be read.</summary>
    NoTarget,

    /// <summary>The result is missing or cannot be read.</summary>
    NoResult,

    /// <summary>No weight is printed.</summary>
    NoWeight,
}

/// <summary>Something that is wrong or has to be asked.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Place">The row; null for the whole form.</param>
/// <param name="Printed">What stands there.</param>
/// <param name="Expected">What would follow; null when nothing certain does.</param>
public sealed record AssessmentFinding(string Code, string? Place, string? Printed, string? Expected);

/// <summary>The codes of findings, as others rely on them.</summary>
public static class FindingCodes
{
    /// <summary>分值 do not add up to 100.</summary>
    public const string WeightsDoNotClose = "weights-do-not-close";

    /// <summary>得分 of the execution is not weight × rate.</summary>
    public const string ExecutionScoreOff = "execution-score-off";

    /// <summary>得分 is not what the rule gives.</summary>
    public const string ScoreOff = "score-off";

    /// <summary>得分 lies outside what a person may give.</summary>
    public const string ScoreOutOfBand = "score-out-of-band";

    /// <summary>得分 below 分值 without a reason.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>总分 is not the sum of the scores.</summary>
    public const string TotalOff = "total-off";

    /// <summary>等级 is not that of the total.</summary>
    public const string GradeOff = "grade-off";

    /// <summary>The rows of 项目资金 do not add up to their total.</summary>
    public const string FundRowsOff = "fund-rows-do-not-add-up";

    /// <summary>全年预算数 is 0: there is no rate.</summary>
    public const string BudgetZero = "budget-zero";

    /// <summary>指标值 cannot be read.</summary>
    public const string TargetUnreadable = "target-unreadable";

    /// <summary>完成值 is missing or cannot be read.</summary>
    public const string ActualUnreadable = "actual-unreadable";

    /// <summary>Target and result are in different units.</summary>
    public const string UnitMismatch = "unit-mismatch";

    /// <summary>All goals met with little of the money spent.</summary>
    public const string OverClaim = "over-claim";
}
