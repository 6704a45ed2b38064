using Dashboard.Domain.Assessment;
using Dashboard.Domain.Policies;
using Dashboard.Web.Assessment;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>A row of the form with everything that stands beside it.</summary>
/// <param name="Target">指标值; null where the item has none.</param>
/// <param name="Result">完成值; null while there is none.</param>
/// <param name="Fact">The indicator; null for every other item.</param>
/// <param name="Rule">The item of the pack; null for every other one.</param>
/// <param name="MidYear">How it stood in July; null when unknown.</param>
/// <param name="Reason">偏差原因.</param>
/// <param name="Missing">What a person has to give for it.</param>
public sealed record StudioItem(
    ScoredItem Item, string? Target, string? Result, IndicatorFact? Fact, DepartmentItem? Rule, MidYearFact? MidYear, string? Reason, IReadOnlyList<MissingPart> Missing)
{
    /// <summary>The figures of the pack that its formula asks people for.</summary>
    public IReadOnlyList<string> EntryKeys { get; } =
        [.. (Rule?.Formula.Numerator ?? []).Concat(Rule?.Formula.Denominator ?? []).Distinct().Where(key => !LedgerFigures.All.Contains(key))];

    /// <summary>Whether a person decides, or has decided, how much it gets.</summary>
    public bool IsChoice => Item.Verdict.Score is null && Item.Verdict.Note is ScoreNote.Choice or ScoreNote.Late;

    /// <summary>Every row of a self-assessment.</summary>
    public static IReadOnlyList<StudioItem> Of(AssessmentDesk desk) => [.. desk.Scored.Items.Select(item => Of(item, desk))];

    private static StudioItem Of(ScoredItem item, AssessmentDesk desk)
    {
        IndicatorFact? fact = desk.Facts.Indicators.FirstOrDefault(f => f.Key == item.Key);
        DepartmentItem? rule = desk.Pack.Items?.FirstOrDefault(i => AssessmentScorer.KeyOf(i) == item.Key);
        MidYearFact? midYear = item.Key == AssessmentScorer.ExecutionKey ? desk.Facts.Money.MidYear : fact?.MidYear;
        string? share = item.Verdict.Completion is { } completion ? Printed.Percent(completion) : null;
        string? target = fact is not null ? Printed.Target(fact.Indicator) : rule?.Target;
        string? result = fact is null ? share : fact.ReportedOn is null ? null : Printed.Result(fact with { Note = null });
        StudioItem made = new(item, target, result, fact, rule, midYear, FormPrinter.ReasonOf(item, desk.Facts), []);
        return made with { Missing = [.. desk.Scored.Missing.Where(part => part.Key == item.Key || (part.Kind == MissingKind.Entry && made.EntryKeys.Contains(part.Key)))] };
    }
}
