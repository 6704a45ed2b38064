using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>A self-assessment as its pack scores it.</summary>
/// <param name="PackId">By which pack.</param>
/// <param name="PackVersion">In which version.</param>
/// <param name="Items">In the order of the form.</param>
/// <param name="Missing">What a person has to give or decide, what blocks before what only advises.</param>
/// <param name="Grades">The grades of the pack.</param>
public sealed record ScoredAssessment(string PackId, string PackVersion, IReadOnlyList<ScoredItem> Items, IReadOnlyList<MissingPart> Missing, IReadOnlyList<GradeBand> Grades)
{
    /// <summary>Σ of what every item counts; null while one is open. Unit: points.</summary>
    public decimal? Total => Items.Count > 0 && Items.All(item => item.Counts is not null) ? Math.Min(AssessmentPack.Whole, Items.Sum(item => item.Counts!.Value)) : null;

    /// <summary>The least that can come of it: open items at their least. Unit: points.</summary>
    public decimal Lowest => Math.Min(AssessmentPack.Whole, Items.Sum(item => item.Counts ?? item.Verdict.Lowest ?? 0m));

    /// <summary>The most that can come of it: open items at their most. Unit: points.</summary>
    public decimal Highest => Math.Min(AssessmentPack.Whole, Items.Sum(item => item.Counts ?? item.Verdict.Highest ?? item.Weight));

    /// <summary>The grade of <see cref="Total"/>; null while it is open.</summary>
    public string? Grade => Total is { } total ? GradeOf(total) : null;

    /// <summary>Whether nothing that blocks is missing, so that it can be signed.</summary>
    public bool IsComplete => Total is not null && !Missing.Any(part => part.IsBlocking);

    /// <summary>The grade of a total. Example: 90.00 is 优.</summary>
    /// <returns>Null when no band has it, which a verified pack excludes.</returns>
    public string? GradeOf(decimal total) => Grades.FirstOrDefault(grade => total >= grade.From && total <= grade.UpTo)?.Name;
}

/// <summary>By which rule an item is scored.</summary>
public enum ScoreClause
{
    /// <summary>预算执行率: weight × rate, at most the weight.</summary>
    Execution,

    /// <summary>定量: reached in full, else in proportion.</summary>
    Quantitative,

    /// <summary>By a day.</summary>
    Dated,

    /// <summary>定性: a person chooses inside the band.</summary>
    Qualitative,

    /// <summary>满意度 by bands.</summary>
    Satisfaction,

    /// <summary>资金支出率 over checkpoints.</summary>
    Checkpoints,

    /// <summary>A share by steps.</summary>
    Share,

    /// <summary>A judgement on management with evidence.</summary>
    Judged,
}

/// <summary>An item with its score.</summary>
/// <param name="Key">Its name. Example: "execution", "indicator:HD2023-ZB5", "item:carry-over".</param>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Weight">分值.</param>
/// <param name="Clause">By which rule.</param>
/// <param name="Verdict">What the rule gives.</param>
/// <param name="Choice">What a person chose or explained; null when nobody did.</param>
public sealed record ScoredItem(string Key, string Level1, string Level2, string Name, decimal Weight, ScoreClause Clause, ScoreVerdict Verdict, ScoreChoice? Choice)
{
    /// <summary>What counts: the choice where there is one, else the score of the rule; null while both are open. Unit: points.</summary>
    public decimal? Counts => Choice?.Score ?? Verdict.Score;

    /// <summary>Whether a person set another score than the rule gives. It is marked wherever it stands.</summary>
    public bool IsOverride => Choice?.Score is { } chosen
        && (chosen < (Verdict.Lowest ?? 0m) - ScoreRules.Tolerance || chosen > (Verdict.Highest ?? Weight) + ScoreRules.Tolerance);

    /// <summary>What is lost or still open. Unit: points.</summary>
    public decimal Open => Weight - (Counts ?? Verdict.Lowest ?? 0m);
}

/// <summary>What is missing.</summary>
public enum MissingKind
{
    /// <summary>The indicator has no result, or one that cannot be read.</summary>
    Result,

    /// <summary>The target cannot be read.</summary>
    Target,

    /// <summary>Target and result are in different units.</summary>
    Unit,

    /// <summary>A person has to choose inside the band.</summary>
    Choice,

    /// <summary>The score is below the weight, or was changed, without a reason.</summary>
    Reason,

    /// <summary>A figure has to be entered.</summary>
    Entry,

    /// <summary>The budget is 0: there is no rate.</summary>
    Budget,

    /// <summary>A level of the form has no indicator.</summary>
    Level,

    /// <summary>分值 of the indicators do not add up to what the pack leaves to them.</summary>
    Weights,

    /// <summary>A section of the report has no text.</summary>
    Text,

    /// <summary>A result names nothing that proves it.</summary>
    Evidence,

    /// <summary>The result is far above the target: is it to stand?</summary>
    FarAbove,

    /// <summary>All goals met with little of the money spent.</summary>
    OverClaim,

    /// <summary>The facts end before the year does.</summary>
    YearOpen,
}

/// <summary>Something a person has to give, decide or look at.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">The item, entry or section it belongs to.</param>
/// <param name="Name">For people.</param>
/// <param name="Worth">What it can still bring. Unit: points; 0 where it brings none.</param>
public sealed record MissingPart(MissingKind Kind, string Key, string Name, decimal Worth)
{
    /// <summary>Whether nobody can sign without it.</summary>
    public bool IsBlocking => Kind is MissingKind.Result or MissingKind.Target or MissingKind.Unit or MissingKind.Choice or MissingKind.Reason or MissingKind.Entry
        or MissingKind.Budget or MissingKind.Level or MissingKind.Text or MissingKind.YearOpen;
}
