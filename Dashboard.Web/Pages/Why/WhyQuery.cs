using System.Globalization;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Pages.Why;

/// <summary>What the address asks to be explained, besides department and date.</summary>
/// <param name="Figure">Which figure; null where there is none of the name.</param>
/// <param name="Part">Which of its sums is taken apart; null for the first.</param>
/// <param name="IsRows">Whether the rows themselves are listed, not what units and lines add.</param>
public sealed record WhyQuery(ExplainedFigure? Figure, string? Line, string? Indicator, LedgerSum? Part, bool IsRows, int Page)
{
    public const int RowsOnPage = 50;

    /// <summary>Reads the words of the address; one that cannot be read counts as not given.</summary>
    public static WhyQuery Read(string? figure, string? line, string? indicator, string? part, string? list, string? page)
    {
        ExplainedFigure? found = ExplainedFigure.Find(figure);
        bool isPart = Enum.TryParse(part, ignoreCase: false, out LedgerSum sum) && found?.Sums.Contains(sum) == true;
        return new(
            found, string.IsNullOrWhiteSpace(line) ? null : line, string.IsNullOrWhiteSpace(indicator) ? null : indicator, isPart ? sum : null, list == "rows",
            int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int p) && p is > 0 and <= 1_000_000 ? p : 1);
    }

    /// <summary>The words of the address.</summary>
    public (string Name, string? Value)[] Pairs() =>
    [
        ("figure", Figure?.Name), ("line", Line), ("indicator", Indicator), ("part", Part?.ToString()), ("list", IsRows ? "rows" : null),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
    ];
}
