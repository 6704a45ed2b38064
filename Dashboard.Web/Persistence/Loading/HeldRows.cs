using Dashboard.Domain.Approval;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Persistence.Loading;

/// <summary>A row that changes something locked, with what it would change.</summary>
internal sealed record HeldRow(RowCells Row, string Department, int Year, IReadOnlyList<ProposedChange> Changes);

/// <summary>Collects rows that become requests for a change instead of facts.</summary>
internal sealed class HeldRows(LoadContext context)
{
    private readonly List<HeldRow> rows = [];
    private HashSet<(int Year, string Subject)>? pending;

    public IReadOnlyList<HeldRow> Rows => rows;

    /// <summary>Decides about a row that would change a book.</summary>
    /// <returns>Whether the row may go on into the ledger.</returns>
    public bool Admits(RowCells row, BookKind book, string department, int year, Func<IReadOnlyList<ProposedChange>> changes)
    {
        if (context.Request.IsApproved || context.Gate.Refusal(book, department, year) is not { } refusal) return true;
        if (refusal == RejectionCodes.BookLocked && context.Request.Grounds is { IsComplete: true }) Hold(row, new(row, department, year, changes()));
        else context.Reject(row, row.Reject(0, refusal));
        return false;
    }

    private void Hold(RowCells row, HeldRow held)
    {
        pending ??= ChangeStore.PendingSubjects(context.Connection, context.Request.Kind);
        if (held.Changes.Any(c => pending.Contains((held.Year, c.Subject)))) context.Reject(row, row.Reject(0, RejectionCodes.ChangePending));
        else
        {
            rows.Add(held);
            context.Effects.Add(RowEffect.Held, row);
        }
    }
}
