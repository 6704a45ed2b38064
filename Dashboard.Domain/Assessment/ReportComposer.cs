using Dashboard.Domain.Policies;

namespace Dashboard.Domain.Assessment;

/// <summary>Writes 自评报告 from facts, score and layout. Every figure in it is bound to where it comes from.</summary>
public sealed class ReportComposer
{
    private readonly AssessmentFacts facts;
    private readonly ReportLayout layout;
    private readonly ScoredAssessment scored;
    private readonly FigureBook book = new();
    private readonly ReportFigures figures;
    private readonly (IReadOnlyList<ReportRun> Problem, IReadOnlyList<ReportRun> Measure)[] problems;

    private ReportComposer(AssessmentFacts facts, ScoredAssessment scored, AssessmentPack pack, ReportLayout layout)
    {
        (this.facts, this.layout, this.scored) = (facts, layout, scored);
        figures = new(facts, scored, pack, book);
        problems = [.. ReportProblems.Of(facts, scored, layout, figures, book)];
    }

    /// <summary>Writes the report.</summary>
    /// <example>With 9,542,500.00 元 executed, {executed} is "954.25", bound to "executed".</example>
    public static Report Compose(AssessmentFacts facts, ScoredAssessment scored, AssessmentPack pack, ReportLayout layout)
    {
        ReportComposer composer = new(facts, scored, pack, layout);
        IReadOnlyList<ReportRun> title = ReportTemplate.Fill(layout.Title, composer.figures.Whole);
        ReportBlock[] blocks = [.. layout.Sections.SelectMany(composer.Section)];
        IEnumerable<string> shown = title.Concat(blocks.SelectMany(block => block.Rows.SelectMany(row => row).SelectMany(cell => cell).Concat(block.Runs))).Select(run => run.Figure).OfType<string>().Distinct();
        Dictionary<string, ReportFigure> figures = composer.book.All.ToDictionary(figure => figure.Key, StringComparer.Ordinal);
        return new(title, blocks, [.. shown.Select(key => figures[key])]);
    }

    /// <summary>All that is wrong with a layout; empty when reports can be written by it.</summary>
    /// <example>"执行率 {speed}" asks for what there is not; "共 3 个" has a figure typed into it.</example>
    public static IEnumerable<string> Problems(ReportLayout layout) => ReportLayoutRules.Problems(
        layout, ReportFigures.Known, ReportProblems.Known, wording => (ReportTemplate.Names(wording), ReportNumerals.In(ReportTemplate.Bare(wording))));

    /// <summary>The names that a person may write in braces into a section, each with what would stand there.</summary>
    /// <returns>Names without a figure are left out.</returns>
    /// <example>("executed", "954.25").</example>
    public static IReadOnlyList<(string Name, string Text)> Places(AssessmentFacts facts, ScoredAssessment scored, AssessmentPack pack)
    {
        ReportFigures figures = new(facts, scored, pack, new());
        return [.. ReportFigures.Known[LayoutEach.Once].Select(name => (name, figures.Whole(name))).Where(place => place.Item2 is not null).Select(place => (place.name, Read(place.Item2!)))];
    }

    private IEnumerable<ReportBlock> Section(LayoutSection section)
    {
        yield return new(ReportBlockKind.Heading, section.Level, [new(section.Heading)], []);
        foreach (LayoutParagraph paragraph in section.Paragraphs ?? [])
        {
            IReadOnlyList<ReportRun>[] parts = [.. Parts(paragraph).Where(part => part.Count > 0)];
            if (parts.Length == 0) continue;
            if (!paragraph.OwnLines) yield return Paragraph([.. parts.SelectMany(part => part)]);
            else foreach (IReadOnlyList<ReportRun> part in parts) yield return Paragraph(part);
        }

        foreach (ReportBlock block in Text(section)) yield return block;
        if (section.Table is { } table && Looks(table.Each).ToArray() is { Length: > 0 } rows)
            yield return new(ReportBlockKind.Table, 0, [], [[.. table.Columns.Select(column => (IReadOnlyList<ReportRun>)[new(column.Heading)])], .. rows.Select(look => (IReadOnlyList<IReadOnlyList<ReportRun>>)[.. table.Columns.Select(column => ReportTemplate.Fill(column.Text, look))])]);
    }

    /// <summary>What a person wrote here, line by line; places for figures in it are filled like those of the layout.</summary>
    private IEnumerable<ReportBlock> Text(LayoutSection section)
    {
        if (section.Text is not { } key || facts.Texts.FirstOrDefault(text => text.Section == key) is not { } written) yield break;
        string source = ReportFigures.Person(written.By, written.On);
        foreach ((int line, string text) in written.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Index())
        {
            int piece = 0;
            IEnumerable<ReportRun> runs = ReportTemplate.FillTyped(text, figures.Whole).SelectMany(run => run.Figure is not null
                ? [run] : book.Words($"text:{key}:{line + 1}.{++piece}", section.Heading, run.Text, source) ?? [run]);
            yield return new(ReportBlockKind.Paragraph, 0, [.. runs], [], key);
        }
    }

    private IEnumerable<IReadOnlyList<ReportRun>> Parts(LayoutParagraph paragraph) => paragraph.Each switch
    {
        LayoutEach.Problem => problems.Length == 0 ? [ReportTemplate.Fill(layout.NoProblem, figures.Whole)] : problems.Select((p, i) => Counted(paragraph, "problem", p.Problem, i)),
        LayoutEach.Measure => problems.Length == 0 ? [ReportTemplate.Fill(layout.NoMeasure, figures.Whole)] : problems.DistinctBy(p => Read(p.Measure)).Select((p, i) => Counted(paragraph, "measure", p.Measure, i)),
        _ => Looks(paragraph.Each).Select(look => ReportTemplate.Fill(paragraph.Text, look)),
    };

    /// <summary>一是…；二是…; the last one ends the sentence.</summary>
    private IReadOnlyList<ReportRun> Counted(LayoutParagraph paragraph, string place, IReadOnlyList<ReportRun> said, int index) =>
        [new($"{ChineseNumerals.Ordinal(index + 1)}是"), .. ReportTemplate.Fill(paragraph.Text, name => name == place ? said : figures.Whole(name))];

    private IEnumerable<Func<string, IReadOnlyList<ReportRun>?>> Looks(LayoutEach each) => each switch
    {
        LayoutEach.Indicator => facts.Indicators.Select(figures.Of),
        LayoutEach.Item => scored.Items.Where(item => item.Key.StartsWith("item:", StringComparison.Ordinal) && item.Counts is not null).Select(figures.Of),
        LayoutEach.Line => facts.Lines.Select(figures.Of),
        _ => [figures.Whole],
    };

    private static ReportBlock Paragraph(IReadOnlyList<ReportRun> runs) => new(ReportBlockKind.Paragraph, 0, runs, []);

    private static string Read(IReadOnlyList<ReportRun> runs) => string.Concat(runs.Select(run => run.Text));
}
