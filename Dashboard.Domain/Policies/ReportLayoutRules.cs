using System.Globalization;

namespace Dashboard.Domain.Policies;

/// <summary>Says what is wrong with a layout before a report is written by it.</summary>
public static class ReportLayoutRules
{
    /// <summary>All that is wrong; empty when it can be used: unknown places, figures typed into the wording, headings that repeat.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="known">The names of figures that can be asked for, by what a wording stands for.</param>
    /// <param name="knownOf">The same for kinds of problems.</param>
    /// <param name="figuresIn">Finds figures in a text, digits of the white list left out.</param>
    public static IEnumerable<string> Problems(
        ReportLayout layout, IReadOnlyDictionary<LayoutEach, string[]> known, Func<ReportProblemKind, IEnumerable<string>> knownOf, Func<string, (IEnumerable<string> Names, IEnumerable<string> Typed)> figuresIn)
    {
        foreach ((string wording, IEnumerable<string> names) in Wordings(layout, known, knownOf))
        {
            (IEnumerable<string> asked, IEnumerable<string> typed) = figuresIn(wording);
            HashSet<string> may = [.. names, .. known[LayoutEach.Once]];
            foreach (string name in asked.Where(name => !may.Contains(name))) yield return $"「{Short(wording)}」用到未定义的数据 {{{name}}}";
            foreach (string figure in typed) yield return $"「{Short(wording)}」写死了数字 {figure}，应改为数据";
        }

        if (layout.Sections.Count == 0) yield return "没有章节";
        foreach (string text in layout.Sections.Select(section => section.Text).OfType<string>().GroupBy(text => text).Where(same => same.Count() > 1).Select(same => same.Key)) yield return $"填写章节 {text} 重复";
        if (layout.LateFrom is <= 0m or > 1m) yield return string.Create(CultureInfo.InvariantCulture, $"lateFrom {layout.LateFrom} 应大于 0 且不大于 1");
        if (layout.LowBelow is < 0m or > 1m) yield return string.Create(CultureInfo.InvariantCulture, $"lowBelow {layout.LowBelow} 应在 0 到 1 之间");
    }

    private static IEnumerable<(string Wording, IEnumerable<string> Names)> Wordings(
        ReportLayout layout, IReadOnlyDictionary<LayoutEach, string[]> known, Func<ReportProblemKind, IEnumerable<string>> knownOf)
    {
        foreach (string wording in (string[])[layout.Title, layout.NoProblem, layout.NoMeasure]) yield return (wording, []);
        foreach (LayoutSection section in layout.Sections)
        {
            yield return (section.Heading, []);
            foreach (LayoutParagraph paragraph in section.Paragraphs ?? []) yield return (paragraph.Text, known[paragraph.Each]);
            foreach (LayoutColumn column in section.Table?.Columns ?? []) yield return (column.Text, known[section.Table!.Each]);
        }

        foreach (LayoutProblem problem in layout.Problems)
        {
            yield return (problem.Text, knownOf(problem.When));
            yield return (problem.Measure, knownOf(problem.When));
        }
    }

    private static string Short(string wording) => wording.Length > 24 ? wording[..24] + "…" : wording;
}
