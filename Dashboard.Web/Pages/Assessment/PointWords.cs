using System.Globalization;
using Dashboard.Domain.Assessment;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>Points as tables show them: two decimals, the same in every language.</summary>
internal static class PointWords
{
    public static string Of(decimal? points) => points?.ToString("0.00", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>What counts, or the band in which a person decides.</summary>
    public static string Of(ScoredItem item) => item switch
    {
        { Counts: { } counts } => Of(counts),
        { Verdict: { Lowest: { } lowest, Highest: { } highest } } => Band(lowest, highest),
        _ => "—",
    };

    public static string Band(decimal lowest, decimal highest) => lowest == highest ? Of(lowest) : $"{Of(lowest)}–{Of(highest)}";

    /// <summary>A number as a person types it; null when it is none.</summary>
    public static decimal? Read(string? typed) => decimal.TryParse(
        typed?.Trim().Replace("，", ",", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number)
        ? number : null;
}
