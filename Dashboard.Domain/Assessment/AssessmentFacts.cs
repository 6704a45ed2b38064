using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Everything a self-assessment rests on, read once: with these facts and a pack, score, tables and report follow.</summary>
/// <remarks>What is signed is kept as these facts, so that it comes out the same in later years.</remarks>
/// <param name="Subject">Whose.</param>
/// <param name="Money">The money of the year.</param>
/// <param name="Lines">The lines below it, in the order of their codes; the line alone where one is assessed.</param>
/// <param name="Indicators">In the order of departments and codes.</param>
/// <param name="Entered">What people entered.</param>
/// <param name="Choices">What people chose or explained.</param>
/// <param name="Texts">What people wrote into the report.</param>
/// <param name="Deviations">Alerts of the year that tell of a deviation.</param>
public sealed record AssessmentFacts(
    AssessmentSubject Subject, MoneyFacts Money, IReadOnlyList<LineFact> Lines, IReadOnlyList<IndicatorFact> Indicators, IReadOnlyList<EnteredFact> Entered,
    IReadOnlyList<ScoreChoice> Choices, IReadOnlyList<ReportText> Texts, IReadOnlyList<DeviationFact> Deviations);

/// <summary>What is assessed.</summary>
/// <param name="DepartmentCode">Example: "114001".</param>
/// <param name="DepartmentName">Example: "广州市花都区总工会".</param>
/// <param name="SupervisorName">主管部门; null when the department is one itself, or lies outside of what the person sees.</param>
/// <param name="LineCode">The project; null for 部门整体支出.</param>
/// <param name="LineName">Its name.</param>
/// <param name="Year">The fiscal year. Example: 2023.</param>
/// <param name="AsOf">The day up to which facts count.</param>
/// <param name="LastDay">The last day of the fiscal year.</param>
public sealed record AssessmentSubject(
    string DepartmentCode, string DepartmentName, string? SupervisorName, string? LineCode, string? LineName, int Year, DateOnly AsOf, DateOnly LastDay);

/// <summary>The money of what is assessed. Every amount is exact.</summary>
/// <param name="Initial">年初预算数.</param>
/// <param name="Adjusted">全年预算数.</param>
/// <param name="Executed">全年执行数.</param>
/// <param name="CarriedOver">上年结转, a part of <paramref name="Adjusted"/>.</param>
/// <param name="Funds">By 资金性质, in the order of the form.</param>
/// <param name="ExecutedByMonth">执行数 up to the end of months 1–12; null for months that have not come.</param>
/// <param name="ExpectedShare">The part of the budget that should have been spent by the day, as its light was judged; null when nothing is expected. Unit: 1 is all.</param>
/// <param name="MidYear">Rate and light in July; null before.</param>
public sealed record MoneyFacts(
    Money Initial, Money Adjusted, Money Executed, Money CarriedOver, IReadOnlyList<FundFact> Funds, IReadOnlyList<Money?> ExecutedByMonth, decimal? ExpectedShare, MidYearFact? MidYear)
{
    /// <summary>执行率: executed ÷ adjusted; undefined when the budget is 0. Example: 9,542,500 of 9,542,500 is 1.</summary>
    public Ratio Rate => Ratio.Of(Executed, Adjusted);

    /// <summary>The part of the year's executed amount that was spent in some of its months, the first left out.</summary>
    /// <param name="after">The month after which it counts. Example: 6 for the second half.</param>
    /// <returns>Undefined when nothing was spent, or the month has not ended.</returns>
    public Ratio ShareAfter(int after) =>
        ExecutedByMonth.ElementAtOrDefault(after - 1) is { } before ? Ratio.Of(Executed - before, Executed) : Ratio.Undefined(UndefinedReason.NotReported);
}

/// <summary>A kind of money.</summary>
/// <param name="Fund">资金性质.</param>
/// <param name="Initial">年初预算数 of it.</param>
/// <param name="Adjusted">全年预算数 of it.</param>
/// <param name="Executed">全年执行数 of it.</param>
public sealed record FundFact(Ledger.FundType Fund, Money Initial, Money Adjusted, Money Executed);

/// <summary>How something stood in July, to be seen beside the final score.</summary>
/// <param name="Share">执行率, or the part of the target that was reached; null when undefined. Unit: 1 is all.</param>
/// <param name="Light">The light then.</param>
public sealed record MidYearFact(decimal? Share, Light Light);

/// <summary>A budget line.</summary>
/// <param name="Code">Example: "HD2023-03".</param>
/// <param name="Name">项目名称.</param>
/// <param name="Adjusted">全年预算数.</param>
/// <param name="Executed">全年执行数.</param>
public sealed record LineFact(string Code, string Name, Money Adjusted, Money Executed);

/// <summary>An indicator with what was reached.</summary>
/// <param name="Indicator">What is to be reached.</param>
/// <param name="DepartmentName">Who answers for it.</param>
/// <param name="Value">The number reached; null when the result is a text or missing.</param>
/// <param name="Level">The judgement of a qualitative result; null otherwise.</param>
/// <param name="ResultText">The result as it was written; null when nothing was reported.</param>
/// <param name="ReportedOn">The day of the latest result; null when nothing was reported.</param>
/// <param name="Note">说明 with the result; null when nothing was said.</param>
/// <param name="DataSource">数据来源; null when none was named.</param>
/// <param name="Expected">The part of the target that should be reached by the day; null when nothing can be expected. Unit: 1 is all.</param>
/// <param name="MidYear">How it stood in July; null before.</param>
public sealed record IndicatorFact(
    Indicator Indicator, string DepartmentName, decimal? Value, QualitativeLevel? Level, string? ResultText, DateOnly? ReportedOn, string? Note, string? DataSource,
    decimal? Expected, MidYearFact? MidYear)
{
    /// <summary>The files that prove its results of the year, as lists on paper name them; null when there are none. Example: 「验收单.pdf（e3b0c44298fc）」.</summary>
    /// <remarks>Null and not empty, so that what was sealed before there were files stays the same to the byte.</remarks>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>What was named as proof: 数据来源, then the files; null when nothing was. Example: 「工会组织台账；验收单.pdf（e3b0c44298fc）」.</summary>
    public string? Proof => DataSource is null && Files is null ? null : string.Join('；', ((string?[])[DataSource, .. Files ?? []]).OfType<string>());

    /// <summary>Its key among the items of a score.</summary>
    public string Key => $"indicator:{Indicator.Code}";
}

/// <summary>A figure that somebody entered.</summary>
/// <param name="Key">One of the pack's entries. Example: "assets-total".</param>
/// <param name="Value">In the unit of the entry.</param>
/// <param name="Evidence">What proves it; null when nothing was named.</param>
/// <param name="By">Who entered it.</param>
/// <param name="On">On which day.</param>
public sealed record EnteredFact(string Key, decimal Value, string? Evidence, string By, DateOnly On);

/// <summary>A score that somebody chose, or the reason for a score below the weight.</summary>
/// <param name="Item">The key of the item. Example: "indicator:HD2023-ZB1", "item:carry-over", "execution".</param>
/// <param name="Score">Unit: points; null where only a reason was given.</param>
/// <param name="Reason">偏差原因分析及改进措施; null when none was given.</param>
/// <param name="By">Who.</param>
/// <param name="On">On which day.</param>
public sealed record ScoreChoice(string Item, decimal? Score, string? Reason, string By, DateOnly On);

/// <summary>What somebody wrote into a section of the report.</summary>
/// <param name="Section">Its key in the layout. Example: "duties".</param>
/// <param name="Text">Paragraphs, one a line.</param>
/// <param name="By">Who.</param>
/// <param name="On">On which day.</param>
public sealed record ReportText(string Section, string Text, string By, DateOnly On);

/// <summary>A deviation of which an alert told.</summary>
/// <param name="Subject">The line or indicator. Example: "劳模津贴与慰问".</param>
/// <param name="Rule">The title of the rule. Example: "付款逾期".</param>
/// <param name="Since">Since when.</param>
/// <param name="Answer">What was answered last; null when nothing was.</param>
/// <param name="PromisedOn">The day promised; null when none was.</param>
/// <param name="IsClosed">Whether it is settled.</param>
public sealed record DeviationFact(string Subject, string Rule, DateOnly Since, string? Answer, DateOnly? PromisedOn, bool IsClosed);
