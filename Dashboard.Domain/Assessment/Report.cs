namespace Dashboard.Domain.Assessment;

/// <summary>自评报告 before it is a document: headings, prose and tables, every figure tied to where it comes from.</summary>
/// <param name="Title">As runs, for it holds the year. Example: "2023年度广州市花都区总工会部门整体支出绩效自评报告".</param>
/// <param name="Blocks">In the order of reading.</param>
/// <param name="Figures">Every figure that a run names, once; the same figure may stand in many places.</param>
public sealed record Report(IReadOnlyList<ReportRun> Title, IReadOnlyList<ReportBlock> Blocks, IReadOnlyList<ReportFigure> Figures)
{
    /// <summary>The figure of a key.</summary>
    /// <returns>Null when the report has none of that key.</returns>
    /// <example>"executed" is 954.25 万元.</example>
    public ReportFigure? Find(string key) => Figures.FirstOrDefault(figure => figure.Key == key);
}

/// <summary>What a block is.</summary>
public enum ReportBlockKind
{
    /// <summary>A heading; its level says which.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A table with its first row as heading.</summary>
    Table,
}

/// <summary>A heading, a paragraph or a table.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Level">1 for 一、, 2 for （一）; 0 where it is no heading.</param>
/// <param name="Runs">The text of a heading or a paragraph; empty for a table.</param>
/// <param name="Rows">The cells of a table, row by row, each a list of runs; empty otherwise.</param>
/// <param name="Section">The key of the text that people may edit here; null where the whole block follows from facts. Example: "duties".</param>
public sealed record ReportBlock(
    ReportBlockKind Kind, int Level, IReadOnlyList<ReportRun> Runs, IReadOnlyList<IReadOnlyList<IReadOnlyList<ReportRun>>> Rows, string? Section = null)
{
    /// <summary>The words of a heading or a paragraph as they are read.</summary>
    /// <example>"支出预算执行总计 954.25 万元".</example>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A piece of text.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Figure">The key of the figure it shows; null for prose. Example: "executed".</param>
public readonly record struct ReportRun(string Text, string? Figure = null);

/// <summary>A figure of a report and where it comes from.</summary>
/// <param name="Key">Its name, the same in every report. Example: "indicator:HD2023-ZB5:result".</param>
/// <param name="Name">For people. Example: "服务对象满意度 · 实际完成值".</param>
/// <param name="Text">As it is printed. Example: "95%".</param>
/// <param name="Source">Where it comes from, for people: ledger and date, result and day, person and moment, or the figures it is computed from.</param>
public sealed record ReportFigure(string Key, string Name, string Text, string Source);
