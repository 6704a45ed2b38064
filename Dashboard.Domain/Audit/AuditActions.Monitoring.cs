namespace Dashboard.Domain.Audit;

/// <summary>What can be done in rounds of monitoring.</summary>
public static partial class AuditActions
{
    /// <summary>A round of monitoring was begun.</summary>
    public const string RoundBegun = "round-begun";

    /// <summary>The form of a project in a round was filled or changed.</summary>
    public const string RoundFilled = "round-filled";

    /// <summary>A section of the report of a unit was written, or went back to what is proposed.</summary>
    public const string RoundWritten = "round-written";

    /// <summary>The task of a unit in a round went one step further or back.</summary>
    public const string RoundMoved = "round-moved";

    /// <summary>A 整改 was ordered.</summary>
    public const string RectificationOrdered = "rectification-ordered";

    /// <summary>A 整改 was replied to, given back or closed.</summary>
    public const string RectificationMoved = "rectification-moved";
}
