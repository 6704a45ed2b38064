using Dashboard.Domain.People;
using Dashboard.Web.Persistence;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Search;

/// <summary>Searches what a person may see.</summary>
public sealed class SearchReader(SearchStore store)
{
    /// <summary>Fewer characters would find nearly everything.</summary>
    public const int Shortest = 2;

    /// <summary>What was found; groups without a hit are left out.</summary>
    public SearchView Read(Person person, string text, PageQuery query)
    {
        Findings found = store.Find(text, person.ScopeOf(Right.View));
        SearchGroup[] groups =
        [
            new("departments", [.. found.Departments.Select(f => new SearchHit(f.Code, f.Name, null, DashboardUrls.ToOverview(query with { Department = f.Code })))]),
            new("lines", [.. found.Lines.Select(f => new SearchHit(f.Code, f.Name, f.Department, DashboardUrls.ToLine(f.Code, query)))]),
            new("indicators", [.. found.Indicators.Select(f => new SearchHit(f.Code, f.Name, f.Department, DashboardUrls.ToIndicator(f.Code, query with { Year = query.Year ?? f.Year })))]),
        ];
        bool hasMore = found.Departments.Count == SearchStore.MostDepartments || found.Lines.Count == SearchStore.MostLines || found.Indicators.Count == SearchStore.MostIndicators;
        return new([.. groups.Where(g => g.Hits.Count > 0)], hasMore);
    }
}
