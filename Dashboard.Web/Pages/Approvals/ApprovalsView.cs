using Dashboard.Domain.Approval;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>What the page of goals and plans shows.</summary>
/// <param name="Books">The books of the department and everything below it.</param>
/// <param name="Changes">The requests for change of the year, those that wait first.</param>
public sealed record ApprovalsView(IReadOnlyList<Department> Way, FiscalYear Year, IReadOnlyList<BookItem> Books, IReadOnlyList<ChangeItem> Changes)
{
    /// <summary>The books that wait for this person: those they could only give or take back do not.</summary>
    public IReadOnlyList<BookItem> Mine { get; } = [.. Books.Where(b => b.Book.Steps.Any(BookRules.LeadsOn))];
}

/// <summary>A book, with its last step in local time.</summary>
public sealed record BookItem(BookStatus Book, DateTime? ChangedAt);

/// <summary>A request for change, with its moments in local time.</summary>
public sealed record ChangeItem(ChangeRequest Request, DateTime RequestedAt, DateTime? DecidedAt);
