namespace Dashboard.Domain.Approval;

/// <summary>Why something is changed after it was locked.</summary>
public enum ChangeReason
{
    /// <summary>政策调整: a rule or a task changed. Source: 财预〔2019〕136号, objective causes.</summary>
    Policy,

    /// <summary>预算调整: money was added, taken away or moved.</summary>
    Budget,

    /// <summary>客观原因: weather, market, epidemic and the like.</summary>
    Circumstances,

    /// <summary>数据更正: the approved figure was written down wrongly.</summary>
    Correction,

    /// <summary>其他: the text says what.</summary>
    Other,
}

/// <summary>How far a request for a change has come.</summary>
public enum ChangeState
{
    /// <summary>待审批.</summary>
    Pending,

    /// <summary>已批准: the new values count from then on.</summary>
    Approved,

    /// <summary>已退回: nothing was changed.</summary>
    Returned,
}

/// <summary>One value that would change; the old one stays on record whatever is decided.</summary>
/// <param name="Subject">The code of the indicator or line. Example: "L1".</param>
/// <param name="Name">Its name.</param>
/// <param name="Field">What of it: a heading of the import template, for a plan the month. Example: 「指标值」, "6".</param>
/// <param name="Before">The locked value; null when there was none.</param>
/// <param name="After">The wanted value; null when it is to be empty.</param>
public sealed record ProposedChange(string Subject, string Name, string Field, string? Before, string? After);

/// <summary>Why a change of something locked is asked for.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Text">In words; never empty.</param>
public sealed record ChangeGrounds(ChangeReason Reason, string Text)
{
    /// <summary>The shortest explanation that can explain something. Example: 「追加」 alone (2) is refused.</summary>
    public const int ShortestText = 4;

    /// <summary>Whether the text says enough to be decided on.</summary>
    public bool IsComplete => Text.Trim().Length >= ShortestText;
}
