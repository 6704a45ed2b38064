using Dashboard.Domain.Indicators.Evidence;

namespace Dashboard.Web.Evidence;

/// <summary>A file as it was brought, on the disk under a name of our own; it is gone when nobody kept it.</summary>
/// <param name="Outcome">Whether it may be taken.</param>
/// <param name="Kind">What it is; null when it may not.</param>
internal sealed record IncomingFile(string Path, EvidenceOutcome Outcome, EvidenceKind? Kind, long Bytes, string Sha256) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
