using System.Globalization;

namespace Dashboard.Web.Charts;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Amounts so far, one line per series.</summary>
    CumulativeLine,

    /// <summary>Amounts of each category, one column per series.</summary>
    Columns,
}

/// <summary>What a series stands for. It alone decides the look, so that a plan looks the same in every chart.</summary>
public enum ChartRole
{
    /// <summary>执行数: accent, solid.</summary>
    Executed,

    /// <summary>用款计划: dark, dashed.</summary>
    Planned,

    /// <summary>序时进度: thin, grey.</summary>
    Elapsed,

    /// <summary>上年同期: light.</summary>
    LastYear,

    /// <summary>预计: accent, dotted.</summary>
    Forecast,
}

/// <summary>The unit a chart is shown in. Values stay in the smallest unit; only what is shown is divided.</summary>
/// <param name="Word">As printed, e.g. 万元.</param>
/// <param name="Divisor">元 1, 万元 10,000, 亿元 100,000,000.</param>
/// <param name="Decimals">Decimals shown.</param>
public sealed record ChartUnit(string Word, decimal Divisor = 1m, int Decimals = 2)
{
    /// <summary>A value in this unit, unrounded.</summary>
    public decimal Scale(decimal value) => value / Divisor;

    /// <summary>The exact value in this unit: at least <see cref="Decimals"/> places, more where there are more.</summary>
    public string Write(decimal value, CultureInfo culture) =>
        Scale(value).ToString($"#,##0.{new string('0', Decimals)}########", culture);
}

/// <summary>One series.</summary>
/// <param name="Name">As printed beside its line.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="Values">Exact values, one per category; null is a gap, never 0.</param>
public sealed record ChartSeries(string Name, ChartRole Role, IReadOnlyList<decimal?> Values);

/// <summary>A vertical line at one category, such as today.</summary>
/// <param name="Category">One of the categories.</param>
/// <param name="Label">As printed above the line.</param>
public sealed record ChartMark(string Category, string Label);

/// <summary>A chart as the product means it; no word of the drawing library.</summary>
/// <param name="Title">The finding in words where there is one.</param>
/// <param name="Summary">One sentence with the figures, for those who do not see the drawing.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Unit">The unit it is shown in.</param>
/// <param name="CategoryName">What the categories are, e.g. 月份; heads the first column of the table.</param>
/// <param name="Categories">The x axis.</param>
/// <param name="Series">What is drawn.</param>
/// <param name="AsOf">The date of the figures.</param>
/// <param name="Scope">Whose figures, with filters; stands in exports, which leave the page.</param>
/// <param name="Today">Where the present is, if on the axis.</param>
public sealed record ChartSpec(
    string Title,
    string Summary,
    ChartKind Kind,
    ChartUnit Unit,
    string CategoryName,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series,
    DateOnly AsOf,
    string Scope,
    ChartMark? Today = null)
{
    /// <summary>What is drawn.</summary>
    public IReadOnlyList<ChartSeries> Series { get; init; } =
        Series.FirstOrDefault(series => series.Values.Count != Categories.Count) is { } odd
            ? throw new ArgumentException($"'{odd.Name}' has {odd.Values.Count} values for {Categories.Count} categories.", nameof(Series))
            : Series;

    /// <summary>Whether there is anything to draw.</summary>
    public bool HasValues => Series.Any(series => series.Values.Any(value => value is not null));
}
