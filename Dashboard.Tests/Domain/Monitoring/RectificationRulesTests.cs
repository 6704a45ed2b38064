using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;

namespace Dashboard.Tests.Domain.Monitoring;

public sealed class RectificationRulesTests
{
    private static readonly DateOnly Due = new(2026, 9, 15), Promised = new(2026, 9, 30);

    [Fact]
    public void EveryStep_FromEveryState_LeadsWhereTheTableSays()
    {
        Dictionary<(RectificationState, RectificationStep), RectificationState> ways = new()
        {
            [(RectificationState.Ordered, RectificationStep.Reply)] = RectificationState.Replied,
            [(RectificationState.Replied, RectificationStep.Reply)] = RectificationState.Replied,
            [(RectificationState.Replied, RectificationStep.Return)] = RectificationState.Ordered,
            [(RectificationState.Replied, RectificationStep.Close)] = RectificationState.Closed,
        };
        foreach (RectificationState state in Enum.GetValues<RectificationState>())
        {
            foreach (RectificationStep step in Enum.GetValues<RectificationStep>())
                RectificationRules.After(state, step).ShouldBe(ways.TryGetValue((state, step), out RectificationState after) ? after : null, $"{state} {step}");
        }
    }

    [Theory]
    [InlineData(RectificationState.Ordered, false, 0, RectificationStanding.Waiting)]
    [InlineData(RectificationState.Ordered, false, 1, RectificationStanding.ReplyOverdue)]
    // A reply that was given back counts by the day for replies, whatever it promised.
    [InlineData(RectificationState.Ordered, true, 1, RectificationStanding.ReplyOverdue)]
    [InlineData(RectificationState.Replied, true, 1, RectificationStanding.Promised)]
    [InlineData(RectificationState.Replied, true, 15, RectificationStanding.Promised)]
    [InlineData(RectificationState.Replied, true, 16, RectificationStanding.PromiseMissed)]
    [InlineData(RectificationState.Closed, true, 400, RectificationStanding.Closed)]
    public void Standing_SomeDaysAfterTheDayForReplies_IsTheOneOfTheTable(RectificationState state, bool isPromised, int days, RectificationStanding standing)
    {
        RectificationStanding found = RectificationRules.StandingOf(state, Due, isPromised ? Promised : null, Due.AddDays(days));
        found.ShouldBe(standing);
        RectificationRules.IsLate(found).ShouldBe(standing is RectificationStanding.PromiseMissed or RectificationStanding.ReplyOverdue);
    }

    [Fact]
    public void Steps_ByTheirKind_NeedOtherPersonsAndWords()
    {
        Enum.GetValues<RectificationStep>().Where(RectificationRules.NeedsSecondPerson).ShouldBe([RectificationStep.Return, RectificationStep.Close]);
        Enum.GetValues<RectificationStep>().Where(RectificationRules.NeedsReason).ShouldBe([RectificationStep.Reply, RectificationStep.Return]);
        RectificationRules.RightsFor(RectificationStep.Reply).ShouldBe([Right.Answer]);
        RectificationRules.RightsFor(RectificationStep.Close).ShouldBe(RectificationRules.RightsToOrder);
    }
}
