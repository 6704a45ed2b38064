namespace Dashboard.Domain.Assessment;

/// <summary>A place in a draft.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Position">The paragraph, from 1; a row of a table is one.</param>
public sealed record DraftPlace(string Text, int Position);

/// <summary>Two places that do not go together.</summary>
/// <param name="Code">One of <see cref="DraftCodes"/>.</param>
/// <param name="IsQuestion">Whether a person has to say which is meant; otherwise one of both is wrong.</param>
/// <param name="First">The earlier place.</param>
/// <param name="Second">Null where a place contradicts itself.</param>
/// <param name="Stated">What is said. Example: "138".</param>
/// <param name="Found">What the other place says, or what follows from the parts. Example: "154".</param>
/// <param name="About">Of what. Example: "单独基层工会".</param>
public sealed record DraftFinding(string Code, bool IsQuestion, DraftPlace First, DraftPlace? Second, string Stated, string Found, string About);

/// <summary>The codes of contradictions, as others rely on them.</summary>
public static class DraftCodes
{
    /// <summary>The same quantity with two values.</summary>
    public const string QuantityConflict = "quantity-conflict";

    /// <summary>A number of things, and another number of them listed.</summary>
    public const string ListCountOff = "list-count-off";

    /// <summary>A share that does not follow from its parts.</summary>
    public const string ShareOff = "share-off";

    /// <summary>A share of the money that arrived, where the budget was larger. Example: 使用率 100 % of the half that arrived.</summary>
    public const string ShareOfArrived = "share-of-arrived";

    /// <summary>A growth that does not follow from the two values it compares.</summary>
    public const string GrowthOff = "growth-off";

    /// <summary>Parts whose sum is not their total.</summary>
    public const string PartsOff = "parts-do-not-add-up";

    /// <summary>A grade that is not that of the score.</summary>
    public const string GradeOff = "grade-off";

    /// <summary>A claim beside a confession.</summary>
    public const string ClaimConflict = "claim-conflict";

    /// <summary>What the draft says and what the ledger holds.</summary>
    public const string LedgerConflict = "ledger-conflict";
}
