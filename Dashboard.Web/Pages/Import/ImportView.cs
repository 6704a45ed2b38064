using Dashboard.Domain;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Pages.Import;

/// <summary>What the import page shows besides its form.</summary>
public sealed record ImportView(IReadOnlyList<BatchItem> Batches);

/// <summary>A batch that was posted.</summary>
/// <param name="PostedAt">In local time.</param>
public sealed record BatchItem(
    long Id, ImportKind Kind, string FileName, DateTime PostedAt, bool IsWithdrawn, bool IsDemo, int Accepted, int Unchanged, int Rejected, Money? Total);
