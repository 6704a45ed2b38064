namespace Dashboard.Domain.Import;

/// <summary>What to do with a code that is known only with other leading zeros: a spreadsheet may have dropped them.</summary>
public enum CodeRule
{
    /// <summary>The row is rejected, so that a person can say which of the two it is.</summary>
    Ask,

    /// <summary>The zeros were lost: the code that is known is meant.</summary>
    Restore,

    /// <summary>The code is meant as it stands.</summary>
    Keep,
}
