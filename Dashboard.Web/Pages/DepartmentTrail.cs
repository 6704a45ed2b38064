using Dashboard.Domain.Ledger;
using Dashboard.Web.Components;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages;

/// <summary>Breadcrumbs along the department tree.</summary>
internal static class DepartmentTrail
{
    /// <summary>One step a department, each leading to the same page for that department.</summary>
    /// <param name="way">From the top down.</param>
    /// <param name="query">Year, date and unit, which the steps keep.</param>
    /// <param name="address">The page the steps lead to.</param>
    /// <param name="last">Where one stands below the last department, or null when it is that department.</param>
    public static IReadOnlyList<Crumb> Of(IReadOnlyList<Department> way, PageQuery query, Func<PageQuery, string> address, string? last = null)
    {
        List<Crumb> crumbs = [];
        for (int i = 0; i < way.Count; i++)
        {
            bool isHere = last is null && i == way.Count - 1;
            crumbs.Add(new(way[i].Name, isHere ? null : address(query with { Department = way[i].Code })));
        }

        if (last is not null) crumbs.Add(new(last));
        return crumbs;
    }
}
