using Dashboard.Domain.Alerts;
using Dashboard.Domain.Snapshots;
using static Dashboard.Tests.TestKit.AlertSamples;

namespace Dashboard.Tests.Domain.Alerts;

public sealed class AlertOutcomesTests
{
    private static readonly Question End = At(12, 31);

    [Theory]
    [InlineData("899.99", true)]
    [InlineData("900.00", false)]
    [InlineData("1000.00", false)]
    [InlineData("1000.01", true)]
    public void BadAtTheEnd_Line_BelowNinetyPercentOrAboveTheBudget(string executed, bool isBad) =>
        AlertOutcomes.BadAtTheEnd(Watch(End, Line(End, 1_000m, decimal.Parse(executed, System.Globalization.CultureInfo.InvariantCulture))))
            .ShouldBe(isBad ? ["line:X-1"] : []);

    [Fact]
    public void BadAtTheEnd_NoBudget_OnlyWhenSomethingWasSpent()
    {
        AlertOutcomes.BadAtTheEnd(Watch(End, Line(End, 0m, 0m))).ShouldBeEmpty();
        AlertOutcomes.BadAtTheEnd(Watch(End, Line(End, 0m, 1m))).ShouldBe(["line:X-1"]);
    }

    [Fact]
    public void BadAtTheEnd_Payment_WhenItIsNotWhole()
    {
        LineWatch unpaid = Owing(End, On(12, 30), 100m, 99.99m) with { Snapshot = Line(End, 100m, 99m).Snapshot };
        AlertOutcomes.BadAtTheEnd(Watch(End, unpaid)).ShouldBe(["milestone:X-1/20261230/首付款"]);
        AlertOutcomes.BadAtTheEnd(Watch(End, Owing(End, On(12, 30), 100m, 1_000m))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(59, true)]
    [InlineData(null, true)]
    public void BadAtTheEnd_Indicator_RedOrNotReported(int? reached, bool isBad) =>
        AlertOutcomes.BadAtTheEnd(Watch(End, Reached(End, Goal(100m), reached))).ShouldBe(isBad ? ["indicator:Z1"] : []);

    [Theory]
    [InlineData(3, 30, 99, false)]
    [InlineData(3, 31, 99, true)]
    [InlineData(4, 1, 99, false)]
    [InlineData(3, 31, 100, false)]
    public void LateOn_ThirtyDaysAfter_NamesWhatIsNotWhole(int month, int day, int paid, bool isLate) =>
        AlertOutcomes.LateOn(Watch(At(month, day), Owing(At(month, day), On(3, 1), 100m, paid))).ShouldBe(isLate ? ["milestone:X-1/20260301/首付款"] : []);

    [Fact]
    public void IsKnown_DepartmentThatImports_CannotBeSaid() =>
        Enum.GetValues<AlertSubjectKind>().Where(kind => !AlertOutcomes.IsKnown(kind)).ShouldBe([AlertSubjectKind.Department]);
}
