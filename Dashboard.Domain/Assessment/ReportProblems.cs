using Dashboard.Domain.Indicators;
using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Finds what the report has to call a problem: from deviations of the figures and from the alerts of the year.</summary>
internal static class ReportProblems
{
    /// <summary>The problems in the order of the layout, each with the measure that goes with it.</summary>
    public static IEnumerable<(IReadOnlyList<ReportRun> Problem, IReadOnlyList<ReportRun> Measure)> Of(
        AssessmentFacts facts, ScoredAssessment scored, ReportLayout layout, ReportFigures figures, FigureBook book)
    {
        foreach (LayoutProblem wording in layout.Problems)
        {
            foreach (Func<string, IReadOnlyList<ReportRun>?> look in Looks(wording.When, facts, scored, layout, figures, book))
                yield return (ReportTemplate.Fill(wording.Text, look), ReportTemplate.Fill(wording.Measure, look));
        }
    }

    /// <summary>The names that the wording of a kind of problem can ask for besides those of the whole.</summary>
    public static IEnumerable<string> Known(ReportProblemKind kind) => kind switch
    {
        ReportProblemKind.IndicatorShort or ReportProblemKind.LowTargets => ReportFigures.Known[LayoutEach.Indicator],
        ReportProblemKind.Alert => ["subject", "rule", "since", "answer", "promised"],
        _ => [],
    };

    /// <summary>A target in words that no number can show to be reached.</summary>
    public static bool IsVague(IndicatorFact fact) => fact.Indicator.Sign == IndicatorSign.Qualitative && fact.Indicator.TargetValue is null;

    private static IEnumerable<Func<string, IReadOnlyList<ReportRun>?>> Looks(
        ReportProblemKind kind, AssessmentFacts facts, ScoredAssessment scored, ReportLayout layout, ReportFigures figures, FigureBook book)
    {
        MoneyFacts money = facts.Money;
        bool holds = kind switch
        {
            ReportProblemKind.LateMoney => money.ShareAfter(6).Value >= layout.LateFrom,
            ReportProblemKind.LowExecution => money.Rate.Value < layout.LowBelow,
            ReportProblemKind.OverBudget => money.Executed > money.Adjusted,
            ReportProblemKind.VagueTargets => facts.Indicators.Any(IsVague),
            _ => false,
        };
        if (holds) yield return figures.Whole;
        foreach (IndicatorFact fact in facts.Indicators.Where(fact => IsMeant(kind, scored.Items.First(item => item.Key == fact.Key)))) yield return figures.Of(fact);
        if (kind != ReportProblemKind.Alert) yield break;
        foreach ((int index, DeviationFact alert) in facts.Deviations.Index()) yield return name => Alert(alert, $"alert:{index + 1}", name, book) ?? figures.Whole(name);
    }

    private static bool IsMeant(ReportProblemKind kind, ScoredItem item) => kind switch
    {
        ReportProblemKind.IndicatorShort => item.Counts < item.Weight,
        ReportProblemKind.LowTargets => item.Verdict.Note == ScoreNote.FarAbove,
        _ => false,
    };

    private static IReadOnlyList<ReportRun>? Alert(DeviationFact alert, string key, string name, FigureBook book)
    {
        string source = $"预警「{alert.Rule}」，{Printed.Day(alert.Since)}";
        return name switch
        {
            "subject" => book.Words($"{key}:subject", alert.Subject, alert.Subject, source),
            "rule" => book.Words($"{key}:rule", alert.Subject, alert.Rule, source),
            "since" => book.Figure($"{key}:since", $"{alert.Subject} · 预警日期", Printed.Day(alert.Since), source),
            "answer" => book.Words($"{key}:answer", $"{alert.Subject} · 整改答复", alert.Answer?.TrimEnd('。', '；'), source),
            "promised" => alert.PromisedOn is { } day ? book.Figure($"{key}:promised", $"{alert.Subject} · 承诺日期", Printed.Day(day), source) : null,
            _ => null,
        };
    }
}
