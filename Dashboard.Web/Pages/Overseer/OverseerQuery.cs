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

/// <summary>How deep the page looks.</summary>
public enum OverseerLevel
{
    /// <summary>The departments directly below.</summary>
    Direct,

    /// <summary>All units that have no units below them.</summary>
    Units,

    /// <summary>The budget lines with indicators of the department and all units below it; where money is laid beside results alone.</summary>
    Lines,
}

/// <summary>What the address asks of the departments, besides department and date.</summary>
public sealed record OverseerQuery(OverseerOrder Order, OverseerLevel Level, OverseerShow Show, int Page)
{
    public const int RowsOnPage = 30;

    /// <summary>How many pages so many rows fill.</summary>
    public static int PagesOf(int rows) => Math.Max(1, (rows + RowsOnPage - 1) / RowsOnPage);

    /// <summary>Reads the words of the address; one that cannot be read counts as not given.</summary>
    public static OverseerQuery Read(string? order, string? level, string? show, string? page) =>
        new(
            Enum.TryParse(order, ignoreCase: true, out OverseerOrder o) && Enum.IsDefined(o) ? o : OverseerOrder.Gap,
            Enum.TryParse(level, ignoreCase: true, out OverseerLevel l) && Enum.IsDefined(l) ? l : OverseerLevel.Direct,
            Enum.TryParse(show, ignoreCase: true, out OverseerShow s) && Enum.IsDefined(s) ? s : OverseerShow.Heat, int.TryParse(page, out int p) && p > 0 ? p : 1);

    /// <summary>The words of the address besides the page.</summary>
    public (string Name, string? Value)[] Pairs() =>
        [("sort", Order == OverseerOrder.Gap ? null : Enum.GetName(Order)), ("level", Level == OverseerLevel.Direct ? null : Enum.GetName(Level)!.ToLowerInvariant()), ("show", Show == OverseerShow.Heat ? null : Enum.GetName(Show))];

    /// <summary>The departments that were asked for out of a tree, in their order.</summary>
    /// <param name="tree">The department at the top first, each before the units below it.</param>
    public IReadOnlyList<DepartmentYear> Apply(IReadOnlyList<DepartmentYear> tree)
    {
        string top = tree[0].Now.Department.Code;
        HashSet<string?> parents = [.. tree.Skip(1).Select(d => d.Now.Department.ParentCode)];
        IEnumerable<DepartmentYear> some = tree.Skip(1).Where(d => Level == OverseerLevel.Units ? !parents.Contains(d.Now.Department.Code) : d.Now.Department.ParentCode == top);
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
