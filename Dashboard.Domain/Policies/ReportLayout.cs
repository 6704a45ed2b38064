namespace Dashboard.Domain.Policies;

/// <summary>Headings and wording of 自评报告 as data: sentences with places for figures in braces.</summary>
/// <remarks>
/// {executed} is a figure of the facts; [，原因：{reason}] stands only when every figure in it is there. Digits may stand in the
/// wording only where they are no figures: in ordinals, years and numbers of documents.
/// </remarks>
/// <param name="Id">The name by which packs choose it. Example: "cn-department-report".</param>
/// <param name="Version">Raised with every change.</param>
/// <param name="Title">The title.</param>
/// <param name="Sections">In the order of the report.</param>
/// <param name="Problems">What is said of each kind of problem, and what measure goes with it; the order is that of the report.</param>
/// <param name="NoProblem">What stands where there is none.</param>
/// <param name="NoMeasure">What stands below it.</param>
/// <param name="LateFrom">From this part of the money spent in the second half of the year on, it is called late. Unit: 0.6 is 60 %.</param>
/// <param name="LowBelow">A rate below this is called low. Unit: 0.9 is 90 %.</param>
public sealed record ReportLayout(
    string Id, string Version, string Title, IReadOnlyList<LayoutSection> Sections, IReadOnlyList<LayoutProblem> Problems, string NoProblem, string NoMeasure,
    decimal LateFrom, decimal LowBelow);

/// <summary>A heading with what stands below it.</summary>
/// <param name="Level">1 for 一、, 2 for （一）.</param>
/// <param name="Heading">With its ordinal.</param>
/// <param name="Paragraphs">What follows from facts; null when nothing does.</param>
/// <param name="Text">The key of the text that people write here; null when they write none. Example: "duties".</param>
/// <param name="IsNeeded">Whether the report is not complete without that text.</param>
/// <param name="Table">A table at its end; null when there is none.</param>
public sealed record LayoutSection(
    int Level, string Heading, IReadOnlyList<LayoutParagraph>? Paragraphs = null, string? Text = null, bool IsNeeded = false, LayoutTable? Table = null);

/// <summary>For what a sentence or a row stands.</summary>
public enum LayoutEach
{
    /// <summary>Once.</summary>
    Once,

    /// <summary>For each indicator.</summary>
    Indicator,

    /// <summary>For each other item of the pack.</summary>
    Item,

    /// <summary>For each line.</summary>
    Line,

    /// <summary>For each problem.</summary>
    Problem,

    /// <summary>For each measure.</summary>
    Measure,
}

/// <summary>A paragraph, or the sentences of one.</summary>
/// <param name="Text">The wording.</param>
/// <param name="Each">For what it stands.</param>
/// <param name="OwnLines">Whether each stands in a paragraph of its own; otherwise all stand in one.</param>
public sealed record LayoutParagraph(string Text, LayoutEach Each = LayoutEach.Once, bool OwnLines = false);

/// <summary>A table with a row for each.</summary>
/// <param name="Each">For what a row stands.</param>
/// <param name="Columns">From left to right.</param>
public sealed record LayoutTable(LayoutEach Each, IReadOnlyList<LayoutColumn> Columns);

/// <summary>A column.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">The wording of a cell.</param>
public sealed record LayoutColumn(string Heading, string Text);

/// <summary>What a report calls a problem.</summary>
public enum ReportProblemKind
{
    /// <summary>Much of the money was spent in the second half of the year.</summary>
    LateMoney,

    /// <summary>The rate is low.</summary>
    LowExecution,

    /// <summary>More was spent than approved.</summary>
    OverBudget,

    /// <summary>An indicator got less than its weight.</summary>
    IndicatorShort,

    /// <summary>Targets that are words and cannot be measured.</summary>
    VagueTargets,

    /// <summary>Targets that were far too low.</summary>
    LowTargets,

    /// <summary>An alert of the year that was answered.</summary>
    Alert,
}

/// <summary>The wording of a kind of problem.</summary>
/// <param name="When">Which kind.</param>
/// <param name="Text">What is said of it.</param>
/// <param name="Measure">What is to be done.</param>
public sealed record LayoutProblem(ReportProblemKind When, string Text, string Measure);
