using Dashboard.Domain.Import;

namespace Dashboard.Tests.Domain.Import;

public sealed class TitleYearTests
{
    [Theory]
    [InlineData("2025年度用款计划表", 2025)]
    [InlineData("某市 2026 年 部门绩效目标表", 2026)]
    [InlineData("（2026年）", 2026)]
    [InlineData("2025—2026年项目库", null)]
    [InlineData("填报日期：2025年12月31日", null)]
    [InlineData("编号120256年", null)]
    [InlineData("用款计划", null)]
    public void Title_WithAYear_NamesIt(string title, int? year) => TitleYear.Of([title, "单位：万元"]).ShouldBe(year);

    [Fact]
    public void Titles_OfTwoYears_NameNone() => TitleYear.Of(["2026年度计划", "（含2025年结转）"]).ShouldBeNull();
}
