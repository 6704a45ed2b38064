using Dashboard.Domain.Approval;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>What is to be closed; all departments when none is named.</summary>
public sealed record CloseOrder(string? DepartmentCode, DateOnly Month, string? Reason);

/// <summary>What is to be opened, and why.</summary>
public sealed record OpenOrder(OpeningRequest Request, string Reason);
