using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;

namespace Dashboard.Tests.Domain.Monitoring;

public sealed class MonitoringSignOffTests
{
    private static readonly Dictionary<(MonitoringState, MonitoringStep), MonitoringState> Ways = new()
    {
        [(MonitoringState.Filling, MonitoringStep.Submit)] = MonitoringState.Submitted,
        [(MonitoringState.Returned, MonitoringStep.Submit)] = MonitoringState.Submitted,
        [(MonitoringState.Submitted, MonitoringStep.Approve)] = MonitoringState.Approved,
        [(MonitoringState.Submitted, MonitoringStep.Return)] = MonitoringState.Returned,
        [(MonitoringState.Approved, MonitoringStep.Return)] = MonitoringState.Returned,
        [(MonitoringState.Approved, MonitoringStep.Sign)] = MonitoringState.Frozen,
    };

    [Fact]
    public void EveryStep_FromEveryState_LeadsWhereTheTableSays()
    {
        foreach (MonitoringState state in Enum.GetValues<MonitoringState>())
        {
            foreach (MonitoringStep step in Enum.GetValues<MonitoringStep>())
                MonitoringSignOff.After(state, step).ShouldBe(Ways.TryGetValue((state, step), out MonitoringState after) ? after : null, $"{state} {step}");
        }
    }

    [Fact]
    public void Entries_ByState_AreOpenUntilTheSubmissionAndAfterAReturn()
    {
        Enum.GetValues<MonitoringState>().Where(MonitoringSignOff.IsOpen).ShouldBe([MonitoringState.Unfilled, MonitoringState.Filling, MonitoringState.Returned]);
        MonitoringSignOff.AfterEntry(MonitoringState.Unfilled).ShouldBe(MonitoringState.Filling);
        // Who gave it back still sees that it was.
        MonitoringSignOff.AfterEntry(MonitoringState.Returned).ShouldBe(MonitoringState.Returned);
    }

    [Fact]
    public void Steps_ByTheirKind_NeedASecondPersonOrAReason()
    {
        Enum.GetValues<MonitoringStep>().Where(MonitoringSignOff.NeedsSecondPerson).ShouldBe([MonitoringStep.Approve, MonitoringStep.Sign]);
        Enum.GetValues<MonitoringStep>().Where(MonitoringSignOff.NeedsReason).ShouldBe([MonitoringStep.Return]);
        MonitoringSignOff.RightsFor(MonitoringStep.Sign).ShouldBe([Right.ApproveBelow]);
        MonitoringSignOff.RightsFor(MonitoringStep.Submit).ShouldBe([Right.Import]);
    }
}
