using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Lists what a person has to give, decide or look at before a self-assessment can be signed.</summary>
internal static class AssessmentMissing
{
    public static IEnumerable<MissingPart> Of(AssessmentFacts facts, AssessmentPack pack, IReadOnlyList<ScoredItem> items, IReadOnlyList<string> emptyLevels, bool areWeightsOff)
    {
        if (facts.Subject.AsOf < facts.Subject.LastDay) yield return new(MissingKind.YearOpen, "", "", 0m);
        foreach (string level in emptyLevels) yield return new(MissingKind.Level, level, level, pack.Levels.First(l => l.Name == level).Weight);
        if (areWeightsOff) yield return new(MissingKind.Weights, "", "", 0m);
        foreach (MissingPart part in items.SelectMany(item => OfItem(item, facts))) yield return part;
        foreach ((DepartmentItem item, string key) in (pack.Items ?? []).SelectMany(item => ItemScorer.Score(item, facts, pack).Missing.Select(key => (item, key))).DistinctBy(pair => pair.key))
            yield return new(MissingKind.Entry, key, pack.Entries?.FirstOrDefault(entry => entry.Key == key)?.Name ?? key, item.Weight);
        foreach (IndicatorFact fact in facts.Indicators.Where(fact => fact.ReportedOn is not null && fact.Note is null && fact.Proof is null))
            yield return new(MissingKind.Evidence, fact.Key, fact.Indicator.Name, 0m);
        bool areAllMet = facts.Indicators.Count > 0 && items.Where(IsIndicator).All(item => item.Verdict.Completion >= 1m || (item.Counts ?? 0m) >= item.Weight);
        if (areAllMet && facts.Money.Rate.Value < pack.OverClaimBelow) yield return new(MissingKind.OverClaim, AssessmentScorer.ExecutionKey, "", 0m);
    }

    private static IEnumerable<MissingPart> OfItem(ScoredItem item, AssessmentFacts facts)
    {
        MissingPart Part(MissingKind kind) => new(kind, item.Key, item.Name, item.Open);
        if (item.Clause == ScoreClause.Execution && item.Verdict.Score is null) yield return Part(MissingKind.Budget);
        if (IsIndicator(item) && item.Choice?.Score is null && KindOf(item.Verdict.Note) is { } kind) yield return Part(kind);
        else if (!IsIndicator(item) && item.Clause == ScoreClause.Judged && item.Counts is null) yield return Part(MissingKind.Choice);
        if (item.Verdict.Note == ScoreNote.FarAbove && item.Choice is null) yield return new(MissingKind.FarAbove, item.Key, item.Name, 0m);
        bool needsReason = item.Counts is { } counts && (counts < item.Weight || item.IsOverride);
        if (needsReason && string.IsNullOrWhiteSpace(item.Choice?.Reason) && NoteOf(item, facts) is null) yield return new(MissingKind.Reason, item.Key, item.Name, 0m);
    }

    /// <summary>The remark with a result may be the reason for what it lacks; a changed score needs one of its own.</summary>
    private static string? NoteOf(ScoredItem item, AssessmentFacts facts) =>
        item.IsOverride ? null : facts.Indicators.FirstOrDefault(fact => fact.Key == item.Key)?.Note;

    private static bool IsIndicator(ScoredItem item) => item.Key.StartsWith("indicator:", StringComparison.Ordinal);

    private static MissingKind? KindOf(ScoreNote? note) => note switch
    {
        ScoreNote.NoTarget => MissingKind.Target,
        ScoreNote.NoResult => MissingKind.Result,
        ScoreNote.OtherUnit => MissingKind.Unit,
        ScoreNote.Choice or ScoreNote.Late => MissingKind.Choice,
        _ => null,
    };
}
