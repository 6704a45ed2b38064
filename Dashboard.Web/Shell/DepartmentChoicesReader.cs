using Dashboard.Web.Persistence;

namespace Dashboard.Web.Shell;

/// <summary>A department that the bar offers.</summary>
/// <param name="Depth">How far below the top it stands; 0 at the top.</param>
public sealed record DepartmentChoice(string Code, string Name, int Depth);

/// <summary>What the bar offers beside the department shown.</summary>
/// <param name="Chosen">The department of the address, or the first at the top; null when there is none.</param>
public sealed record DepartmentChoices(string? Chosen, IReadOnlyList<DepartmentChoice> Items);

/// <summary>Reads the departments one step away: the tops, the way down, the neighbours and the units below.</summary>
public sealed class DepartmentChoicesReader(DepartmentStore departments)
{
    /// <summary>The choices around a department.</summary>
    public DepartmentChoices Read(string? code) => departments.Find(code) is { } node
        ? new(node.Department.Code, [.. departments.Near(node).Select(n => new DepartmentChoice(n.Department.Code, n.Department.Name, n.Range.Depth))])
        : new(null, [.. departments.Tops().Select(n => new DepartmentChoice(n.Department.Code, n.Department.Name, 0))]);
}
