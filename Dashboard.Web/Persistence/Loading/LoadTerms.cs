using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>What became of a load.</summary>
/// <param name="BatchId">The batch, or null when nothing new was taken or it was only tried.</param>
/// <param name="Held">How many rows wait for approval, because what they change is locked.</param>
/// <param name="ChangedLines">For payments, the lines whose totals changed; null when more than totals may have changed.</param>
public sealed record LoadOutcome(
    long? BatchId, BatchCounts Counts, int Held, IReadOnlyList<Rejection> Rejected, IReadOnlySet<int>? ChangedLines, Rejection? Refusal)
{
    /// <summary>What the rows do.</summary>
    public RowEffects Effects { get; init; } = new();

    /// <summary>What the file leaves out of the batches that it repeats.</summary>
    public MissingPayments Missing { get; init; } = MissingPayments.None;
}

/// <summary>How a load ends.</summary>
/// <param name="IsDryRun">Everything is done and then taken back.</param>
/// <param name="ExpectedTotal">The sum the file must have, or it is refused as a whole.</param>
/// <param name="Change">The approved request that these rows are; what became of it is part of the same transaction.</param>
public sealed record LoadTerms(bool IsDryRun, Money? ExpectedTotal, ChangeDecision? Change = null)
{
    /// <summary>Asked after the last row: why the file as a whole is refused, or null.</summary>
    public Func<Rejection?>? Control { get; init; }

    /// <summary>Asked after the last row: whether the file prints sums that agree with all of its rows.</summary>
    public Func<bool>? HasSums { get; init; }

    /// <summary>The number of the single-use link by which the rows come. It is used up by the same transaction, and where it counts no more nothing is taken.</summary>
    public long? ReportLink { get; init; }

    /// <summary>Whether a single rejected row keeps the others out as well.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Why the rows that were taken do not become a batch, or null.</summary>
    internal Rejection? Refusal(LoadContext context)
    {
        if (Control?.Invoke() is { } off) return off;
        if (context.RepeatedRow is { } row && HasSums?.Invoke() == true) return new(row, null, RejectionCodes.RepeatedRows, row.ToString(CultureInfo.InvariantCulture));
        if (ExpectedTotal is { } expected && expected != context.Total) return new(1, null, RejectionCodes.TotalOff, Yuan(context.Total), Yuan(expected));
        return IsWhole && !IsDryRun && context.Rejected.Count > 0 ? new(1, null, RejectionCodes.RowsRejected, context.Rejected.Count.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private static string Yuan(Money money) => money.Yuan.ToString("0.00", CultureInfo.InvariantCulture);
}
