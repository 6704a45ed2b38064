using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Tells from earlier years alike where a line lands.</summary>
/// <remarks>
/// Alike is by the whole way so far: the root of the mean square of the differences at the month ends, later ones counting more.
/// The nearest years count by (1 − (d ÷ farthest)³)³, so that the last one fades out; years of the line itself are drawn nearer.
/// </remarks>
public static class LandingCalculator
{
    /// <summary>Fewer years say nothing.</summary>
    private const int Fewest = 20;

    /// <summary>So many of the nearest count, or this part of all, whichever is more.</summary>
    private const int Nearest = 40;
    private const double NearestPart = 0.05;

    /// <summary>Its own years are so much nearer.</summary>
    private const double OwnDistance = 0.5;

    /// <summary>Two shares nearer than this are the same; keeps the weights apart from 0 where years are equal.</summary>
    private const double Same = 0.002;

    private sealed record Alike(double Weight, decimal Outcome, decimal Late);

    /// <summary>Where a line lands.</summary>
    /// <param name="line">The line.</param>
    /// <param name="execution">What was approved and spent by the date.</param>
    /// <param name="monthEnds">Executed by the ends of the full months of the year so far.</param>
    /// <param name="question">Year and date.</param>
    /// <param name="history">Finished years of all lines.</param>
    /// <returns>Null where there is no budget, the first month is not over, or too few years of its class are known.</returns>
    /// <example>40 of 100 spent in June, where years that stood at 0.38–0.42 ended at 0.95, 0.97 and 0.99: about 97, with 8.33 a month to reach 90.</example>
    public static Landing? Forecast(BudgetLine line, Execution execution, IReadOnlyList<Money> monthEnds, Question question, IReadOnlyList<SpentYear> history)
    {
        decimal months = question.ElapsedMonths;
        if (months < 1 || execution.Rate.Value is not { } now) return null;
        SpentYear[] years = [.. history.Where(h => h.Year < question.Year.Year && h.Category == line.Category)];
        if (years.Length < Fewest) return null;
        double[] way = [.. monthEnds.Select(sum => (double)(sum.Fen / (decimal)execution.Adjusted.Fen))];
        (SpentYear Year, double Distance)[] nearest = [.. years
            .Select(h => (Year: h, Distance: Distance(way, (double)now, h, months) * (h.LineCode == line.Code ? OwnDistance : 1) + Same))
            .OrderBy(h => h.Distance).ThenBy(h => h.Year.LineCode, StringComparer.Ordinal).ThenBy(h => h.Year.Year)
            .Take(Math.Max(Nearest, (int)(years.Length * NearestPart)))];
        double farthest = nearest[^1].Distance * 1.001;
        Alike[] alike = [.. nearest.Select(h => new Alike(Weight(h.Distance / farthest), now + Math.Max(0m, h.Year.Final - h.Year.At(months)), Late(h.Year)))];
        decimal left = FiscalYear.Months - months;
        Money missing = execution.Adjusted.Times(Landing.LandsFrom) - execution.Executed;
        return new(
            execution.Adjusted.Times(Quantile(alike, 0.10)), execution.Adjusted.Times(Quantile(alike, 0.50)), execution.Adjusted.Times(Quantile(alike, 0.90)),
            Share(alike, outcome => outcome.Outcome >= Landing.LandsFrom ? 1 : 0), left <= 0 ? null : missing <= Money.Zero ? Money.Zero : missing.Times(1m / left),
            Share(alike, outcome => (double)outcome.Late), alike.Length, nearest.Count(h => h.Year.LineCode == line.Code));
    }

    private static double Distance(double[] way, double now, SpentYear year, decimal months)
    {
        double sum = 0, weights = 0;
        for (int month = 1; month <= way.Length; month++) Add(way[month - 1] - (double)year.Shares[month - 1], month);
        Add(now - (double)year.At(months), 2 * (double)months);
        return Math.Sqrt(sum / weights);

        void Add(double off, double weight) => (sum, weights) = (sum + (weight * off * off), weights + weight);
    }

    private static double Weight(double distance) => Math.Pow(1 - Math.Pow(distance, 3), 3);

    /// <summary>The part of its spending that fell into the last quarter.</summary>
    private static decimal Late(SpentYear year) => year.Final <= 0 ? 0m : Math.Clamp((year.Final - year.At(9)) / year.Final, 0m, 1m);

    private static decimal Share(Alike[] alike, Func<Alike, double> of) => Math.Round((decimal)(alike.Sum(a => a.Weight * of(a)) / alike.Sum(a => a.Weight)), 4);

    private static decimal Quantile(Alike[] alike, double share)
    {
        double whole = alike.Sum(a => a.Weight), so = 0;
        foreach (Alike one in alike.OrderBy(a => a.Outcome))
        {
            so += one.Weight;
            if (so >= share * whole) return one.Outcome;
        }

        return alike.Max(a => a.Outcome);
    }
}
