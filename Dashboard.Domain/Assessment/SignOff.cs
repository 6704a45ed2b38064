using Dashboard.Domain.People;

namespace Dashboard.Domain.Assessment;

/// <summary>How far a self-assessment has come on its way through the tree.</summary>
public enum AssessmentState
{
    /// <summary>起草: open for entries.</summary>
    Draft,

    /// <summary>已提交: sealed; it waits for the 负责人 of the department.</summary>
    Submitted,

    /// <summary>已退回: given back with a reason; open again.</summary>
    Returned,

    /// <summary>部门已批准: it waits for the review of the level above.</summary>
    Approved,

    /// <summary>财政已复核: final.</summary>
    Reviewed,

    /// <summary>拟公开: one person has signed its publication; a second one has to.</summary>
    Proposed,

    /// <summary>已公开.</summary>
    Published,
}

/// <summary>What can be done with a self-assessment.</summary>
public enum AssessmentStep
{
    /// <summary>提交: seals it.</summary>
    Submit,

    /// <summary>批准, by the department.</summary>
    Approve,

    /// <summary>复核通过, by the level above.</summary>
    Review,

    /// <summary>退回, with a reason: reopens it.</summary>
    Return,

    /// <summary>申请公开: the first signature.</summary>
    Propose,

    /// <summary>批准公开: the second signature.</summary>
    Publish,

    /// <summary>撤回公开: takes a publication or its proposal back.</summary>
    Unpublish,
}

/// <summary>Which step leads where, and who may take it.</summary>
public static class SignOffRules
{
    /// <summary>The state after a step; null when the step cannot be taken from there.</summary>
    /// <example>Submitted + Approve is Approved; Draft + Review is null. What is published has to be taken back before it can be returned.</example>
    public static AssessmentState? After(AssessmentState state, AssessmentStep step) => (state, step) switch
    {
        (AssessmentState.Draft or AssessmentState.Returned, AssessmentStep.Submit) => AssessmentState.Submitted,
        (AssessmentState.Submitted, AssessmentStep.Approve) => AssessmentState.Approved,
        (AssessmentState.Approved, AssessmentStep.Review) => AssessmentState.Reviewed,
        (AssessmentState.Submitted or AssessmentState.Approved or AssessmentState.Reviewed, AssessmentStep.Return) => AssessmentState.Returned,
        (AssessmentState.Reviewed, AssessmentStep.Propose) => AssessmentState.Proposed,
        (AssessmentState.Proposed, AssessmentStep.Publish) => AssessmentState.Published,
        (AssessmentState.Proposed or AssessmentState.Published, AssessmentStep.Unpublish) => AssessmentState.Reviewed,
        _ => null,
    };

    /// <summary>The rights of which one is needed.</summary>
    /// <example>Review needs <see cref="Right.ApproveBelow"/>: no department reviews itself.</example>
    public static IReadOnlyList<Right> RightsFor(AssessmentStep step) => step switch
    {
        AssessmentStep.Submit or AssessmentStep.Propose => [Right.Import],
        AssessmentStep.Review => [Right.ApproveBelow],
        _ => [Right.ApproveHere, Right.ApproveBelow],
    };

    /// <summary>Whether a step must not be taken by the person who took the one before it: nobody signs their own work.</summary>
    public static bool NeedsSecondPerson(AssessmentStep step) => step is AssessmentStep.Approve or AssessmentStep.Review or AssessmentStep.Publish;

    /// <summary>Whether a step needs a reason.</summary>
    public static bool NeedsReason(AssessmentStep step) => step is AssessmentStep.Return or AssessmentStep.Unpublish;

    /// <summary>Whether entries can be made.</summary>
    public static bool IsOpen(AssessmentState state) => state is AssessmentState.Draft or AssessmentState.Returned;
}

/// <summary>Which self-assessment.</summary>
/// <param name="DepartmentCode">Whose.</param>
/// <param name="LineCode">Of which project; null for 部门整体支出.</param>
/// <param name="Year">The fiscal year.</param>
public sealed record AssessmentKey(string DepartmentCode, string? LineCode, int Year)
{
    /// <summary>As records and files call it. Example: "114001/2023", "114001/HD2023-03/2023".</summary>
    public string Word => LineCode is null ? $"{DepartmentCode}/{Year}" : $"{DepartmentCode}/{LineCode}/{Year}";
}

/// <summary>Where a self-assessment stands, and what one person can do with it.</summary>
/// <param name="Key">Which.</param>
/// <param name="State">How far it has come.</param>
/// <param name="PackId">The pack chosen for it; null where the usual one counts.</param>
/// <param name="ChangedBy">Who took the last step; null before the first.</param>
/// <param name="ChangedAt">When; null before the first.</param>
/// <param name="Note">The reason of the last step; null when none was given.</param>
/// <param name="SealHash">SHA-256 of the sealed documents; null while it is open.</param>
/// <param name="MayEnter">Whether the person may make entries now.</param>
/// <param name="Steps">The steps the person can take now.</param>
public sealed record AssessmentStatus(
    AssessmentKey Key, AssessmentState State, string? PackId, string? ChangedBy, DateTimeOffset? ChangedAt, string? Note, string? SealHash, bool MayEnter, IReadOnlyList<AssessmentStep> Steps);

/// <summary>What became of a step or an entry.</summary>
public enum SignOffOutcome
{
    /// <summary>It counts, and the record of changes says so.</summary>
    Done,

    /// <summary>There is no such self-assessment for this person, or it is not theirs to do.</summary>
    NotFound,

    /// <summary>It is signed, or somebody else was faster: this cannot be done from its state.</summary>
    WrongState,

    /// <summary>Something that blocks is still missing.</summary>
    Incomplete,

    /// <summary>Who took the step before cannot take this one.</summary>
    OwnWork,

    /// <summary>A reason is needed.</summary>
    ReasonMissing,

    /// <summary>The value is not one that can be entered here.</summary>
    Impossible,

    /// <summary>The facts have changed since the person looked: look again and submit then.</summary>
    Changed,

    /// <summary>Personal data stand in what would be published.</summary>
    PersonalData,
}
