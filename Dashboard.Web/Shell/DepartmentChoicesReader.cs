using Dashboard.Domain.People;
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
    /// <summary>The choices around a department, as far as the person may see.</summary>
    public DepartmentChoices Read(Person person, string? code)
    {
        Scope scope = person.ScopeOf(Right.View);
        DepartmentNode? chosen = departments.Find(code, scope);
        IReadOnlyList<DepartmentNode> offered = chosen is null ? departments.Tops(scope) : departments.Near(chosen, scope);
        int highest = offered.Count == 0 ? 0 : offered.Min(n => n.Range.Depth);
        return new(
            chosen?.Department.Code,
            [.. offered.Select(n => new DepartmentChoice(n.Department.Code, n.Department.Name, n.Range.Depth - highest))]);
    }
}
