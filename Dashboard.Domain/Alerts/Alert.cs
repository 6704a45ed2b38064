namespace Dashboard.Domain.Alerts;

/// <summary>How far an alert has come.</summary>
public enum AlertState
{
    /// <summary>待处理: nobody has looked yet.</summary>
    Open,

    /// <summary>已知悉: someone has it in hand; an answer is still due.</summary>
    Acknowledged,

    /// <summary>已答复: answered; a plan runs, or 说明合理 waits for approval.</summary>
    Answered,

    /// <summary>已恢复: the figure came back, or there is nothing to ask any more.</summary>
    Resolved,

    /// <summary>已关闭: an approver accepted the answer although the figure stands, or the year ended.</summary>
    Closed,
}

/// <summary>What can be answered.</summary>
public enum AnswerKind
{
    /// <summary>整改计划: it will be put right by a day.</summary>
    Plan,

    /// <summary>申请调整: the budget, the plan or the target will be adjusted by a day.</summary>
    Adjust,

    /// <summary>说明合理: it is as it should be; an approver closes the alert or returns the answer.</summary>
    Justified,
}

/// <summary>To whom an alert has risen.</summary>
public enum AlertLevel
{
    /// <summary>经办: officers, for indicators reporters too.</summary>
    Officer = 1,

    /// <summary>科室: the manager of the department.</summary>
    Manager = 2,

    /// <summary>分管领导: the manager above.</summary>
    Leader = 3,

    /// <summary>财政: overseers.</summary>
    Finance = 4,
}

/// <summary>What was answered.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">The words of the person.</param>
/// <param name="PromisedOn">By when; null for 说明合理.</param>
/// <param name="By">The name of the account.</param>
public sealed record AlertAnswer(AnswerKind Kind, string Text, DateOnly? PromisedOn, string By);

/// <summary>Where an alert stands: all that decides what comes next.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Level">To whom it has risen.</param>
/// <param name="DueOn">The day by which an answer, or the approval of one, is due.</param>
/// <param name="Answer">The latest answer; null before the first and after it was returned.</param>
public sealed record AlertStanding(AlertState State, AlertLevel Level, DateOnly DueOn, AlertAnswer? Answer = null)
{
    /// <summary>Whether it still waits for something: neither resolved nor closed.</summary>
    public bool IsLive => State is AlertState.Open or AlertState.Acknowledged or AlertState.Answered;

    /// <summary>Whether an approver must look at the answer. Example: 说明合理.</summary>
    public bool AwaitsApproval => State == AlertState.Answered && Answer is { Kind: AnswerKind.Justified };
}

/// <summary>What a person can do with an alert.</summary>
public enum AlertAct
{
    /// <summary>知悉.</summary>
    Acknowledge,

    /// <summary>答复.</summary>
    Answer,

    /// <summary>同意并关闭: an approver accepts 说明合理.</summary>
    Accept,

    /// <summary>退回答复: an approver wants another answer.</summary>
    Return,

    /// <summary>移交: someone else answers.</summary>
    HandOver,

    /// <summary>静默: no messages until a day.</summary>
    Silence,

    /// <summary>解除静默.</summary>
    Unsilence,
}
