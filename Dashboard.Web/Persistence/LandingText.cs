using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Web.Persistence;

/// <summary>A landing as one text of numbers: it is only ever read as a whole.</summary>
internal static class LandingText
{
    /// <summary>Shares have four decimals.</summary>
    private const decimal Scale = 10_000m;

    public static string? Write(Landing? landing) => landing is not { } l ? null : string.Join(
        ' ',
        new long?[]
        {
            l.Low.Fen, l.Mid.Fen, l.High.Fen, (long)(l.Likelihood * Scale), l.RequiredPerMonth?.Fen, (long)(l.LateShare * Scale), l.YearsAlike, l.OwnYears,
            l.FastestPerMonth.Fen, l.LastSafeOn is { } day ? DayCode.Of(day) : null, l.Due.Fen,
        }.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "-"));

    public static Landing? Read(string? text)
    {
        if (text is null) return null;
        long?[] n = [.. text.Split(' ').Select(part => part == "-" ? (long?)null : long.Parse(part, CultureInfo.InvariantCulture))];
        Money Of(int at) => new(n[at]!.Value);
        return new(
            Of(0), Of(1), Of(2), n[3]!.Value / Scale, n[4] is { } required ? new Money(required) : null, n[5]!.Value / Scale, (int)n[6]!.Value, (int)n[7]!.Value,
            Of(8), n[9] is { } day ? DayCode.ToDate((int)day) : null,
            // Landings kept by an earlier version know no dated payments until the next refresh.
            n.Length > 10 ? Of(10) : Money.Zero);
    }
}
