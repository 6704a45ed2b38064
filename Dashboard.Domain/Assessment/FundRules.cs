namespace Dashboard.Domain.Assessment;

/// <summary>Reads the rows of 项目资金: which is the total, and whether its parts add up to it.</summary>
public static class FundRules
{
    /// <summary>The parts of the national form, each once. Example: 当年财政拨款, 上年结转资金, 其他资金.</summary>
    private static readonly string[] Parts = ["财政拨款", "一般公共预算拨款", "上年结转", "其他资金"];

    /// <summary>The row of the total: named so, else the first with a weight, else the first.</summary>
    /// <returns>Null when there is no row.</returns>
    public static FundRow? Total(IReadOnlyList<FundRow> rows) =>
        rows.FirstOrDefault(IsTotal) ?? rows.FirstOrDefault(row => FormScorer.Number(row.Weight) is not null) ?? (rows.Count > 0 ? rows[0] : null);

    /// <summary>The columns in which the parts do not add up: name of the column, printed total, sum of the parts.</summary>
    /// <remarks>
    /// Parts may be left out of a form, so a sum below the total is off only where 其他资金 is printed too; a sum above it always is.
    /// Figures with decimals may each be rounded by half of their last place; whole ones are exact.
    /// </remarks>
    public static IEnumerable<(string Column, decimal Total, decimal Sum)> Off(IReadOnlyList<FundRow> rows)
    {
        if (Total(rows) is not { } total) yield break;
        FundRow[] parts = [.. rows.Where(row => !ReferenceEquals(row, total) && IsPart(row))];
        foreach ((string column, Func<FundRow, string?> cell) in (IReadOnlyList<(string, Func<FundRow, string?>)>)[("年初预算数", r => r.Initial), ("全年预算数", r => r.Adjusted), ("全年执行数", r => r.Executed)])
        {
            decimal[] values = [.. parts.Select(part => FormScorer.Number(cell(part))).OfType<decimal>()];
            if (values.Length == 0 || FormScorer.Number(cell(total)) is not { } printed) continue;
            decimal sum = values.Sum(), slack = Slack([.. values, printed]);
            // A part whose figure is open leaves the sum open, too.
            bool isWhole = values.Length == parts.Length && parts.Any(part => (part.Name ?? "").Contains("其他资金", StringComparison.Ordinal) && FormScorer.Number(cell(part)) is not null);
            if (sum > printed + slack || (isWhole && sum < printed - slack)) yield return (column, printed, sum);
        }
    }

    private static bool IsTotal(FundRow row) => row.Name is { } name && (name.Contains("总额", StringComparison.Ordinal) || name.Contains("合计", StringComparison.Ordinal));

    private static bool IsPart(FundRow row) => row.Name is { } name && Array.Exists(Parts, part => name.Contains(part, StringComparison.Ordinal));

    private static decimal Slack(decimal[] printed)
    {
        int decimals = printed.Max(value => value.Scale);
        return decimals == 0 ? 0m : new decimal(1, 0, 0, false, (byte)decimals) / 2m * printed.Length;
    }
}
