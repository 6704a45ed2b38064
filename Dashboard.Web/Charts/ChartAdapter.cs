using System.Globalization;
using System.Text.Json;

namespace Dashboard.Web.Charts;

/// <summary>Turns a chart of ours into options of the drawing library.</summary>
public static class ChartAdapter
{
    /// <summary>Shown where nothing is defined.</summary>
    public const string Gap = "—";

    private const int Height = 300;
    private const int MotionMilliseconds = 150;
    private const int MostDirectLabels = 4;
    private const int WidestGutter = 110;

    /// <summary>The drawing as the module reads it. Same chart, same text: a change is a change of this text.</summary>
    public static string ToJson(ChartSpec spec, CultureInfo culture) =>
        JsonSerializer.Serialize(ToDrawing(spec, culture), ChartJson.Default.ChartDrawing);

    /// <summary>The drawing of a chart.</summary>
    public static ChartDrawing ToDrawing(ChartSpec spec, CultureInfo culture)
    {
        bool lines = spec.Kind == ChartKind.CumulativeLine;
        ChartSpec shown = spec with { Series = [.. spec.Series.Select(series => Scaled(series, spec.Unit))] };
        int gutter = ChartLabels.Gutter(shown);
        bool direct = lines && spec.Series.Count <= MostDirectLabels && gutter <= WidestGutter;
        AxisLabelStyle axisText = new(ChartLook.Text);
        ChartAxis axis = ChartAxis.Over(shown.Series.SelectMany(series => series.Values).OfType<decimal>());
        ChartOptions options = new(
            Canvas(lines, culture),
            [.. shown.Series.Select(series => new SeriesOptions(Plain(series.Name), series.Values))],
            [.. shown.Series.Select(series => ChartLook.Of(series.Role).Color)],
            new FillOptions(1m),
            new StrokeOptions(
                "straight",
                [.. shown.Series.Select(series => lines ? ChartLook.Of(series.Role).Width : 0)],
                [.. shown.Series.Select(series => lines ? ChartLook.Of(series.Role).Dash : 0)]),
            new MarkerOptions([.. shown.Series.Select(series => ChartLook.Of(series.Role).Marker)], 0, new HoverOptions(2)),
            new Switch(false),
            new LegendOptions(!direct && spec.Series.Count > 1, false, "top", "left", new LegendLabels(ChartLook.Text)),
            new GridOptions(ChartLook.Grid, new PaddingOptions(spec.Today is null ? 0 : 12, direct ? gutter : 12, -12, 12)),
            new XAxisOptions(
                "category", [.. spec.Categories.Select(Plain)], new XLabelOptions(0, true, axisText),
                new Visible(false), new BorderOptions(true, ChartLook.Grid), new Switch(false)),
            new YAxisOptions(axis.Min, axis.Max, axis.Ticks, new YLabelOptions(axisText)),
            new AnnotationOptions(ChartLabels.Today(spec), direct ? ChartLabels.BesideLines(shown, axis) : []),
            new TooltipOptions(true, false),
            new PlotOptions(new ColumnOptions("60%", 2)));
        return new ChartDrawing(
            options,
            new ChartFormat(culture.Name, Plain(spec.Unit.Word), spec.Unit.Decimals, axis.Decimals, Gap));
    }

    /// <summary>
    /// The library writes names, categories and labels into the page as HTML. Names come from imported files, so
    /// every character with a meaning in HTML is replaced by its full-width form.
    /// </summary>
    public static string Plain(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            plain[i] = source[i] switch
            {
                '<' => '＜',
                '>' => '＞',
                '&' => '＆',
                '"' => '＂',
                '\'' => '＇',
                '`' => '｀',
                char c when char.IsControl(c) => ' ',
                char c => c,
            };
        }
    });

    private static ChartCanvasOptions Canvas(bool lines, CultureInfo culture) => new(
        lines ? "line" : "bar", Height, 0, Locale(culture), ChartLook.Text, ChartLook.Surface,
        new Visible(false), new Switch(false), new Switch(false),
        new AnimationOptions(true, MotionMilliseconds, new Switch(false), new DynamicAnimation(true, MotionMilliseconds)));

    /// <summary>The locale file of a culture; the product has two.</summary>
    public static string Locale(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh" ? "zh-cn" : "en";

    private static ChartSeries Scaled(ChartSeries series, ChartUnit unit) =>
        series with { Values = [.. series.Values.Select(value => value is { } v ? unit.Scale(v) : (decimal?)null)] };
}
