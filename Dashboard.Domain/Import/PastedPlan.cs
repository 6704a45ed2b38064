using System.Globalization;
using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Import;

/// <summary>A plan as it is copied from a spreadsheet: rows of lines, columns of months, tabulators between them.</summary>
/// <param name="Months">What each month adds, by the code of the line.</param>
/// <param name="Problems">Rows that were left out, by their number from 1; a plan is never guessed.</param>
public sealed record PastedPlan(IReadOnlyDictionary<string, IReadOnlyList<Money>> Months, IReadOnlyList<Rejection> Problems)
{
    /// <summary>Reads what was pasted.</summary>
    /// <param name="text">
    /// Each row has twelve amounts, behind the code of the line or in the order of the lines. A name may stand between; a thirteenth
    /// amount has to be the sum of the others, in front of them or behind. Rows of headings and sums without a code are left out.
    /// </param>
    /// <param name="lines">The codes of the lines in the order of the grid.</param>
    /// <param name="yuanPerUnit">1 for 元, 10,000 for 万元.</param>
    /// <param name="isCumulative">Whether the amounts are totals so far.</param>
    public static PastedPlan Read(string text, IReadOnlyList<string> lines, decimal yuanPerUnit, bool isCumulative)
    {
        Dictionary<string, IReadOnlyList<Money>> months = new(StringComparer.Ordinal);
        List<Rejection> problems = [];
        string[][] rows = [.. text.ReplaceLineEndings("\n").Split('\n').Select(row => row.Split('\t').Select(cell => cell.Trim()).ToArray())];
        bool areNamed = rows.Any(cells => lines.Contains(cells[0]));
        int next = 0;
        foreach ((int at, string[] cells) in rows.Index())
        {
            if (IsHeadingOrSum(cells, lines, yuanPerUnit)) continue;
            string? code = areNamed ? cells[0] : next < lines.Count ? lines[next++] : null;
            if (code is null || !lines.Contains(code)) problems.Add(new(at + 1, null, RejectionCodes.UnknownLine, cells[0]));
            else if (months.ContainsKey(code)) problems.Add(new(at + 1, null, RejectionCodes.DuplicateRow, code));
            else if (AmountsOf(areNamed ? cells[1..] : cells, yuanPerUnit, isCumulative) is { } amounts) months[code] = amounts;
            else problems.Add(new(at + 1, null, RejectionCodes.BadAmount, string.Join(' ', cells)));
        }

        return new(months, problems);
    }

    /// <summary>A row without any amount, one that counts the months, or one that says that it is a sum.</summary>
    private static bool IsHeadingOrSum(string[] cells, IReadOnlyList<string> lines, decimal yuanPerUnit)
    {
        if (lines.Contains(cells[0])) return false;
        string[] written = [.. cells.Where(cell => cell.Length > 0)];
        bool counts = written.Length >= FiscalYear.Months && written[^FiscalYear.Months..].Index().All(cell => cell.Item == (cell.Index + 1).ToString(CultureInfo.InvariantCulture));
        return counts || written.All(cell => Notation.Amount(cell, yuanPerUnit) is null) || written.Any(cell => cell is "合计" or "小计" or "总计" or "累计");
    }

    /// <summary>The twelve months of a row; null when they cannot be told for sure.</summary>
    private static IReadOnlyList<Money>? AmountsOf(string[] cells, decimal yuanPerUnit, bool isCumulative)
    {
        int first = Array.FindIndex(cells, cell => Notation.Amount(cell, yuanPerUnit) is not null), end = cells.Length;
        if (first < 0) return null;
        // A name may stand in front; blanks in front of the first amount are months without any, and so are those behind the last.
        while (first > 0 && cells[first - 1].Length == 0) first--;
        while (end - first > FiscalYear.Months && cells[end - 1].Length == 0) end--;
        List<Money> amounts = [];
        foreach (string cell in cells[first..end])
        {
            Money? amount = cell.Length == 0 || cell is "-" or "—" ? Money.Zero : Notation.Amount(cell, yuanPerUnit);
            if (amount is not { } known) return null;
            amounts.Add(known);
        }

        if (amounts.Count == FiscalYear.Months) return isCumulative ? Steps(amounts) : amounts;
        return amounts.Count == FiscalYear.Months + 1 ? BesideTheirSum(amounts, isCumulative) : null;
    }

    /// <summary>Twelve months with their sum in front or behind; null when neither fits, or both do and mean different months.</summary>
    private static IReadOnlyList<Money>? BesideTheirSum(List<Money> amounts, bool isCumulative)
    {
        List<IReadOnlyList<Money>> fits = [];
        foreach ((Money sum, List<Money> rest) in ((Money, List<Money>)[])[(amounts[^1], amounts[..^1]), (amounts[0], amounts[1..])])
        {
            IReadOnlyList<Money> months = isCumulative ? Steps(rest) : rest;
            bool isSum = months.Aggregate(Money.Zero, (all, month) => all + month) == sum;
            if (isSum && !fits.Any(other => other.SequenceEqual(months))) fits.Add(months);
        }

        return fits.Count == 1 ? fits[0] : null;
    }

    private static IReadOnlyList<Money> Steps(List<Money> ends) => [.. ends.Select((end, at) => at == 0 ? end : end - ends[at - 1])];
}
