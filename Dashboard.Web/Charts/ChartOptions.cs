using System.Text.Json.Serialization;

namespace Dashboard.Web.Charts;

// The part of the drawing library's options that we use, under its names. A colour is always the name of a CSS
// variable: the module looks it up, so a change of theme needs no new options from the server.

/// <summary>What the module is given: the options and what a function is needed for.</summary>
public sealed record ChartDrawing(ChartOptions Options, ChartFormat Format);

/// <summary>Numbers are formatted in the browser, on the axis and in tooltips.</summary>
public sealed record ChartFormat(string Culture, string Unit, int Decimals, int AxisDecimals, string Gap);

/// <summary>The options object.</summary>
public sealed record ChartOptions(
    ChartCanvasOptions Chart,
    IReadOnlyList<SeriesOptions> Series,
    IReadOnlyList<string> Colors,
    FillOptions Fill,
    StrokeOptions Stroke,
    MarkerOptions Markers,
    Switch DataLabels,
    LegendOptions Legend,
    GridOptions Grid,
    XAxisOptions Xaxis,
    YAxisOptions Yaxis,
    AnnotationOptions Annotations,
    TooltipOptions Tooltip,
    PlotOptions PlotOptions);

public sealed record ChartCanvasOptions(
    string Type, int Height, int ParentHeightOffset, string DefaultLocale, string ForeColor, string Background,
    Visible Toolbar, Switch Zoom, Switch Selection, AnimationOptions Animations);

public sealed record Switch(bool Enabled);

public sealed record Visible(bool Show);

public sealed record AnimationOptions(bool Enabled, int Speed, Switch AnimateGradually, DynamicAnimation DynamicAnimation);

public sealed record DynamicAnimation(bool Enabled, int Speed);

public sealed record SeriesOptions(string Name, IReadOnlyList<decimal?> Data);

public sealed record FillOptions(decimal Opacity);

public sealed record StrokeOptions(string Curve, IReadOnlyList<int> Width, IReadOnlyList<int> DashArray);

public sealed record MarkerOptions(IReadOnlyList<int> Size, int StrokeWidth, HoverOptions Hover);

public sealed record HoverOptions(int SizeOffset);

public sealed record LegendOptions(bool Show, bool ShowForSingleSeries, string Position, string HorizontalAlign, LegendLabels Labels);

public sealed record LegendLabels(string Colors);

public sealed record GridOptions(string BorderColor, PaddingOptions Padding);

public sealed record PaddingOptions(int Top, int Right, int Bottom, int Left);

public sealed record XAxisOptions(
    string Type, IReadOnlyList<string> Categories, XLabelOptions Labels, Visible AxisTicks, BorderOptions AxisBorder, Switch Tooltip);

public sealed record XLabelOptions(int Rotate, bool HideOverlappingLabels, AxisLabelStyle Style);

public sealed record BorderOptions(bool Show, string Color);

public sealed record YAxisOptions(decimal Min, decimal Max, int TickAmount, YLabelOptions Labels);

public sealed record YLabelOptions(AxisLabelStyle Style);

public sealed record AxisLabelStyle(string Colors);

public sealed record AnnotationOptions(IReadOnlyList<LineAnnotation> Xaxis, IReadOnlyList<PointAnnotation> Points);

public sealed record LineAnnotation(string X, string BorderColor, int StrokeDashArray, AnnotationLabel Label);

public sealed record PointAnnotation(string X, decimal Y, AnnotationMarker Marker, AnnotationLabel Label);

public sealed record AnnotationMarker(int Size);

public sealed record AnnotationLabel(
    string Text, string TextAnchor, string Orientation, int OffsetX, int OffsetY, int BorderWidth, LabelStyle Style);

public sealed record LabelStyle(string Color, string Background, string FontSize, int FontWeight);

public sealed record TooltipOptions(bool Shared, bool Intersect);

public sealed record PlotOptions(ColumnOptions Bar);

public sealed record ColumnOptions(string ColumnWidth, int BorderRadius);

/// <summary>Writes options without reflection surprises: camel case, nulls kept, because null in data is a gap.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChartDrawing))]
internal sealed partial class ChartJson : JsonSerializerContext;
