using Dashboard.Domain.Ledger;
using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages;

/// <summary>What stands around the figures of every page: the department, the way to it, the newest import.</summary>
public sealed class FrameReader(DepartmentStore departments, BatchStore batches, InstitutionClock clock)
{
    /// <summary>The department of an address, or the first one that the person may see; null when there is none.</summary>
    public DepartmentNode? Find(Person person, string? code) => departments.Find(code, person.ScopeOf(Right.View));

    /// <summary>The department that owns an indicator in a year; null when there is none that the person may see.</summary>
    public DepartmentNode? OfIndicator(Person person, string code, int year, DateTimeOffset? knownAt = null) =>
        departments.OfIndicator(code, year, person.ScopeOf(Right.View), knownAt);

    /// <summary>Whether the person may enter results of a department.</summary>
    public bool MayReport(Person person, string department) => departments.Find(department, person.ScopeOf(Right.Report)) is not null;

    /// <summary>From the top that the person may see down to a department.</summary>
    public IReadOnlyList<Department> Way(Person person, DepartmentNode node) => [.. departments.Way(node, person.ScopeOf(Right.View)).Select(n => n.Department)];

    /// <summary>The names of some departments by code.</summary>
    public IReadOnlyDictionary<string, string> Names(IEnumerable<string> codes) => departments.Names(codes);

    /// <summary>The same without a department itself: its own name need not be said again.</summary>
    public IReadOnlyDictionary<string, string> UnitNames(DepartmentNode node, IEnumerable<string> codes) =>
        departments.Names(codes.Where(code => code != node.Department.Code));

    /// <summary>When the newest batch for what the person sees was posted, and its name where they may know it; null before the first.</summary>
    public LastImport? LastImport(Person person, DateTimeOffset? knownAt = null)
    {
        if (knownAt is { } at)
            return batches.LatestAt(person.ScopeOf(Right.View), at) is { } then ? new(TimeZoneInfo.ConvertTime(then, clock.Zone).DateTime, null) : null;
        if (batches.LatestAt(person.ScopeOf(Right.View)) is not { } latestAt) return null;
        Batch? known = batches.Latest(1, person) is [var batch] && batch.PostedAt == latestAt ? batch : null;
        return new(TimeZoneInfo.ConvertTime(latestAt, clock.Zone).DateTime, known?.FileName);
    }
}
