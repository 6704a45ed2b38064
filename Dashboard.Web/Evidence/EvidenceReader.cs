using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;

namespace Dashboard.Web.Evidence;

/// <summary>Reads what proves the results of an indicator, all of them at once.</summary>
public sealed class EvidenceReader(EvidenceStore store)
{
    /// <summary>How many results of a department and all units below it have a file. The caller has found the department for its person.</summary>
    public EvidenceCoverage Coverage(FactQuery query) => store.Coverage(query);

    /// <summary>The files of a year; nothing, and nothing to be brought, where the person sees no such indicator.</summary>
    /// <param name="knownAt">As they were at a moment, which nobody changes any more; null for now.</param>
    public EvidenceView Read(Person person, string code, int year, DateTimeOffset? knownAt = null)
    {
        EvidenceOfIndicator? found = store.OfIndicator(code, year, person, knownAt);
        IReadOnlyList<EvidenceFile> files = found?.Files ?? [];
        return new(code, year, files.ToLookup(file => file.Place.Day), found is { MayReport: true } && knownAt is null);
    }
}
