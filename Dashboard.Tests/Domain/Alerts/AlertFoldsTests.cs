using Dashboard.Domain;
using Dashboard.Domain.Alerts;

namespace Dashboard.Tests.Domain.Alerts;

public sealed class AlertFoldsTests
{
    private static readonly Dictionary<string, int> From3 = new() { ["behind-plan"] = 3 };

    [Fact]
    public void Of_FewerThanTheRuleFolds_LeavesEachAlone() =>
        AlertFolds.Of([Alert(1, "A"), Alert(2, "A")], From3).Select(g => (g.First.Id, g.IsFolded)).ShouldBe([(1, false), (2, false)]);

    [Fact]
    public void Of_AsManyAsTheRuleFolds_MakesOneWithTheSumWhereTheFirstStood()
    {
        IReadOnlyList<AlertGroup> groups = AlertFolds.Of([Alert(9, "B"), Alert(1, "A", 100), Alert(7, "A", null, "dormant"), Alert(2, "A", 50), Alert(3, "A", null)], From3);
        groups.Select(g => (g.First.Id, g.IsFolded, g.Alerts.Count)).ShouldBe([(9, false, 1), (1, true, 3), (7, false, 1)]);
        groups[1].Alerts.Select(a => a.Id).ShouldBe([1, 2, 3]);
        groups[1].AtStake.ShouldBe(new Money(150));
        groups[2].AtStake.ShouldBeNull();
    }

    [Fact]
    public void Of_TheSameRuleInTwoDepartments_CountsEachForItself() =>
        AlertFolds.Of([Alert(1, "A"), Alert(2, "B"), Alert(3, "A"), Alert(4, "B")], From3).ShouldAllBe(g => !g.IsFolded);

    [Fact]
    public void Of_ARuleThatFoldsFromOne_IsNotFoldedAlone() =>
        AlertFolds.Of([Alert(1, "A")], new Dictionary<string, int> { ["behind-plan"] = 1 }).Single().IsFolded.ShouldBeFalse();

    private static AlertItem Alert(long id, string department, long? fen = null, string rule = "behind-plan") => new(
        id, rule, AlertRuleKind.BehindPlan, new(AlertSubjectKind.Line, $"L{id}", $"项目{id}", department, $"L{id}"), department, AlertSeverity.Warning,
        new(AlertState.Open, AlertLevel.Officer, new(2026, 12, 4)), 1, new(2026, 11, 22), 0.2m, 0.1m, fen is { } some ? new Money(some) : null, new(2026, 11, 22),
        null, null, null, [], false, false);
}
