namespace Dashboard.Web.Charts;

/// <summary>Names beside their lines instead of a legend.</summary>
internal static class ChartLabels
{
    private const int FontPixels = 12;

    // Share of the axis one line of text is high at our chart height.
    private const decimal LineHeight = 0.075m;

    /// <summary>Room right of the last category for the longest name that ends there.</summary>
    public static int Gutter(ChartSpec shown) =>
        12 + shown.Series.Where(series => LastIndex(series) == shown.Categories.Count - 1)
            .Select(series => PixelWidth(series.Name)).DefaultIfEmpty(0).Max();

    /// <summary>A name at the end of each line. Names that end at the right border are spread so that none covers another.</summary>
    public static IReadOnlyList<PointAnnotation> BesideLines(ChartSpec shown, ChartAxis axis)
    {
        int last = shown.Categories.Count - 1;
        ChartSeries[] atBorder = [.. shown.Series.Where(series => LastIndex(series) == last).OrderByDescending(EndOf)];
        decimal[] heights = Spread([.. atBorder.Select(EndOf)], axis.Min, (axis.Max - axis.Min) * LineHeight);
        List<PointAnnotation> labels =
            [.. atBorder.Zip(heights, (series, height) => Label(series, shown.Categories[last], height, "start", 8, FontPixels))];
        foreach (ChartSeries series in shown.Series.Where(series => LastIndex(series) is >= 0 and var end && end < last))
        {
            int end = LastIndex(series);
            bool above = shown.Series.All(other => other == series || other.Values[end] is not { } value || value <= EndOf(series));
            bool before = above && end > last / 2;
            labels.Add(Label(
                series, shown.Categories[end], EndOf(series), before ? "end" : "start", before ? -4 : 6, above ? 0 : 2 * FontPixels));
        }

        return labels;
    }

    /// <summary>The line of the present; its words stay inside the drawing.</summary>
    public static IReadOnlyList<LineAnnotation> Today(ChartSpec spec)
    {
        if (spec.Today is not { } mark || !spec.Categories.Contains(mark.Category)) return [];
        string anchor = mark.Category == spec.Categories[0] ? "start" : mark.Category == spec.Categories[^1] ? "end" : "middle";
        return [new LineAnnotation(
            ChartAdapter.Plain(mark.Category), ChartLook.Text, 3,
            new AnnotationLabel(ChartAdapter.Plain(mark.Label), anchor, "horizontal", 0, -8, 0, Style(ChartLook.Text, 400)))];
    }

    private static PointAnnotation Label(ChartSeries series, string category, decimal y, string anchor, int offsetX, int offsetY) => new(
        ChartAdapter.Plain(category), y, new AnnotationMarker(0),
        new AnnotationLabel(
            ChartAdapter.Plain(series.Name), anchor, "horizontal", offsetX, offsetY, 0,
            Style(ChartLook.Of(series.Role).LabelColor, series.Role == ChartRole.Executed ? 600 : 400)));

    /// <summary>Heights, greatest first, moved apart by at least <paramref name="gap"/> and kept above the floor.</summary>
    private static decimal[] Spread(decimal[] heights, decimal floor, decimal gap)
    {
        for (int i = 1; i < heights.Length; i++) heights[i] = Math.Min(heights[i], heights[i - 1] - gap);
        for (int i = heights.Length - 1, below = 0; i >= 0; i--, below++) heights[i] = Math.Max(heights[i], floor + below * gap);
        return heights;
    }

    private static LabelStyle Style(string color, int weight) => new(color, "transparent", $"{FontPixels}px", weight);

    private static decimal EndOf(ChartSeries series) => series.Values[LastIndex(series)]!.Value;

    private static int LastIndex(ChartSeries series)
    {
        for (int i = series.Values.Count - 1; i >= 0; i--)
            if (series.Values[i] is not null) return i;
        return -1;
    }

    private static int PixelWidth(string text) => ChartAdapter.Plain(text).Sum(c => c < 0x2E80 ? 7 : FontPixels);
}
