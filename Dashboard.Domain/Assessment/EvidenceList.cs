using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>佐证材料清单: every figure of an assessment with its source, and what was named as proof.</summary>
public static class EvidenceList
{
    /// <summary>Lists the figures of the report, then what people entered and chose.</summary>
    /// <example>组建工会 | 完成情况说明 | 154 | 办公室填报，2023年12月31日 | 工会组织台账.</example>
    public static IReadOnlyList<EvidenceRow> Of(AssessmentFacts facts, ScoredAssessment scored, AssessmentPack pack, Report report) =>
        [.. report.Figures.Select(figure => Row(figure, facts)), .. facts.Entered.Select(entered => Row(entered, pack)), .. scored.Items.Where(item => item.Choice is not null).Select(Row)];

    private static EvidenceRow Row(ReportFigure figure, AssessmentFacts facts)
    {
        string[] name = figure.Name.Split(" · ", 2);
        IndicatorFact? fact = facts.Indicators.FirstOrDefault(f => figure.Key.StartsWith(f.Key + ":", StringComparison.Ordinal));
        bool isResult = fact is not null && (figure.Key.Contains(":result", StringComparison.Ordinal) || figure.Key.Contains(":note", StringComparison.Ordinal));
        return new(name.Length > 1 ? name[0] : facts.Subject.LineName ?? facts.Subject.DepartmentName, name[^1], figure.Text, figure.Source, isResult ? fact!.Proof : null);
    }

    private static EvidenceRow Row(EnteredFact entered, AssessmentPack pack)
    {
        EntryRule? rule = pack.Entries?.FirstOrDefault(entry => entry.Key == entered.Key);
        return new(rule?.Name ?? entered.Key, "填报数据", $"{Printed.Number(entered.Value)}{rule?.Unit}", ReportFigures.Person(entered.By, entered.On), entered.Evidence);
    }

    private static EvidenceRow Row(ScoredItem item) => new(
        item.Name, item.IsOverride ? "人工调整得分" : "得分说明", Printed.Points(item.Counts), ReportFigures.Person(item.Choice!.By, item.Choice.On), item.Choice.Reason);
}
