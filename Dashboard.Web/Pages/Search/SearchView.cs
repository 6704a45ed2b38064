namespace Dashboard.Web.Pages.Search;

/// <summary>What was found.</summary>
/// <param name="HasMore">Whether a kind was cut.</param>
public sealed record SearchView(IReadOnlyList<SearchGroup> Groups, bool HasMore);

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">The word of the kind: "departments", "lines" or "indicators".</param>
public sealed record SearchGroup(string Kind, IReadOnlyList<SearchHit> Hits);

/// <summary>Something that was found.</summary>
/// <param name="Department">Null for a department itself.</param>
public sealed record SearchHit(string Code, string Name, string? Department, string Href);
