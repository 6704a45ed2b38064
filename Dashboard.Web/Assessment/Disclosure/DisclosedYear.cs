using Dashboard.Domain;
using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Assessment.Disclosure;

/// <summary>A row of an open table with the share that its bar shows.</summary>
/// <param name="Share">Unit: 1 is a full bar; null where there is none.</param>
public sealed record DisclosedRow(IReadOnlyList<string> Cells, decimal? Share);

/// <summary>A table that is published, on the page and as open data.</summary>
/// <param name="Name">The name of its file, without ending.</param>
/// <param name="BarOf">What its bars show.</param>
public sealed record DisclosedTable(string Name, string Title, string BarOf, IReadOnlyList<string> Columns, IReadOnlyList<DisclosedRow> Rows);

/// <summary>What is published of a signed self-assessment, in plain words.</summary>
public sealed record DisclosedYear(string Title, IReadOnlyList<string> Summary, IReadOnlyList<DisclosedTable> Tables, IReadOnlyList<(string Heading, IReadOnlyList<string> Paragraphs)> Sections)
{
    /// <summary>From the third heading of the report on it speaks of problems and measures; what stands before is in the tables.</summary>
    private const string FirstOpenHeading = "三、";

    public static DisclosedYear Of(SealedContent content, ScoredAssessment scored, Report report)
    {
        (AssessmentSubject subject, MoneyFacts money) = (content.Facts.Subject, content.Facts.Money);
        string name = subject.LineName ?? subject.DepartmentName;
        string[] summary =
        [
            $"{subject.Year}年，{name}全年可用的预算是 {Printed.TenThousands(money.Adjusted)} 万元，实际花了 {Printed.TenThousands(money.Executed)} 万元，相当于预算的 {Printed.Percent(money.Rate.Value)}。",
            $"年初定下 {content.Facts.Indicators.Count} 个目标，其中 {scored.Items.Count(item => item.Key.StartsWith("indicator:", StringComparison.Ordinal) && item.Counts >= item.Weight)} 个得满分。",
            $"按照{content.Pack.Title}，自评得分 {Printed.Points(scored.Total)} 分，等级为{scored.Grade ?? "—"}。",
        ];
        return new($"{subject.Year}年度{name}绩效自评公开", summary, [Goals(content, scored), Lines(content)], [.. SectionsOf(report)]);
    }

    /// <summary>Everything that would be read, line by line: what the gate looks at.</summary>
    public IReadOnlyList<string> Texts =>
    [
        Title, .. Summary, .. Tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells)), .. Sections.SelectMany(section => section.Paragraphs.Prepend(section.Heading)),
    ];

    private static DisclosedTable Goals(SealedContent content, ScoredAssessment scored) => new(
        "goals", "目标完成得怎么样", "得分占分值", ["目标", "年初定的", "实际完成", "分值", "得分"],
        [.. scored.Items.Select(item => new DisclosedRow([item.Name, Target(item, content), Result(item, content), Printed.Points(item.Weight), Printed.Points(item.Counts)], Ratio.Of(item.Counts ?? 0m, item.Weight).Value))]);

    private static DisclosedTable Lines(SealedContent content) => new(
        "money", "钱花在哪里", "支出占预算", ["项目", "全年预算（万元）", "全年支出（万元）", "执行率"],
        [.. content.Facts.Lines.Select(line => (line, share: Ratio.Of(line.Executed, line.Adjusted).Value))
            .Select(row => new DisclosedRow([row.line.Name, Printed.TenThousands(row.line.Adjusted), Printed.TenThousands(row.line.Executed), Printed.Percent(row.share)], row.share))]);

    private static string Target(ScoredItem item, SealedContent content) => content.Facts.Indicators.FirstOrDefault(fact => fact.Key == item.Key) is { } fact
        ? Printed.Target(fact.Indicator) : content.Pack.Items?.FirstOrDefault(other => AssessmentScorer.KeyOf(other) == item.Key)?.Target ?? "—";

    private static string Result(ScoredItem item, SealedContent content) => content.Facts.Indicators.FirstOrDefault(fact => fact.Key == item.Key) is { } fact
        ? Printed.Result(fact) : item.Verdict.Completion is { } share ? Printed.Percent(share) : "—";

    private static IEnumerable<(string Heading, IReadOnlyList<string> Paragraphs)> SectionsOf(Report report)
    {
        IEnumerable<ReportBlock> blocks = report.Blocks.SkipWhile(block => block.Kind != ReportBlockKind.Heading || !block.Text.StartsWith(FirstOpenHeading, StringComparison.Ordinal));
        (string? heading, List<string> paragraphs) = (null, []);
        foreach (ReportBlock block in blocks)
        {
            if (block.Kind == ReportBlockKind.Heading)
            {
                if (heading is not null) yield return (heading, paragraphs);
                (heading, paragraphs) = (block.Text, []);
            }
            else if (block.Kind == ReportBlockKind.Paragraph)
            {
                paragraphs.Add(block.Text);
            }
        }

        if (heading is not null) yield return (heading, paragraphs);
    }
}
