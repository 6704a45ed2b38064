using Dashboard.Domain.People;

namespace Dashboard.Domain.Monitoring;

/// <summary>How far the task of one unit in a round has come on its way through the tree.</summary>
public enum MonitoringState
{
    /// <summary>未填报: nobody has entered anything.</summary>
    Unfilled,

    /// <summary>填报中.</summary>
    Filling,

    /// <summary>已提交: sealed; it waits for the 负责人.</summary>
    Submitted,

    /// <summary>已退回: given back with a reason; open again.</summary>
    Returned,

    /// <summary>已批准, by the department; it waits for the level above.</summary>
    Approved,

    /// <summary>已签署: frozen for ever.</summary>
    Frozen,
}

/// <summary>What can be done with the task of a unit.</summary>
public enum MonitoringStep
{
    /// <summary>提交: seals it.</summary>
    Submit,

    /// <summary>批准, by the department.</summary>
    Approve,

    /// <summary>退回, with a reason: reopens it.</summary>
    Return,

    /// <summary>签署, by the level above: nothing leads back from there.</summary>
    Sign,
}

/// <summary>Which step leads where, and who may take it.</summary>
public static class MonitoringSignOff
{
    /// <summary>The state after a step; null when the step cannot be taken from there.</summary>
    /// <example>Filling + Submit is Submitted; Frozen + Return is null: later corrections are told beside the frozen form.</example>
    public static MonitoringState? After(MonitoringState state, MonitoringStep step) => (state, step) switch
    {
        (MonitoringState.Filling or MonitoringState.Returned, MonitoringStep.Submit) => MonitoringState.Submitted,
        (MonitoringState.Submitted, MonitoringStep.Approve) => MonitoringState.Approved,
        (MonitoringState.Submitted or MonitoringState.Approved, MonitoringStep.Return) => MonitoringState.Returned,
        (MonitoringState.Approved, MonitoringStep.Sign) => MonitoringState.Frozen,
        _ => null,
    };

    /// <summary>The state after an entry; null when none can be made. Example: Unfilled becomes Filling, Submitted takes none.</summary>
    public static MonitoringState? AfterEntry(MonitoringState state) => state switch
    {
        MonitoringState.Unfilled => MonitoringState.Filling,
        MonitoringState.Filling or MonitoringState.Returned => state,
        _ => null,
    };

    /// <summary>Whether entries can be made.</summary>
    public static bool IsOpen(MonitoringState state) => AfterEntry(state) is not null;

    /// <summary>The rights of which one is needed to take a step.</summary>
    /// <example>Sign needs <see cref="Right.ApproveBelow"/>: no department signs for itself.</example>
    public static IReadOnlyList<Right> RightsFor(MonitoringStep step) => step switch
    {
        MonitoringStep.Submit => [Right.Import],
        MonitoringStep.Sign => [Right.ApproveBelow],
        _ => [Right.ApproveHere, Right.ApproveBelow],
    };

    /// <summary>The rights of which one is needed to make entries. Who answers for alerts also answers here.</summary>
    public static IReadOnlyList<Right> RightsToFill { get; } = [Right.Answer];

    /// <summary>The rights of which one is needed to begin a round, over the top of those who take part: who closes periods also orders rounds.</summary>
    public static IReadOnlyList<Right> RightsToBegin { get; } = [Right.Close];

    /// <summary>Whether a step must not be taken by the person who took the one before it: nobody signs their own work.</summary>
    public static bool NeedsSecondPerson(MonitoringStep step) => step is MonitoringStep.Approve or MonitoringStep.Sign;

    /// <summary>Whether a step needs a reason.</summary>
    public static bool NeedsReason(MonitoringStep step) => step == MonitoringStep.Return;

    /// <summary>Whether a step leads on; the others lead back.</summary>
    public static bool LeadsOn(MonitoringStep step) => step != MonitoringStep.Return;
}
