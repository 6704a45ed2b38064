using Dashboard.Domain.Ledger;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages;

/// <summary>What stands around the figures of every page: the department, the way to it, the newest import.</summary>
public sealed class FrameReader(DepartmentStore departments, BatchStore batches, InstitutionClock clock)
{
    /// <summary>The department of an address, or the first one at the top; null when there is none.</summary>
    public DepartmentNode? Find(string? code) => departments.Find(code);

    /// <summary>From the top down to a department.</summary>
    public IReadOnlyList<Department> Way(DepartmentNode node) => [.. departments.Way(node).Select(n => n.Department)];

    /// <summary>The names of some departments by code.</summary>
    public IReadOnlyDictionary<string, string> Names(IEnumerable<string> codes) => departments.Names(codes);

    /// <summary>The same without a department itself: its own name need not be said again.</summary>
    public IReadOnlyDictionary<string, string> UnitNames(DepartmentNode node, IEnumerable<string> codes) =>
        departments.Names(codes.Where(code => code != node.Department.Code));

    /// <summary>The newest posted batch that still stands, or null.</summary>
    public LastImport? LastImport() => batches.Latest(1) is [{ PostedAt: { } postedAt } batch]
        ? new(TimeZoneInfo.ConvertTime(postedAt, clock.Zone).DateTime, batch.FileName)
        : null;
}
