using Dashboard.Domain.Import;
using Dashboard.Domain.Indicators;

namespace Dashboard.Tests.Domain.Indicators;

/// <summary>What is asked about a typed result, and what is not.</summary>
public sealed class ResultDoubtsTests
{
    private static readonly DateOnly March = new(2026, 3, 31), June = new(2026, 6, 30), September = new(2026, 9, 30);

    [Theory]
    [InlineData(Accumulation.Cumulative, 119, true)]
    [InlineData(Accumulation.Cumulative, 120, false)]
    [InlineData(Accumulation.Sum, 119, false)]
    [InlineData(Accumulation.Latest, 119, false)]
    public void Result_BelowTheLastTotal_IsAskedAboutWhereItIsATotal(Accumulation accumulation, int value, bool isAsked) =>
        ResultDoubts.Of(Goal(accumulation, 1000m), Number(September, value), [Number(March, 50), Number(June, 120)]).Contains(ResultDoubt.BelowLast).ShouldBe(isAsked);

    [Fact]
    public void Result_ForADayBefore_IsLaidBesideWhatStoodThen()
    {
        IndicatorResult[] known = [Number(March, 50), Number(September, 120)];
        ResultDoubts.Of(Goal(Accumulation.Cumulative, 1000m), Number(June, 60), known).ShouldBeEmpty();
        ResultDoubts.Of(Goal(Accumulation.Cumulative, 1000m), Number(June, 49), known).ShouldBe([ResultDoubt.BelowLast]);
        // The same day is what is corrected, and nothing to be compared with.
        ResultDoubts.Of(Goal(Accumulation.Cumulative, 1000m), Number(September, 60), known).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("50", 500, false)]
    [InlineData("50", 501, true)]
    [InlineData("0", 501, false)]
    [InlineData("-5", 501, false)]
    [InlineData(null, 501, false)]
    public void Result_MoreThanTenTimesTheTarget_IsAskedAbout(string? target, int value, bool isAsked) =>
        ResultDoubts.Of(Goal(Accumulation.Latest, target is null ? null : decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture)), Number(June, value), []).Contains(ResultDoubt.FarAboveTarget).ShouldBe(isAsked);

    [Fact]
    public void Result_InWordsThatJudgeNothing_IsAskedAboutWhereAJudgementIsWanted()
    {
        Indicator inWords = Goal(Accumulation.Latest, null) with { Sign = IndicatorSign.Qualitative };
        ResultDoubts.Of(inWords, new(June, null, null, "进展顺利", null), []).ShouldBe([ResultDoubt.NotJudged]);
        ResultDoubts.Of(inWords, new(June, null, QualitativeLevel.Reached, "达成", null), []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("1,200.5 人次", 1200.5)]
    public void Row_ThatIsTyped_IsReadAsTheImportReadsIt(string text, double value)
    {
        IndicatorResult? result = ResultEntry.Read(Row("2026-06-30", text), Goal(Accumulation.Cumulative, 100m), out Rejection? rejection);
        (result?.Value, result?.Text, rejection).ShouldBe(((decimal)value, text, null));
    }

    [Theory]
    [InlineData("2026-06-30", "一百", "bad-number")]
    [InlineData("2026-06-30", "3公里", "bad-number")]
    [InlineData("2026-06-30", "", "missing-value")]
    [InlineData("2026-06-31", "1", "bad-date")]
    public void Row_ThatCannotBeRead_SaysWhy(string day, string text, string code)
    {
        ResultEntry.Read(Row(day, text), Goal(Accumulation.Cumulative, 100m), out Rejection? rejection).ShouldBeNull();
        rejection.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("0.95", 90, "share-unclear")]
    [InlineData("1", 90, "share-unclear")]
    [InlineData("0.95%", 90, null)]
    [InlineData("95", 90, null)]
    [InlineData("0", 90, null)]
    [InlineData("0.5", 2, null)]
    public void Value_ThatMayBeAShare_IsAskedAbout(string text, int target, string? code)
    {
        ResultEntry.Read(Row("2026-06-30", text), Goal(Accumulation.Latest, target) with { Unit = "%" }, out Rejection? rejection);
        (rejection?.Code, rejection?.Detail).ShouldBe((code, code is null ? null : text == "1" ? "100%" : "95%"));
    }

    private static RowCells Row(string day, string text) => new(1, ["Z1", day, text, ""], HeadingMap.Of(ImportKind.Results));

    private static IndicatorResult Number(DateOnly day, int value) => new(day, value, null, FormattableString.Invariant($"{value}"), null);

    private static Indicator Goal(Accumulation accumulation, decimal? target) =>
        new("Z1", "产出指标", "数量指标", "培训人次", IndicatorSign.AtLeast, target, "100", "人次", 10m, accumulation, []);
}
