using Dashboard.Domain.Approval;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>A step a person wants to take with some books.</summary>
public sealed record BookOrder(IReadOnlyList<BookItem> Books, BookStep Step, string? Reason);

/// <summary>What a person decided about a request for change.</summary>
public sealed record ChangeOrder(long Id, bool IsApproved, string? Reason);
