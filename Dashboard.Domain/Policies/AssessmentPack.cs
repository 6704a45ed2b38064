using Dashboard.Domain.Indicators;

namespace Dashboard.Domain.Policies;

/// <summary>A versioned set of rules by which a self-assessment is scored. Every weight, band and word is data.</summary>
/// <param name="Id">The name by which it is chosen. Example: "cn-mof-2020-10".</param>
/// <param name="Version">Raised with every change.</param>
/// <param name="Title">For people, in the language of the pack.</param>
/// <param name="Source">The rule or practice it stands for; "以当年通知为准" where it is recalled and not quoted.</param>
/// <param name="Execution">How 预算执行率 counts; null where the form has no such item.</param>
/// <param name="Levels">The first level of the form with its weights.</param>
/// <param name="Qualitative">The bands of 定性 indicators, best first.</param>
/// <param name="AtMost">How a ≤ target is scored when it is exceeded.</param>
/// <param name="OverAchievedFrom">A result from this part of the target on is shown for judgement. Unit: 1.5 is 150 %.</param>
/// <param name="OverClaimBelow">All goals met with less of the money spent than this is asked about. Unit: 0.6 is 60 %.</param>
/// <param name="Grades">等级, best first.</param>
/// <param name="FormTitle">What stands above the form; null for 项目支出绩效自评表.</param>
/// <param name="Report">The id of the layout of the report; null for the usual one of a project.</param>
/// <param name="Items">What is scored besides execution and indicators: the other items of 部门整体支出; null where there are none.</param>
/// <param name="Entries">The figures that people enter for <paramref name="Items"/>.</param>
/// <param name="Satisfaction">How 满意度 is scored by bands, best first; null where it is scored like any other number.</param>
public sealed record AssessmentPack(
    string Id, string Version, string Title, string Source, ExecutionScoreRule? Execution, IReadOnlyList<LevelWeight> Levels, IReadOnlyList<QualitativeBand> Qualitative,
    AtMostRule AtMost, decimal OverAchievedFrom, decimal OverClaimBelow, IReadOnlyList<GradeBand> Grades, string? FormTitle = null, string? Report = null,
    IReadOnlyList<DepartmentItem>? Items = null, IReadOnlyList<EntryRule>? Entries = null, IReadOnlyList<EarnedStep>? Satisfaction = null)
{
    /// <summary>Whether it scores a department as a whole and not a project.</summary>
    public bool IsOfDepartment => Items is { Count: > 0 };


    /// <summary>The whole of a form. Unit: points.</summary>
    public const decimal Whole = 100m;

    /// <summary>The grade of a total.</summary>
    /// <returns>Null when no band has it: such a pack is refused.</returns>
    /// <example>90.00 is 优, 89.99 is 良.</example>
    public GradeBand? GradeOf(decimal total) => Grades.FirstOrDefault(grade => total >= grade.From && total <= grade.UpTo);

    /// <summary>The grade that a printed word means. Example: "优秀" is 优.</summary>
    public GradeBand? GradeNamed(string word) => Grades.FirstOrDefault(grade => grade.Name == word.Trim() || grade.Words.Contains(word.Trim()));
}

/// <summary>预算执行率 as a scored item: weight × rate, at most the weight.</summary>
/// <param name="Weight">Unit: points. Example: 10.</param>
/// <param name="Cap">The most of the weight that can be had. Unit: 1 is all of it; more is refused.</param>
public sealed record ExecutionScoreRule(decimal Weight, decimal Cap);

/// <summary>一级指标 with its weight.</summary>
/// <param name="Name">Example: "产出".</param>
/// <param name="Weight">Unit: points.</param>
/// <param name="WithoutGoesTo">Where the weight goes when no indicator of this level is set; null when it may not be missing.</param>
/// <param name="Also">Other names that count as this level. Example: older tables have 成本 under 产出.</param>
public sealed record LevelWeight(string Name, decimal Weight, string? WithoutGoesTo = null, IReadOnlyList<string>? Also = null)
{
    /// <summary>Whether an indicator with these levels belongs here.</summary>
    /// <example>"产出" has ("产出指标", "数量指标") and ("履职效能", "产出指标").</example>
    public bool Has(string level1, string level2) => Names.Any(name => level1.Contains(name, StringComparison.Ordinal)) || Names.Any(name => level2.Contains(name, StringComparison.Ordinal));

    private IEnumerable<string> Names => (Also ?? []).Prepend(Name);
}

/// <summary>What share of the weight a person may give for a judgement.</summary>
/// <param name="Level">The judgement.</param>
/// <param name="Words">As the rule prints it.</param>
/// <param name="From">Unit: 0.8 is 80 %, included.</param>
/// <param name="To">Included, too.</param>
public sealed record QualitativeBand(QualitativeLevel Level, string Words, decimal From, decimal To);

/// <summary>What an exceeded upper bound costs.</summary>
public enum AtMostRule
{
    /// <summary>Weight × (1 − (a − t) ÷ t), nothing from twice the target on.</summary>
    Falling,

    /// <summary>Nothing as soon as it is exceeded.</summary>
    AllOrNothing,
}

/// <summary>等级.</summary>
/// <param name="Name">Example: "优".</param>
/// <param name="From">The least total, included. Unit: points, 2 decimals.</param>
/// <param name="UpTo">The greatest total, included. Example: 89.99.</param>
/// <param name="Words">Other words for it. Example: "优秀".</param>
public sealed record GradeBand(string Name, decimal From, decimal UpTo, IReadOnlyList<string> Words);
