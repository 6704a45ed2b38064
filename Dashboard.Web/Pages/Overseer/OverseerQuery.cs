using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>By what departments are ranked.</summary>
public enum OverseerOrder
{
    /// <summary>The most points behind what was expected first.</summary>
    Gap,

    /// <summary>The order of the tree.</summary>
    Code,

    /// <summary>The lowest rate first; undefined last.</summary>
    Rate,

    /// <summary>The most red lines first.</summary>
    Red,

    /// <summary>The most money at risk first.</summary>
    Risk,
}

/// <summary>What the page shows of departments.</summary>
public enum OverseerShow
{
    /// <summary>Departments × months, ranked.</summary>
    Heat,

    /// <summary>How they spread their spending over the year.</summary>
    Surge,

    /// <summary>Money beside results.</summary>
    Quadrant,

    /// <summary>The page to take into the meeting.</summary>
    Pack,
}

/// <summary>What the address asks of the departments, besides department and date.</summary>
/// <param name="OnlyUnits">All units that have no units below them, instead of those directly below.</param>
public sealed record OverseerQuery(OverseerOrder Order, bool OnlyUnits, OverseerShow Show, int Page)
{
    public const int RowsOnPage = 30;

    private const string Units = "units";

    /// <summary>Reads the words of the address; one that cannot be read counts as not given.</summary>
    public static OverseerQuery Read(string? order, string? level, string? show, string? page) => new(
        Enum.TryParse(order, ignoreCase: true, out OverseerOrder o) && Enum.IsDefined(o) ? o : OverseerOrder.Gap,
        level == Units, Enum.TryParse(show, ignoreCase: true, out OverseerShow s) && Enum.IsDefined(s) ? s : OverseerShow.Heat, int.TryParse(page, out int p) && p > 0 ? p : 1);

    /// <summary>The words of the address besides the page.</summary>
    public (string Name, string? Value)[] Pairs() =>
        [("sort", Order == OverseerOrder.Gap ? null : Enum.GetName(Order)), ("level", OnlyUnits ? Units : null), ("show", Show == OverseerShow.Heat ? null : Enum.GetName(Show))];

    /// <summary>The departments that were asked for out of a tree, in their order.</summary>
    /// <param name="tree">The department at the top first, each before the units below it.</param>
    public IReadOnlyList<DepartmentYear> Apply(IReadOnlyList<DepartmentYear> tree)
    {
        string top = tree[0].Now.Department.Code;
        HashSet<string?> parents = [.. tree.Skip(1).Select(d => d.Now.Department.ParentCode)];
        IEnumerable<DepartmentYear> some = tree.Skip(1).Where(d => OnlyUnits ? !parents.Contains(d.Now.Department.Code) : d.Now.Department.ParentCode == top);
        return [.. Order switch
        {
            OverseerOrder.Gap => some.OrderBy(d => d.Gap.Value ?? decimal.MaxValue),
            OverseerOrder.Rate => some.OrderBy(d => d.Now.Execution.Rate.Value ?? decimal.MaxValue),
            OverseerOrder.Red => some.OrderByDescending(d => d.Now.Lines.Red).ThenByDescending(d => d.Now.Lines.Yellow),
            OverseerOrder.Risk => some.OrderByDescending(d => d.AtRisk?.Fen ?? long.MinValue),
            _ => some,
        }];
    }
}
