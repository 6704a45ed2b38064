using Dashboard.Domain.People;

namespace Dashboard.Domain.Monitoring;

/// <summary>What a 整改通知 asks for. Source: 财预〔2019〕136号, deviations.</summary>
public enum RectificationMeasure
{
    /// <summary>限期整改: 及时纠偏止损.</summary>
    Correct,

    /// <summary>调减预算, by its procedure and with its goal.</summary>
    ReduceBudget,

    /// <summary>停止拨付.</summary>
    StopPayment,

    /// <summary>暂停项目.</summary>
    Suspend,
}

/// <summary>How far a 整改 has come.</summary>
public enum RectificationState
{
    /// <summary>待回复: ordered, or the reply was given back.</summary>
    Ordered,

    /// <summary>整改中: replied, with the day by which it will be done.</summary>
    Replied,

    /// <summary>已销号.</summary>
    Closed,
}

/// <summary>What can be done with a 整改.</summary>
public enum RectificationStep
{
    /// <summary>回复: what is done about it, and by which day. Another reply can follow; each promise is kept.</summary>
    Reply,

    /// <summary>退回, with a reason: the reply does not do.</summary>
    Return,

    /// <summary>销号: it is done.</summary>
    Close,
}

/// <summary>Where a 整改 stands on a day: exactly one for every state and day.</summary>
public enum RectificationStanding
{
    /// <summary>承诺逾期: the promised day has passed and it is not closed.</summary>
    PromiseMissed,

    /// <summary>回复逾期: no reply, and its day has passed.</summary>
    ReplyOverdue,

    /// <summary>待回复, in time.</summary>
    Waiting,

    /// <summary>整改中: promised, in time.</summary>
    Promised,

    /// <summary>已销号.</summary>
    Closed,
}

/// <summary>Which step leads where, who may take it, and what is late.</summary>
public static class RectificationRules
{
    /// <summary>The most characters an order or a reply can have.</summary>
    public const int LongestText = 1000;

    /// <summary>The state after a step; null when the step cannot be taken from there. Example: Ordered + Close is null: nothing is closed that nobody replied to.</summary>
    public static RectificationState? After(RectificationState state, RectificationStep step) => (state, step) switch
    {
        (RectificationState.Ordered or RectificationState.Replied, RectificationStep.Reply) => RectificationState.Replied,
        (RectificationState.Replied, RectificationStep.Return) => RectificationState.Ordered,
        (RectificationState.Replied, RectificationStep.Close) => RectificationState.Closed,
        _ => null,
    };

    /// <summary>The rights of which one is needed to order a 整改.</summary>
    public static IReadOnlyList<Right> RightsToOrder { get; } = [Right.ApproveHere, Right.ApproveBelow];

    /// <summary>The rights of which one is needed. Example: a reply needs <see cref="Right.Answer"/>, closing the same right as ordering.</summary>
    public static IReadOnlyList<Right> RightsFor(RectificationStep step) => step == RectificationStep.Reply ? [Right.Answer] : RightsToOrder;

    /// <summary>Whether a step must not be taken by the person who replied.</summary>
    public static bool NeedsSecondPerson(RectificationStep step) => step != RectificationStep.Reply;

    /// <summary>Whether a step needs words.</summary>
    public static bool NeedsReason(RectificationStep step) => step != RectificationStep.Close;

    /// <summary>Where it stands on a day.</summary>
    /// <param name="state">How far it has come.</param>
    /// <param name="dueOn">The last day for the reply.</param>
    /// <param name="promisedOn">The day that the latest reply promises; null before the first.</param>
    /// <param name="today">The day on which one looks.</param>
    /// <example>Replied, promised for 30 September: Promised on that day, PromiseMissed on 1 October.</example>
    public static RectificationStanding StandingOf(RectificationState state, DateOnly dueOn, DateOnly? promisedOn, DateOnly today) => state switch
    {
        RectificationState.Closed => RectificationStanding.Closed,
        RectificationState.Replied => today > promisedOn ? RectificationStanding.PromiseMissed : RectificationStanding.Promised,
        _ => today > dueOn ? RectificationStanding.ReplyOverdue : RectificationStanding.Waiting,
    };

    /// <summary>Whether a standing is late, whichever day was missed.</summary>
    public static bool IsLate(RectificationStanding standing) => standing is RectificationStanding.PromiseMissed or RectificationStanding.ReplyOverdue;
}
