using Dashboard.Domain;
using Dashboard.Domain.Approval;
using Dashboard.Domain.Audit;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;

namespace Dashboard.Web.Import;

/// <summary>What is asked of an import, by page or by command.</summary>
/// <param name="Path">Where the file stands.</param>
/// <param name="FileName">How the person calls it.</param>
public sealed record ImportRequest(ImportKind Kind, string Path, string FileName)
{
    /// <summary>Facts outside this year are rejected; null takes any date, and the running year for undated facts.</summary>
    public int? Year { get; init; }

    public bool IsDryRun { get; init; }

    public string? Sheet { get; init; }

    /// <summary>1 for 元, 10,000 for 万元; null believes a 「单位：…」 above the table, else 元.</summary>
    public decimal? YuanPerUnit { get; init; }

    public Money? ExpectedTotal { get; init; }

    public bool IsDemo { get; init; }

    /// <summary>Columns that were pointed out; they go before what the headings say.</summary>
    public IReadOnlyList<ColumnChoice> Choices { get; init; } = [];

    /// <summary>What to do with codes that are known only with other leading zeros.</summary>
    public CodeRule Codes { get; init; }

    /// <summary>Whether a single rejected row keeps the others out as well.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Where one can see how far it is, or null.</summary>
    public ImportProgress? Progress { get; init; }

    /// <summary>Who imports; a file says nothing for departments outside their scope.</summary>
    public required Person By { get; init; }

    /// <summary>Who asks, and from where, as the record of changes calls them.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Why locked goals or plans are to be changed; their rows then wait for approval. Null rejects them.</summary>
    public ChangeGrounds? Grounds { get; init; }
}

/// <summary>What became of an import.</summary>
/// <param name="BatchId">The batch, or null when nothing new was taken.</param>
/// <param name="Held">How many rows wait for approval, because what they change is locked.</param>
/// <param name="Refusal">Why the file as a whole was not taken, or null.</param>
public sealed record ImportReport(
    ImportKind Kind, string FileName, string Sha256, long? BatchId, int Rows, int Accepted, int Unchanged, int Held,
    IReadOnlyList<Rejection> Rejected, Money? Total, Rejection? Refusal)
{
    /// <summary>The worksheet in which the table was found, or null for text.</summary>
    public string? Sheet { get; init; }

    /// <summary>The row of the headings, or null when none were found.</summary>
    public int? HeadingRow { get; init; }

    /// <summary>What the amounts were read in: 1 for 元, 10,000 for 万元.</summary>
    public decimal YuanPerUnit { get; init; } = 1m;

    /// <summary>What the sums that the file prints say.</summary>
    public ControlOutcome Control { get; init; }

    /// <summary>What the rows do, with the first of each kind.</summary>
    public RowEffects Effects { get; init; } = new();

    /// <summary>What the file leaves out of the batches that it repeats.</summary>
    public MissingPayments Missing { get; init; } = MissingPayments.None;

    /// <summary>Whether everything in the file stands in the ledger now, or waits for approval as it was asked to.</summary>
    public bool IsClean => Refusal is null && Rejected.Count == 0;
}
