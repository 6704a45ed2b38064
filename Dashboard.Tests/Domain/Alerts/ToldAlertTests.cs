using Dashboard.Domain;
using Dashboard.Domain.Alerts;

namespace Dashboard.Tests.Domain.Alerts;

/// <summary>How the alerts of a message are sorted and folded.</summary>
public sealed class ToldAlertTests
{
    [Fact]
    public void Of_AsManyAsTheRuleFoldsFrom_NamesTheThreeWithTheMostMoney()
    {
        ToldGroup group = ToldGroup.Of([.. Enumerable.Range(1, 4).Select(i => Told(i, yuan: i * 100))], _ => 4).ShouldHaveSingleItem();
        group.IsFolded.ShouldBeTrue();
        group.Shown.Select(a => a.Id).ShouldBe([4L, 3, 2]);
        ToldGroup.Of([.. Enumerable.Range(1, 3).Select(i => Told(i))], _ => 4).ShouldHaveSingleItem().IsFolded.ShouldBeFalse();
    }

    [Fact]
    public void Of_SeveralRulesAndDepartments_PutsTheGravestFirst()
    {
        IReadOnlyList<ToldGroup> groups = ToldGroup.Of(
            [Told(1, yuan: 900), Told(2, department: "D2", yuan: 10), Told(3, department: "D2", severity: AlertSeverity.Critical, rule: "other")], _ => 4);
        groups.Select(g => g.Alerts[0].Id).ShouldBe([3L, 1, 2]);
    }

    [Fact]
    public void Of_OneAlertToldTwice_CountsOnceWithTheLatest() =>
        ToldGroup.Of([Told(1), Told(1) with { Notice = 9, Event = AlertEvents.Escalated }], _ => 2).ShouldHaveSingleItem().Alerts.ShouldHaveSingleItem().Event.ShouldBe(AlertEvents.Escalated);

    private static ToldAlert Told(long id, string department = "D1", AlertSeverity severity = AlertSeverity.Warning, string rule = "behind-plan", long yuan = 0) => new(
        id, id, AlertEvents.Opened, AlertLevel.Officer, rule, AlertRuleKind.BehindPlan, new(AlertSubjectKind.Line, $"L{id}", $"项目{id}", department, $"L{id}"), "部门", severity,
        AlertState.Open, 1, new(2026, 11, 16), 0.12m, 0.10m, new Money(yuan * 100), new(2026, 11, 16), new(2026, 11, 30), null);
}
