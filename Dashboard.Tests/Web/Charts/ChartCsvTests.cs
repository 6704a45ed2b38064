using System.Text;
using Dashboard.Web.Charts;

namespace Dashboard.Tests.Web.Charts;

public sealed class ChartCsvTests
{
    private static readonly ChartCsvWords Words = new("单位", "截至", "范围");

    [Fact]
    public void Csv_Chart_HoldsTitleScopeUnitDateAndExactFigures() =>
        ChartCsv.Write(ChartSamples.ExecutedAndPlanned(), Words).ShouldBe(string.Join("\r\n",
            "执行比计划慢 9.7 个百分点", "范围,区总工会 2026", "单位,万元", "截至,2026-02-28", "",
            "月份,已执行,计划", "1月,20.01,25", "2月,50,63", "3月,,125.430001", ""));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@A1", "'@A1")]
    [InlineData("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"")]
    public void Csv_TextLikeAFormula_IsMadeText(string name, string cell)
    {
        ChartSpec spec = ChartSamples.Year(new ChartSeries(name, ChartRole.Executed, [-1m, 2m, 3m]));

        string csv = ChartCsv.Write(spec, Words);

        csv.ShouldContain("月份," + cell + "\r\n");
        csv.ShouldContain("1月,-0.0001\r\n", customMessage: "a negative figure is a figure, not a formula");
    }

    [Fact]
    public void Address_File_BeginsWithAByteOrderMark()
    {
        string address = ChartCsv.ToAddress("月");

        Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..])
            .ShouldBe([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("月")]);
    }

    [Fact]
    public void FileName_TitleWithForbiddenCharacters_IsAcceptedEverywhere() =>
        ChartCsv.FileName(ChartSamples.ExecutedAndPlanned() with { Title = "计划/执行: \"甲\"?" }, "csv")
            .ShouldBe("计划_执行_ _甲__ 2026-02-28.csv");
}
