using System.Globalization;

namespace Dashboard.Web.Shell;

/// <summary>How addresses speak of moments: when a figure was known.</summary>
public static partial class DashboardUrls
{
    /// <summary>The name of the query part that says as known when.</summary>
    public const string KnownAt = "knownAt";

    /// <summary>A moment in an address, in UTC: 2026-07-05T15:59:59Z.</summary>
    public static string MomentWord(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFK", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="MomentWord"/> wrote, or the same with another offset; null where it cannot be read.</summary>
    public static DateTimeOffset? ReadMoment(string? word) => DateTimeOffset.TryParseExact(
        word, ["yyyy-MM-dd'T'HH:mm:ss.FFFK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out DateTimeOffset at) ? at : null;

    /// <summary>Two moments of a department side by side.</summary>
    public const string Compare = "/compare";

    /// <summary>Compares a department on two days, or as known at two moments.</summary>
    /// <param name="query">What the page is about that leads there; it comes back to the same year and date.</param>
    public static string ToCompare(PageQuery query, PageQuery left, PageQuery right) =>
        With(Compare, query with { KnownAt = null }, ("left", SideWord(left)), ("right", SideWord(right)));

    /// <summary>One side of a comparison: DATE or DATE@MOMENT; without a date, the day of the page.</summary>
    /// <example>2026-06-30@2026-07-05T15:59:59Z</example>
    public static string SideWord(PageQuery side) =>
        (side.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? side.Year?.ToString(CultureInfo.InvariantCulture) ?? Today)
        + (side.KnownAt is { } at ? $"@{MomentWord(at)}" : "");

    /// <summary>Reads what <see cref="SideWord"/> wrote: date or year, and moment; null where it cannot be read.</summary>
    public static PageQuery? ReadSide(string? word)
    {
        string[] parts = (word ?? "").Split('@', 2);
        PageQuery read = Read(parts[0], parts[0], null, null, parts.Length > 1 ? parts[1] : null);
        bool isSide = (parts[0] == Today || read.AsOf is not null || read.Year is not null) && (parts.Length == 1 || read.KnownAt is not null);
        return isSide ? read : null;
    }

    private const string Today = "today";
}
