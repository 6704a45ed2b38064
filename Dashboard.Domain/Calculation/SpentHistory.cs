using Dashboard.Domain.Calendar;
using Dashboard.Domain.Ledger;
using Dashboard.Domain.Snapshots;

namespace Dashboard.Domain.Calculation;

/// <summary>The finished years before a year, laid out for many questions: what landings and usual curves are learnt from.</summary>
public sealed class SpentHistory
{
    /// <summary>More years of a class tell nothing more; of a great city every so many-th is taken, and all of the line asked about.</summary>
    private const int MostOfClass = 1_500;

    /// <summary>Fewer years of a class say nothing.</summary>
    internal const int FewestOfClass = 20;

    /// <summary>A line has a curve of its own from so many landed years on: one may have been an exception.</summary>
    private const int FewestOwn = 2;

    private readonly Dictionary<(ExpenditureCategory?, string), SpentWay[]> own;
    private readonly Dictionary<Class, SpentWay[]> classes;
    private readonly Dictionary<Class, UsualCurve> usual;

    /// <summary>Lays out the years before a year; later ones are left out.</summary>
    /// <param name="year">The fiscal year that is asked about.</param>
    /// <param name="years">Finished years of lines and departments, in any order.</param>
    public SpentHistory(int year, IEnumerable<SpentYear> years)
    {
        SpentWay[] ways = [.. years.Where(y => y.Year < year).OrderBy(y => y.Code, StringComparer.Ordinal).ThenBy(y => y.Year).Select(y => new SpentWay(y))];
        own = ways.GroupBy(w => (w.Year.Category, w.Year.Code)).ToDictionary(g => g.Key, g => g.ToArray());
        classes = ways.GroupBy(w => new Class(w.Year.Category)).ToDictionary(g => g.Key, g => Sample([.. g]));
        usual = classes
            .Where(c => c.Value.Count(w => w.Year.IsLanded) >= FewestOfClass)
            .ToDictionary(c => c.Key, c => Middle([.. c.Value.Where(w => w.Year.IsLanded)], isOwn: false));
    }

    /// <summary>Nothing is known of earlier years.</summary>
    public static SpentHistory None { get; } = new(0, []);

    /// <summary>What a line had usually spent by each month end: by its own landed years, else by those of its class; null where too few are known.</summary>
    /// <example>A line that spent 0, 0, 30 and 0, 0, 34 % by March of two years that landed is expected to have spent 32 % by March.</example>
    public UsualCurve? Usual(BudgetLine line)
    {
        SpentWay[] landed = [.. Own(line.Category, line.Code).Where(w => w.Year.IsLanded)];
        return landed.Length >= FewestOwn ? Middle(landed, isOwn: true) : usual.GetValueOrDefault(new(line.Category));
    }

    /// <summary>The years a line or department is compared with: those of its class, and all of its own.</summary>
    internal IEnumerable<SpentWay> Comparable(ExpenditureCategory? category, string code)
    {
        IEnumerable<SpentWay> alike = classes.GetValueOrDefault(new(category)) ?? [];
        return alike.Where(w => w.Year.Code != code).Concat(Own(category, code));
    }

    /// <summary>The years of a class, or as many of a great city as are laid out.</summary>
    internal SpentYear[] OfClass(ExpenditureCategory? category) => [.. (classes.GetValueOrDefault(new(category)) ?? []).Select(w => w.Year)];

    private SpentWay[] Own(ExpenditureCategory? category, string code) => own.GetValueOrDefault((category, code)) ?? [];

    private static SpentWay[] Sample(SpentWay[] all) =>
        all.Length <= MostOfClass ? all : [.. Enumerable.Range(0, MostOfClass).Select(i => all[(int)((long)i * all.Length / MostOfClass)])];

    private static UsualCurve Middle(SpentWay[] ways, bool isOwn) =>
        new([.. Enumerable.Range(0, FiscalYear.Months).Select(month => Math.Clamp(Middle([.. ways.Select(w => w.Year.Shares[month]).Order()]), 0m, 1m))], ways.Length, isOwn);

    private static decimal Middle(decimal[] ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2m;

    /// <summary>A dictionary takes no null for a key.</summary>
    private readonly record struct Class(ExpenditureCategory? Category);
}

/// <summary>A finished year with its shares as they are compared, a million times over.</summary>
internal sealed record SpentWay(SpentYear Year)
{
    /// <summary>By the ends of the months 1–12.</summary>
    public double[] Shares { get; } = [.. Year.Shares.Select(share => (double)share)];

    /// <summary>To which part it paid until its end what was due on a day and open at a moment; null where nothing was open.</summary>
    public double? KeptFrom(double months) =>
        Year.Due is { } due && (double)due - At(months) is > 0 and var open ? 1 - (Math.Max(0, (double)due - Shares[^1]) / open) : null;

    /// <summary>The share at a moment, in months since the year began.</summary>
    public double At(double months)
    {
        if (months >= FiscalYear.Months) return Shares[^1];
        int full = (int)months;
        double before = full == 0 ? 0 : Shares[full - 1];
        return before + ((Shares[full] - before) * (months - full));
    }
}
