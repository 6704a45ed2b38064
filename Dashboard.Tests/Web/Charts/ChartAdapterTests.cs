using System.Globalization;
using System.Text.Json;
using Dashboard.Web.Charts;

namespace Dashboard.Tests.Web.Charts;

public sealed class ChartAdapterTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public void Adapter_TextWithMarkup_LeavesNoCharacterThatMeansHtml()
    {
        const string attack = "<img src=x onerror=\"alert('1')\">&lt;`";
        ChartSpec spec = ChartSamples.Year(new ChartSeries(attack, ChartRole.Executed, [1m, 2m, 3m])) with
        {
            Categories = [attack, "2月", "3月"],
            Unit = new ChartUnit(attack),
            Today = new ChartMark(attack, attack),
        };
        List<string> texts = [];
        Collect(JsonDocument.Parse(ChartAdapter.ToJson(spec, Chinese)).RootElement, texts);

        texts.ShouldContain("＜img src=x onerror=＂alert(＇1＇)＂＞＆lt;｀");
        texts.Where(text => text.Any(c => c is '<' or '>' or '&' or '"' or '\'' or '`')).ShouldBeEmpty();
    }

    [Fact]
    public void Adapter_MissingValue_StaysAGapAndNeverBecomesZero()
    {
        string json = ChartAdapter.ToJson(ChartSamples.ExecutedAndPlanned(), Chinese);

        JsonElement data = JsonDocument.Parse(json).RootElement.GetProperty("options").GetProperty("series")[0].GetProperty("data");
        data[2].ValueKind.ShouldBe(JsonValueKind.Null);
        data[1].GetDecimal().ShouldBe(50m);
    }

    [Theory]
    [InlineData(1, "1254300.01")]
    [InlineData(10_000, "125.430001")]
    [InlineData(100_000_000, "0.0125430001")]
    public void Adapter_Unit_DividesExactly(int divisor, string expected)
    {
        ChartSpec spec = ChartSamples.ExecutedAndPlanned() with { Unit = new ChartUnit("单位", divisor) };

        ChartAdapter.ToDrawing(spec, Chinese).Options.Series[1].Data[2]
            .ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Adapter_Roles_LookAsAgreed()
    {
        ChartSpec spec = ChartSamples.Year([.. Enum.GetValues<ChartRole>().Select(role => new ChartSeries("系列", role, [1m, 2m, 3m]))]);

        ChartOptions options = ChartAdapter.ToDrawing(spec, Chinese).Options;

        options.Colors.ShouldBe(["--series-executed", "--series-plan", "--series-elapsed", "--series-last-year", "--series-executed"]);
        options.Stroke.Width.ShouldBe([3, 2, 1, 2, 2]);
        options.Stroke.DashArray.ShouldBe([0, 6, 0, 0, 2]);
    }

    [Fact]
    public void Adapter_UpToFourShortNames_AreWrittenBesideTheirLines()
    {
        ChartOptions options = ChartAdapter.ToDrawing(ChartSamples.ExecutedAndPlanned(), Chinese).Options;

        options.Legend.Show.ShouldBeFalse();
        options.Annotations.Points.Select(point => point.Label.Text).ShouldBe(["计划", "已执行"]);
        options.Annotations.Points[1].X.ShouldBe("2月");
    }

    [Fact]
    public void Adapter_FiveSeriesOrLongNames_FallBackToALegend()
    {
        ChartSeries series = new("系列", ChartRole.Executed, [1m, 2m, 3m]);
        ChartSpec five = ChartSamples.Year(series, series, series, series, series);
        ChartSpec wide = ChartSamples.Year(series, series with { Name = new string('名', 40) });

        foreach (ChartSpec spec in new[] { five, wide })
        {
            ChartOptions options = ChartAdapter.ToDrawing(spec, Chinese).Options;
            options.Legend.Show.ShouldBeTrue();
            options.Annotations.Points.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Labels_EqualEnds_DoNotCoverEachOther()
    {
        ChartSpec spec = ChartSamples.Year(
            [.. Enumerable.Range(0, 4).Select(_ => new ChartSeries("系列", ChartRole.Planned, [0m, 0m, 0m])),]);

        IReadOnlyList<PointAnnotation> labels = ChartAdapter.ToDrawing(spec, Chinese).Options.Annotations.Points;

        labels.Zip(labels.Skip(1), (upper, lower) => upper.Y - lower.Y).ShouldAllBe(gap => gap >= 0.07m);
        labels.ShouldAllBe(label => label.Y >= 0m);
    }

    [Fact]
    public void Adapter_TodayOffTheAxis_DrawsNoLine() =>
        ChartAdapter.ToDrawing(ChartSamples.ExecutedAndPlanned() with { Today = new ChartMark("13月", "今天") }, Chinese)
            .Options.Annotations.Xaxis.ShouldBeEmpty();

    [Theory]
    [InlineData("zh-CN", "zh-cn")]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    public void Adapter_Culture_PicksItsLocaleFile(string culture, string locale) =>
        ChartAdapter.ToDrawing(ChartSamples.ExecutedAndPlanned(), CultureInfo.GetCultureInfo(culture))
            .Options.Chart.DefaultLocale.ShouldBe(locale);

    [Fact]
    public void Spec_SeriesOfAnotherLength_IsRefused() =>
        Should.Throw<ArgumentException>(() => ChartSamples.Year(new ChartSeries("短", ChartRole.Executed, [1m])));

    private static void Collect(JsonElement element, List<string> texts)
    {
        if (element.ValueKind == JsonValueKind.String) texts.Add(element.GetString()!);
        else if (element.ValueKind == JsonValueKind.Array) foreach (JsonElement item in element.EnumerateArray()) Collect(item, texts);
        else if (element.ValueKind == JsonValueKind.Object) foreach (JsonProperty item in element.EnumerateObject()) Collect(item.Value, texts);
    }
}
