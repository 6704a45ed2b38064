using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Lines;

/// <summary>By what the lines are ordered.</summary>
public enum LinesOrder
{
    /// <summary>Department and code.</summary>
    Code,

    /// <summary>What needs a person first.</summary>
    Light,

    /// <summary>The greatest budget first.</summary>
    Budget,

    /// <summary>The lowest rate first; undefined last.</summary>
    Rate,

    /// <summary>The most money left first.</summary>
    Balance,
}

/// <summary>What the address asks of the list, besides department and date.</summary>
public sealed record LinesQuery(Light? Light, string? Text, LinesOrder Order, int Page)
{
    public const int RowsOnPage = 50;

    /// <summary>Reads the words of the address; one that cannot be read counts as not given.</summary>
    public static LinesQuery Read(string? light, string? text, string? order, string? page) => new(
        Enum.TryParse(light, ignoreCase: true, out Light l) && Enum.IsDefined(l) ? l : null,
        string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        Enum.TryParse(order, ignoreCase: true, out LinesOrder o) && Enum.IsDefined(o) ? o : LinesOrder.Light,
        int.TryParse(page, out int p) && p > 0 ? p : 1);

    /// <summary>How many lines are shown at once; an export shows all.</summary>
    public int Rows { get; init; } = RowsOnPage;

    /// <summary>The words of the address besides the page.</summary>
    public (string Name, string? Value)[] Pairs() => [("light", Light is { } light ? Enum.GetName(light) : null), ("q", Text), ("sort", Enum.GetName(Order))];

    /// <summary>Whether only some lines are asked for.</summary>
    public bool IsFiltered => Light is not null || Text is not null;

    /// <summary>The lines that were asked for, in their order.</summary>
    public IEnumerable<LineSnapshot> Apply(IEnumerable<LineSnapshot> lines)
    {
        IEnumerable<LineSnapshot> some = lines.Where(l =>
            (Light is null || l.Verdict.Light == Light)
            && (Text is null || l.Line.Name.Contains(Text, StringComparison.OrdinalIgnoreCase) || l.Line.Code.Contains(Text, StringComparison.OrdinalIgnoreCase)));
        return Order switch
        {
            LinesOrder.Light => some.OrderBy(l => l.Verdict.Light).ThenByDescending(l => l.Execution.Balance.Fen),
            LinesOrder.Budget => some.OrderByDescending(l => l.Execution.Adjusted.Fen),
            LinesOrder.Rate => some.OrderBy(l => l.Execution.Rate.Value ?? decimal.MaxValue),
            LinesOrder.Balance => some.OrderByDescending(l => l.Execution.Balance.Fen),
            _ => some,
        };
    }
}
