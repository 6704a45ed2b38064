using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Scores a self-assessment from its facts by the rules of a pack.</summary>
public static class AssessmentScorer
{
    /// <summary>The key of 预算执行率 among the items.</summary>
    public const string ExecutionKey = "execution";

    /// <summary>Scores; nothing makes it fail: what is missing is said.</summary>
    /// <example>954.25 万元 of 954.25 万元 with weight 10 gives 10.00; 95 % of ≥ 90 % with weight 4 gives 4.00.</example>
    public static ScoredAssessment Score(AssessmentFacts facts, AssessmentPack pack)
    {
        (IReadOnlyList<decimal?> weights, IReadOnlyList<string> empty, bool areOff) = IndicatorWeights.Of(pack, [.. facts.Indicators.Select(fact => fact.Indicator)]);
        ScoredItem[] items =
        [
            .. Execution(facts, pack),
            .. facts.Indicators.Zip(weights, (fact, weight) => Indicator(fact, weight ?? 0m, facts, pack)),
            .. (pack.Items ?? []).Select(item => new ScoredItem(
                KeyOf(item), item.Level1, item.Level2, item.Name, item.Weight, ClauseOf(item.Formula.Kind), ItemScorer.Score(item, facts, pack).Verdict, ChoiceOf(facts, KeyOf(item)))),
        ];
        return new(pack.Id, pack.Version, items, [.. AssessmentMissing.Of(facts, pack, items, empty, areOff).OrderBy(part => !part.IsBlocking)], pack.Grades);
    }

    /// <summary>The key of an item of the pack. Example: "item:carry-over".</summary>
    public static string KeyOf(DepartmentItem item) => $"item:{item.Id}";

    /// <summary>The target of an indicator as scoring reads it.</summary>
    public static WrittenTarget TargetOf(Indicator indicator, int year)
    {
        WrittenTarget read = WrittenTarget.Read(new(indicator.Sign.Symbol(), indicator.TargetText, indicator.Unit, indicator.Name, indicator.Level1 + indicator.Level2), year);
        return indicator.TargetValue is { } value && indicator.Sign != IndicatorSign.Qualitative
            ? new(WrittenKind.Quantitative, indicator.Sign, new(value, WrittenQuantity.UnitText(indicator.Unit) ?? read.Quantity?.Unit), null, indicator.TargetText) : read;
    }

    /// <summary>The result of an indicator as scoring reads it.</summary>
    public static WrittenResult ResultOf(IndicatorFact fact, WrittenTarget target, int year) => fact switch
    {
        { Value: { } value } => new(WrittenKind.Quantitative, new(value, target.Quantity?.Unit), null, null, null, fact.ResultText ?? ""),
        { Level: { } level } => new(WrittenKind.Qualitative, null, null, null, level, fact.ResultText ?? ""),
        _ => WrittenResult.Read(fact.ResultText, target, year),
    };

    private static IEnumerable<ScoredItem> Execution(AssessmentFacts facts, AssessmentPack pack)
    {
        if (pack.Execution is not { } rule) yield break;
        decimal? score = ScoreRules.Execution(rule.Weight, rule.Cap, facts.Money.Rate);
        ScoreVerdict verdict = new(score, score ?? 0m, score ?? rule.Weight, facts.Money.Rate.Value, null);
        yield return new(ExecutionKey, "预算执行", "预算执行率", "预算执行率", rule.Weight, ScoreClause.Execution, verdict, ChoiceOf(facts, ExecutionKey));
    }

    private static ScoredItem Indicator(IndicatorFact fact, decimal weight, AssessmentFacts facts, AssessmentPack pack)
    {
        WrittenTarget target = TargetOf(fact.Indicator, facts.Subject.Year);
        WrittenResult result = ResultOf(fact, target, facts.Subject.Year);
        Indicator indicator = fact.Indicator;
        bool isByBands = pack.Satisfaction is not null && result.Quantity is not null && (indicator.Level1 + indicator.Level2 + indicator.Name).Contains("满意度", StringComparison.Ordinal);
        ScoreVerdict verdict = isByBands ? ScoreRules.Satisfaction(pack.Satisfaction!, result, weight) : ScoreRules.Judge(pack, target, result, weight);
        ScoreClause clause = isByBands ? ScoreClause.Satisfaction : target.Kind switch
        {
            WrittenKind.Date => ScoreClause.Dated,
            WrittenKind.Qualitative => ScoreClause.Qualitative,
            _ => ScoreClause.Quantitative,
        };
        return new(fact.Key, indicator.Level1, indicator.Level2, indicator.Name, weight, clause, verdict, ChoiceOf(facts, fact.Key));
    }

    private static ScoreChoice? ChoiceOf(AssessmentFacts facts, string key) => facts.Choices.FirstOrDefault(choice => choice.Item == key);

    private static ScoreClause ClauseOf(ItemFormulaKind kind) => kind switch
    {
        ItemFormulaKind.Checkpoints => ScoreClause.Checkpoints,
        ItemFormulaKind.Share => ScoreClause.Share,
        _ => ScoreClause.Judged,
    };
}
