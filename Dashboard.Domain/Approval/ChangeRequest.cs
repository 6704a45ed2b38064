using Dashboard.Domain.Import;

namespace Dashboard.Domain.Approval;

/// <summary>A request for a change of something locked.</summary>
/// <param name="Id">Its number. Example: 12.</param>
/// <param name="Kind">The template of its rows.</param>
/// <param name="Year">The fiscal year of the book.</param>
/// <param name="DepartmentCode">Whose book.</param>
/// <param name="DepartmentName">The name of that department.</param>
/// <param name="Rows">The rows, as cells in the order of the template.</param>
/// <param name="YuanPerUnit">Unit of their amounts: 1 for 元, 10,000 for 万元.</param>
/// <param name="Changes">What they would change.</param>
/// <param name="Grounds">Why.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="State">How far it has come.</param>
/// <param name="DecidedBy">Who decided; null while it waits.</param>
/// <param name="DecidedAt">When; null while it waits.</param>
/// <param name="Note">What was said with the decision; null when nothing was.</param>
/// <param name="MayDecide">Whether the person who looks may approve or return it now.</param>
public sealed record ChangeRequest(
    long Id, ImportKind Kind, int Year, string DepartmentCode, string DepartmentName, IReadOnlyList<IReadOnlyList<string>> Rows, decimal YuanPerUnit,
    IReadOnlyList<ProposedChange> Changes, ChangeGrounds Grounds, string RequestedBy, DateTimeOffset RequestedAt,
    ChangeState State, string? DecidedBy, DateTimeOffset? DecidedAt, string? Note, bool MayDecide);
