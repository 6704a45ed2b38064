using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>Tells from earlier years alike where a line or department lands.</summary>
/// <remarks>
/// Alike is by the whole way so far: the root of the mean square of the differences at the month ends, later ones counting more.
/// The nearest years count by (1 − (d ÷ farthest)³)³, so that the last one fades out; years of the line itself are drawn nearer.
/// </remarks>
public static class LandingCalculator
{
    /// <summary>So many of the nearest count, or this part of all, whichever is more.</summary>
    private const int Nearest = 40;
    private const double NearestPart = 0.05;

    /// <summary>Its own years are so much nearer.</summary>
    private const double OwnDistance = 0.5;

    /// <summary>Two shares nearer than this are the same; keeps the weights apart from 0 where years are equal.</summary>
    private const double Same = 0.002;

    /// <summary>The pace that can be kept up: so many months in a row.</summary>
    private const int PaceMonths = 3;

    /// <summary>Fewer years alike with dated payments say nothing of how they are kept.</summary>
    private const int FewestDated = 5;

    private readonly record struct Alike(SpentWay Way, bool IsOwn, double Then, double Weight, double Outcome, double? Kept);

    /// <summary>Where a line lands.</summary>
    /// <param name="line">The line.</param>
    /// <param name="facts">What is known of its year by the date.</param>
    /// <param name="question">Year and date.</param>
    /// <param name="history">Finished years.</param>
    /// <returns>Null where there is no budget, the first month is not over, or too few years of its class are known.</returns>
    /// <example>40 of 100 spent in June, where years that stood at 0.38–0.42 ended at 0.95, 0.97 and 0.99: about 97, with 8.33 a month to reach 90.</example>
    public static Landing? Forecast(BudgetLine line, LandingFacts facts, Question question, SpentHistory history) =>
        Forecast((line.Category, line.Code), facts, question, history);

    /// <summary>Where a department with all units below it lands, among the years of departments.</summary>
    public static Landing? Forecast(Department department, LandingFacts facts, Question question, SpentHistory history) =>
        // What its lines are likely to pay was told with how such payments are kept; here it is a floor and no more.
        Forecast((null, department.Code), facts with { Due = facts.Execution.Executed + facts.Due }, question, history);

    /// <summary>The years from which a landing is told, those that count most first; none where none is told.</summary>
    /// <param name="category">The class of a line; null for a department.</param>
    /// <param name="code">The line or department.</param>
    /// <param name="facts">As the landing was told from.</param>
    /// <param name="question">Year and date.</param>
    /// <param name="history">Finished years.</param>
    public static IReadOnlyList<LandingCase> Cases(ExpenditureCategory? category, string code, LandingFacts facts, Question question, SpentHistory history)
    {
        Alike[] alike = FindAlike((category, code), facts, question, history) ?? [];
        double whole = alike.Sum(a => a.Weight);
        return [.. alike.OrderByDescending(a => a.Weight).ThenByDescending(a => a.Way.Year.Year).Select(a => new LandingCase(
            a.Way.Year.Year, a.IsOwn, Rounded(a.Then), Rounded(a.Way.Shares[^1]), Rounded(a.Outcome), Rounded(a.Weight / whole)))];
    }

    internal static Landing? Forecast((ExpenditureCategory? Category, string Code) who, LandingFacts facts, Question question, SpentHistory history)
    {
        if (FindAlike(who, facts, question, history) is not { } alike) return null;
        Money due = Dated(facts, alike);
        double floor = Floor(facts.Execution, due);
        return Land(facts.Execution, question, [.. alike.Select(a => a with { Outcome = Math.Max(a.Outcome, floor) })]) with { Due = due };
    }

    private static Alike[]? FindAlike((ExpenditureCategory? Category, string Code) who, LandingFacts facts, Question question, SpentHistory history)
    {
        (Execution execution, double months) = (facts.Execution, (double)question.ElapsedMonths);
        if (months < 1 || execution.Adjusted <= Money.Zero) return null;
        double now = execution.Executed.Fen / (double)execution.Adjusted.Fen;
        double[] way = [.. facts.MonthEnds.Select(sum => sum.Fen / (double)execution.Adjusted.Fen)];
        SpentWay[] all = [.. history.Comparable(who.Category, who.Code)];
        if (all.Length < SpentHistory.FewestOfClass) return null;
        int most = Math.Max(Nearest, (int)(all.Length * NearestPart));
        // The farthest comes out first, so that the nearest stay.
        PriorityQueue<SpentWay, double> nearest = new(most + 1);
        foreach (SpentWay year in all)
        {
            double distance = (Distance(way, now, year, months) * (year.Year.Code == who.Code ? OwnDistance : 1)) + Same;
            if (nearest.Count < most) nearest.Enqueue(year, -distance);
            else nearest.EnqueueDequeue(year, -distance);
        }

        nearest.TryPeek(out _, out double farthest);
        return [.. nearest.UnorderedItems.Select(n => (Way: n.Element, Then: n.Element.At(months), Weight: Weight(n.Priority / (farthest * 1.001)))).Select(n => new Alike(
            n.Way, n.Way.Year.Code == who.Code, n.Then, n.Weight, now + Math.Max(0, n.Way.Shares[^1] - n.Then), n.Way.KeptFrom(months)))];
    }

    /// <summary>What is due on a day and not paid, to the part to which years alike paid it from there on.</summary>
    private static Money Dated(LandingFacts facts, Alike[] alike)
    {
        Money open = facts.Due - facts.Execution.Executed;
        if (open <= Money.Zero) return Money.Zero;
        Alike[] dated = [.. alike.Where(a => a.Kept is not null)];
        return dated.Length < FewestDated ? open : open.Times(Share(dated, a => a.Kept!.Value));
    }

    /// <summary>The share that is spent with the dated payments; beyond the budget nobody can be paid by contract.</summary>
    private static double Floor(Execution execution, Money due) =>
        Math.Min(execution.Adjusted.Fen, (execution.Executed + due).Fen) / (double)execution.Adjusted.Fen;

    private static Landing Land(Execution execution, Question question, Alike[] alike)
    {
        Money Of(double share) => execution.Adjusted.Times((decimal)share);
        decimal left = FiscalYear.Months - question.ElapsedMonths;
        Money missing = execution.Adjusted.Times(Landing.LandsFrom) - execution.Executed;
        Money fastest = Of(Quantile(alike, 0.50, a => Fastest(a.Way)));
        DateOnly? lastSafe = missing <= Money.Zero || fastest <= Money.Zero ? null : question.Year.DayAfter(FiscalYear.Months - (missing.Fen / (decimal)fastest.Fen));
        return new(
            Of(Quantile(alike, 0.10, a => a.Outcome)), Of(Quantile(alike, 0.50, a => a.Outcome)), Of(Quantile(alike, 0.90, a => a.Outcome)),
            Share(alike, a => a.Outcome >= (double)Landing.LandsFrom ? 1 : 0), left <= 0 ? null : missing <= Money.Zero ? Money.Zero : missing.Times(1m / left),
            Share(alike, a => Late(a.Way)), alike.Length, alike.Count(a => a.IsOwn), fastest, lastSafe);
    }

    private static double Distance(double[] way, double now, SpentWay year, double months)
    {
        double off = now - year.At(months), sum = 2 * months * off * off, weights = 2 * months;
        for (int month = 0; month < way.Length; month++)
        {
            off = way[month] - year.Shares[month];
            sum += (month + 1) * off * off;
            weights += month + 1;
        }

        return Math.Sqrt(sum / weights);
    }

    private static double Weight(double distance) => Math.Pow(1 - Math.Pow(distance, 3), 3);

    /// <summary>The part of its spending that fell into the last quarter.</summary>
    private static double Late(SpentWay year) => year.Shares[^1] <= 0 ? 0 : Math.Clamp((year.Shares[^1] - year.Shares[8]) / year.Shares[^1], 0, 1);

    /// <summary>The share of the budget a month in the fastest months in a row.</summary>
    private static double Fastest(SpentWay year)
    {
        double fastest = year.Shares[PaceMonths - 1];
        for (int month = PaceMonths; month < year.Shares.Length; month++) fastest = Math.Max(fastest, year.Shares[month] - year.Shares[month - PaceMonths]);
        return fastest / PaceMonths;
    }

    private static decimal Share(Alike[] alike, Func<Alike, double> of) => Rounded(alike.Sum(a => a.Weight * of(a)) / alike.Sum(a => a.Weight));

    private static decimal Rounded(double share) => Math.Round((decimal)share, 4);

    private static double Quantile(Alike[] alike, double share, Func<Alike, double> of)
    {
        double whole = alike.Sum(a => a.Weight), so = 0, last = 0;
        foreach (Alike one in alike.OrderBy(of))
        {
            so += one.Weight;
            last = of(one);
            if (so >= share * whole) break;
        }

        return last;
    }
}
