using Dashboard.Domain.Indicators.Evidence;

namespace Dashboard.Web.Evidence;

/// <summary>The files of all results of an indicator of a year.</summary>
/// <param name="Files">By the day of the result, in the order in which they came.</param>
/// <param name="MayReport">Whether the person may bring more and take back.</param>
public sealed record EvidenceView(string Code, int Year, ILookup<DateOnly, EvidenceFile> Files, bool MayReport)
{
    public EvidencePlace At(DateOnly day) => new(Code, Year, day);
}
