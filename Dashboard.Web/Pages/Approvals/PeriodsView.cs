using Dashboard.Domain.Approval;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>What the page of periods shows.</summary>
/// <param name="Months">The months that can be closed or opened: those of the year that have begun, the latest first.</param>
/// <param name="SuggestedUntil">How long an exception usually holds.</param>
/// <param name="MayClose">Whether the person may close and open in the department.</param>
/// <param name="MayCloseAll">Whether they may for all departments.</param>
/// <param name="People">For whom a closed period can be opened in the department.</param>
/// <param name="PeopleOfAll">For whom it can be opened in all departments.</param>
public sealed record PeriodsView(
    IReadOnlyList<Department> Way, IReadOnlyList<DateOnly> Months, DateOnly SuggestedUntil, bool MayClose, bool MayCloseAll,
    IReadOnlyList<string> People, IReadOnlyList<string> PeopleOfAll, IReadOnlyList<ClosingItem> Closings, IReadOnlyList<OpeningItem> Openings);

/// <summary>A closing with its moment in local time.</summary>
public sealed record ClosingItem(PeriodClosing Closing, DateTime ClosedAt);

/// <summary>An exception, and whether it holds today.</summary>
public sealed record OpeningItem(PeriodOpening Opening, bool IsRunning);
