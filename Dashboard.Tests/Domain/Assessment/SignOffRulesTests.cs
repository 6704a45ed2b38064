using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;

namespace Dashboard.Tests.Domain.Assessment;

public sealed class SignOffRulesTests
{
    private static readonly Dictionary<(AssessmentState, AssessmentStep), AssessmentState> Ways = new()
    {
        [(AssessmentState.Draft, AssessmentStep.Submit)] = AssessmentState.Submitted,
        [(AssessmentState.Returned, AssessmentStep.Submit)] = AssessmentState.Submitted,
        [(AssessmentState.Submitted, AssessmentStep.Approve)] = AssessmentState.Approved,
        [(AssessmentState.Submitted, AssessmentStep.Return)] = AssessmentState.Returned,
        [(AssessmentState.Approved, AssessmentStep.Review)] = AssessmentState.Reviewed,
        [(AssessmentState.Approved, AssessmentStep.Return)] = AssessmentState.Returned,
        [(AssessmentState.Reviewed, AssessmentStep.Return)] = AssessmentState.Returned,
        [(AssessmentState.Reviewed, AssessmentStep.Propose)] = AssessmentState.Proposed,
        [(AssessmentState.Proposed, AssessmentStep.Publish)] = AssessmentState.Published,
        [(AssessmentState.Proposed, AssessmentStep.Unpublish)] = AssessmentState.Reviewed,
        [(AssessmentState.Published, AssessmentStep.Unpublish)] = AssessmentState.Reviewed,
    };

    [Fact]
    public void EveryStep_FromEveryState_LeadsWhereTheTableSays()
    {
        foreach (AssessmentState state in Enum.GetValues<AssessmentState>())
        {
            foreach (AssessmentStep step in Enum.GetValues<AssessmentStep>())
                SignOffRules.After(state, step).ShouldBe(Ways.TryGetValue((state, step), out AssessmentState after) ? after : null, $"{state} {step}");
        }
    }

    [Fact]
    public void Entries_AfterASignature_AreClosed() =>
        Enum.GetValues<AssessmentState>().Where(SignOffRules.IsOpen).ShouldBe([AssessmentState.Draft, AssessmentState.Returned]);

    [Fact]
    public void Steps_ByTheirKind_NeedASecondPersonOrAReason()
    {
        Enum.GetValues<AssessmentStep>().Where(SignOffRules.NeedsSecondPerson).ShouldBe([AssessmentStep.Approve, AssessmentStep.Review, AssessmentStep.Publish]);
        Enum.GetValues<AssessmentStep>().Where(SignOffRules.NeedsReason).ShouldBe([AssessmentStep.Return, AssessmentStep.Unpublish]);
        SignOffRules.RightsFor(AssessmentStep.Review).ShouldBe([Right.ApproveBelow]);
    }
}
