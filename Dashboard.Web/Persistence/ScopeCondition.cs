using Dashboard.Domain.People;

namespace Dashboard.Web.Persistence;

/// <summary>Puts a scope into a query, so that nothing outside of it is ever read.</summary>
internal static class ScopeCondition
{
    /// <summary>A condition on a department, to stand behind AND. The numbers are ours, so they may stand in the statement.</summary>
    /// <param name="scope">What may be touched.</param>
    /// <param name="department">The name of the department in the query.</param>
    public static string On(Scope scope, string department = "d") => scope switch
    {
        { IsEverything: true } => "1",
        { IsNothing: true } => "0",
        _ => $"EXISTS (SELECT * FROM Department scoped WHERE scoped.Id IN ({scope.Departments}) AND {Reached(scope.Reach, department)})",
    };

    /// <summary>A condition that holds where any of several scopes reaches.</summary>
    public static string OnAny(IEnumerable<Scope> scopes, string department = "d") => $"({string.Join(" OR ", scopes.Select(scope => On(scope, department)))})";

    private static string Reached(Reach reach, string department) => reach switch
    {
        Reach.Here => $"{department}.Id=scoped.Id",
        Reach.Below => $"{department}.Position>scoped.Position AND {department}.Position<=scoped.End",
        _ => $"{department}.Position BETWEEN scoped.Position AND scoped.End",
    };
}
