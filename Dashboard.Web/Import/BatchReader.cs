using Dashboard.Domain;
using Dashboard.Domain.Import;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Import;

/// <summary>A batch that landed, taken back since or not.</summary>
public sealed record LandedBatch(
    long Id, ImportKind Kind, string FileName, string Sha256, DateTimeOffset? PostedAt, DateTimeOffset? WithdrawnAt, int Rows, int Accepted, int Unchanged, int Rejected, Money? Total);

/// <summary>Finds batches for those who may know of them.</summary>
public sealed class BatchReader(BatchStore batches)
{
    /// <summary>A batch; null when there is none of which the person may know.</summary>
    public LandedBatch? Find(long id, Person person) => Of(batches.Find(id, person));

    /// <summary>What a person brought of a file since a moment, were it taken back since; null when it never landed.</summary>
    public LandedBatch? Landed(ImportRequest request, string sha256, DateTimeOffset sinceAt) => Of(batches.Landed(request.Kind, sha256, request.Actor.Name, sinceAt));

    private static LandedBatch? Of(Batch? b) => b is null
        ? null
        : new(b.Id, b.Kind, b.FileName, b.Sha256, b.PostedAt, b.WithdrawnAt, b.Rows, b.Accepted, b.Unchanged, b.Rejected, b.Total);
}
