namespace Dashboard.Domain.Indicators.Coach;

/// <summary>What could be better about a target before it is signed, and how.</summary>
/// <param name="Code">One of <see cref="CoachCodes"/>; the sentence for people is made from it.</param>
/// <param name="Column">The heading of the template it is about. Example: 「指标值」.</param>
/// <param name="Suggestion">What to write instead.</param>
public sealed record CoachFinding(string Code, string Column, CoachSuggestion Suggestion);

/// <summary>A way out of a finding. No figure in it is invented: the person fills the gap.</summary>
/// <param name="Code">One of <see cref="SuggestionCodes"/>; the sentence for people is made from it.</param>
/// <param name="Arguments">What the sentence names, in the order of its gaps. Example: ["组建工会", "家"].</param>
public sealed record CoachSuggestion(string Code, params IReadOnlyList<string> Arguments);

/// <summary>What a target can lack. The words are part of the interface.</summary>
public static class CoachCodes
{
    /// <summary>Words without a number, a day or a result that is there or not.</summary>
    public const string NotMeasurable = "not-measurable";

    /// <summary>It can be measured, but the import cannot take it as it is written.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>A number that does not say of what.</summary>
    public const string NoUnit = "no-unit";

    /// <summary>Nothing says from where the result will come.</summary>
    public const string NoSource = "no-source";

    /// <summary>Nobody answers for it.</summary>
    public const string NoOwner = "no-owner";

    /// <summary>Less than last year's target, or than what was reached last year.</summary>
    public const string Weaker = "weaker-than-last-year";

    /// <summary>The same matter stands in another indicator of the same project, or is counted alike in another project of the department.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The weights and that of the execution rate do not make the whole; the same word as in a form that is checked.</summary>
    public const string WeightsDoNotClose = Assessment.FindingCodes.WeightsDoNotClose;
}

/// <summary>What can be suggested; behind each stand the arguments of its sentence. The words are part of the interface.</summary>
public static class SuggestionCodes
{
    /// <summary>A count: name, unit.</summary>
    public const string GiveCount = "give-count";

    /// <summary>The share that passes a test.</summary>
    public const string GivePassRate = "give-pass-rate";

    /// <summary>The share that is satisfied when asked.</summary>
    public const string GiveSatisfaction = "give-satisfaction";

    /// <summary>How many took part, and the share that knows of it.</summary>
    public const string GiveAwareness = "give-awareness";

    /// <summary>A day.</summary>
    public const string GiveDate = "give-date";

    /// <summary>The change against last year.</summary>
    public const string GiveChange = "give-change";

    /// <summary>A number, a day or a result that can be checked.</summary>
    public const string GiveFigure = "give-figure";

    /// <summary>What was measured last year: its target.</summary>
    public const string AsLastYear = "as-last-year";

    /// <summary>定性 as 指标性质, because no number is compared.</summary>
    public const string MarkQualitative = "mark-qualitative";

    /// <summary>A number alone as 指标值, with sign and unit in their columns: sign.</summary>
    public const string NumberAlone = "number-alone";

    /// <summary>A unit that fits the name: unit.</summary>
    public const string UseUnit = "use-unit";

    /// <summary>Any unit.</summary>
    public const string GiveUnit = "give-unit";

    /// <summary>Last year's owner: owner.</summary>
    public const string OwnerAsLastYear = "owner-as-last-year";

    /// <summary>An office.</summary>
    public const string GiveOwner = "give-owner";

    /// <summary>Last year's source: source.</summary>
    public const string SourceAsLastYear = "source-as-last-year";

    /// <summary>A survey with its date and number of answers.</summary>
    public const string SourceSurvey = "source-survey";

    /// <summary>The accounts.</summary>
    public const string SourceAccounts = "source-accounts";

    /// <summary>A register that is kept.</summary>
    public const string SourceRegister = "source-register";

    /// <summary>Last year's target: sign, number, unit.</summary>
    public const string LastTarget = "last-target";

    /// <summary>What was reached last year: sign, number, unit.</summary>
    public const string LastResult = "last-result";

    /// <summary>Last year's day in this year: day.</summary>
    public const string LastDay = "last-day";

    /// <summary>To be made one with another: its code, its name.</summary>
    public const string MergeWith = "merge-with";

    /// <summary>The same count in another project: its code, its name, the project.</summary>
    public const string MergeWithOfLine = "merge-with-of-line";

    /// <summary>Points to be given: points, sum of the indicators, points of the execution.</summary>
    public const string AddPoints = "add-points";

    /// <summary>Points to be taken away: points, sum of the indicators, points of the execution.</summary>
    public const string TakePoints = "take-points";

    /// <summary>The same for one project: points, sum, points of the execution, code of the project.</summary>
    public const string AddPointsToLine = "add-points-to-line";

    /// <summary>The same for one project: points, sum, points of the execution, code of the project.</summary>
    public const string TakePointsFromLine = "take-points-from-line";
}
