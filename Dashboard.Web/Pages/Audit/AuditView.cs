using Dashboard.Domain.Audit;

namespace Dashboard.Web.Pages.Audit;

/// <summary>One page of the history.</summary>
/// <param name="Found">How many records were found in all.</param>
/// <param name="Pages">How many pages they fill, at least 1.</param>
/// <param name="Actors">All who ever changed something; empty when nothing was ever changed.</param>
public sealed record AuditView(IReadOnlyList<AuditItem> Items, int Found, int Page, int Pages, IReadOnlyList<string> Actors);

/// <summary>A record as it is shown.</summary>
/// <param name="LocalAt">Its moment in local time.</param>
public sealed record AuditItem(AuditRecord Record, DateTime LocalAt);
