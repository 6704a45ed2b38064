using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Web.Import.Desk;

namespace Dashboard.Web.Pages.Import;

/// <summary>What the import page shows.</summary>
/// <param name="Draft">The file that lies before the person; its own state tells how far it is.</param>
public sealed record ImportView(IReadOnlyList<BatchItem> Batches, ImportDraft? Draft);

/// <summary>A batch that was posted.</summary>
/// <param name="PostedAt">In local time.</param>
public sealed record BatchItem(
    long Id, ImportKind Kind, string FileName, DateTime PostedAt, bool IsWithdrawn, bool IsDemo, int Accepted, int Unchanged, int Rejected, Money? Total);
