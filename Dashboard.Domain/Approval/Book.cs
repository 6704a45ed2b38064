using Dashboard.Domain.People;

namespace Dashboard.Domain.Approval;

/// <summary>What a department commits itself to for a year, signed as a whole.</summary>
public enum BookKind
{
    /// <summary>绩效目标: the indicators of the department with their targets and weights.</summary>
    Targets,

    /// <summary>用款计划: the planned cumulative spending of its lines, and their 支付节点.</summary>
    Plan,
}

/// <summary>How far a book has come.</summary>
public enum BookState
{
    /// <summary>草稿: may be changed. A book nobody submitted is one.</summary>
    Draft,

    /// <summary>待审批: the officer has submitted it; it waits for the 负责人.</summary>
    Submitted,

    /// <summary>已退回: an approver gave it back with a reason; may be changed.</summary>
    Returned,

    /// <summary>已批准: signed; it waits for the level above to lock it.</summary>
    Approved,

    /// <summary>已锁定: changes need a request with a reason and an approval.</summary>
    Locked,
}

/// <summary>What can be done with a book.</summary>
public enum BookStep
{
    /// <summary>提交.</summary>
    Submit,

    /// <summary>撤回: the officer takes a submission back.</summary>
    Withdraw,

    /// <summary>批准.</summary>
    Approve,

    /// <summary>退回, with a reason.</summary>
    Return,

    /// <summary>锁定.</summary>
    Lock,
}

/// <summary>Which step leads where, and who may take it. Source: the users' year, January to February (targets signed and locked).</summary>
public static class BookRules
{
    /// <summary>The state after a step; null when the step cannot be taken from there.</summary>
    /// <example>Submitted + Approve is Approved; Draft + Lock is null.</example>
    public static BookState? After(BookState state, BookStep step) => (state, step) switch
    {
        (BookState.Draft or BookState.Returned, BookStep.Submit) => BookState.Submitted,
        (BookState.Submitted, BookStep.Withdraw) => BookState.Draft,
        (BookState.Submitted, BookStep.Approve) => BookState.Approved,
        (BookState.Submitted or BookState.Approved, BookStep.Return) => BookState.Returned,
        (BookState.Approved, BookStep.Lock) => BookState.Locked,
        _ => null,
    };

    /// <summary>The rights of which one is needed: a department signs here, the level above signs and locks what is below it.</summary>
    /// <example>Lock needs <see cref="Right.ApproveBelow"/>.</example>
    public static IReadOnlyList<Right> RightsFor(BookStep step) => step switch
    {
        BookStep.Submit or BookStep.Withdraw => [Right.Import],
        BookStep.Lock => [Right.ApproveBelow],
        _ => [Right.ApproveHere, Right.ApproveBelow],
    };

    /// <summary>Whether a step brings a book nearer to being locked.</summary>
    /// <example>True for Submit, Approve and Lock.</example>
    public static bool LeadsOn(BookStep step) => step is BookStep.Submit or BookStep.Approve or BookStep.Lock;

    /// <summary>Whether a step must not be taken by the person who submitted: nobody signs their own work.</summary>
    /// <example>True for Approve and Lock, false for Return.</example>
    public static bool NeedsSecondPerson(BookStep step) => step is BookStep.Approve or BookStep.Lock;

    /// <summary>Whether what stands in the book may be changed directly.</summary>
    /// <example>True for Draft and Returned.</example>
    public static bool IsOpen(BookState state) => state is BookState.Draft or BookState.Returned;
}
