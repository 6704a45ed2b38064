using Dashboard.Domain.Alerts;
using Dashboard.Domain.Ledger;
using Dashboard.Tests.TestKit;

namespace Dashboard.Tests.Domain.Alerts;

/// <summary>Which of several thresholds counts.</summary>
public sealed class AlertRuleTests
{
    private static readonly AlertThreshold[] All =
    [
        new(1m),
        new(2m, Pack: "sichuan-2025"),
        new(3m, FirstMonth: 6, LastMonth: 8),
        new(4m, FirstMonth: 6, Pack: "sichuan-2025"),
        new(5m, Category: ExpenditureCategory.Personnel),
        new(6m, Category: ExpenditureCategory.Personnel, LastMonth: 3),
        new(7m, "A"),
        new(8m, "A", ExpenditureCategory.Personnel, 6, 6, "sichuan-2025"),
        new(9m, "A1"),
        new(10m, "A1", FirstMonth: 12),
    ];

    [Theory]
    [InlineData("default", 1, "B", null, "1")]
    [InlineData("sichuan-2025", 1, "B", null, "2")]
    [InlineData("default", 5, "B", null, "1")]
    [InlineData("default", 6, "B", null, "3")]
    [InlineData("default", 8, "B", null, "3")]
    [InlineData("default", 9, "B", null, "1")]
    [InlineData("sichuan-2025", 6, "B", null, "4")]
    [InlineData("sichuan-2025", 6, "B", ExpenditureCategory.Personnel, "5")]
    [InlineData("default", 3, "B", ExpenditureCategory.Personnel, "6")]
    [InlineData("default", 3, "B", ExpenditureCategory.Project, "1")]
    [InlineData("sichuan-2025", 6, "A", null, "7")]
    [InlineData("sichuan-2025", 6, "A", ExpenditureCategory.Personnel, "8")]
    [InlineData("sichuan-2025", 6, "A,A1", ExpenditureCategory.Personnel, "9")]
    [InlineData("default", 12, "A,A1", null, "10")]
    [InlineData("default", 12, "A,A2", null, "7")]
    [InlineData("default", 0, "B", null, null)]
    public void LimitFor_Place_TakesTheMostParticular(string pack, int month, string way, ExpenditureCategory? category, string? limit)
    {
        AlertRule rule = AlertSamples.Rule(AlertRuleKind.OverBudget, month == 0 ? [.. All.Skip(2)] : All);
        rule.LimitFor(new(pack, month, way.Split(','), category)).ShouldBe(limit is null ? null : decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void LimitFor_OrderOfTheList_DoesNotMatterButAmongEquals()
    {
        AlertRule turned = AlertSamples.Rule(AlertRuleKind.OverBudget, [.. All.Reverse()]);
        turned.LimitFor(new("sichuan-2025", 6, ["A"], ExpenditureCategory.Personnel)).ShouldBe(8m);
        AlertSamples.Rule(AlertRuleKind.OverBudget, [new(1m, "A"), new(2m, "A")]).LimitFor(new("default", 1, ["A"], null)).ShouldBe(2m);
    }

    [Fact]
    public void LimitFor_Nothing_IsNull() =>
        AlertSamples.Rule(AlertRuleKind.OverBudget, [new(1m, "A"), new(2m, Category: ExpenditureCategory.Project), new(3m, Pack: "half-year")])
            .LimitFor(new("default", 1, ["B"], null)).ShouldBeNull();

    [Fact]
    public void Kinds_Words_AreDifferentAndFoundAgain()
    {
        AlertKinds.All.Count.ShouldBe(14);
        AlertKinds.All.Select(k => k.Name()).Distinct().Count().ShouldBe(14);
        AlertKinds.All.ShouldAllBe(k => AlertKinds.Find(k.Name()) == k);
        AlertKinds.Find("no-such-kind").ShouldBeNull();
    }
}
