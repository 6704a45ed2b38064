using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Demo;

/// <summary>How a line was planned in a year and how it spends: cumulative shares at the ends of months 0–12.</summary>
/// <param name="Plan">The planned shares, or null for a line that handed in no plan.</param>
/// <param name="Spent">The shares of the budget that are spent.</param>
public sealed record DemoShape(DemoBehaviour Behaviour, IReadOnlyList<double>? Plan, IReadOnlyList<double> Spent)
{
    /// <summary>What was planted in a line and year.</summary>
    public static DemoShape Of(DemoLine line, int year, DemoOptions options)
    {
        DemoRandom random = DemoRandom.For(options.Seed, "shape", line.Line.Code, year);
        DemoBehaviour behaviour = BehaviourOf(line, year, options);
        bool hasSeason = behaviour == DemoBehaviour.Seasonal;
        IReadOnlyList<double> plan = line.Line.Category == ExpenditureCategory.Personnel ? DemoCurve.Even
            : DemoCurve.Of(hasSeason ? line.Season : null);
        double[] spent = new double[13];
        Func<int, double> follow = Follow(behaviour, plan, random);
        for (int month = 1; month <= 12; month++)
        {
            double noise = random.Between(-0.06, 0.06) * plan[month] * (1 - plan[month]);
            spent[month] = Math.Max(spent[month - 1], follow(month) + noise);
        }

        bool isPlannedHeavy = behaviour == DemoBehaviour.DecemberHeavy && random.Happens(0.75);
        IReadOnlyList<double> handedIn = isPlannedHeavy ? [.. spent.Take(12), 1] : plan;
        bool hasPlan = hasSeason || line.Line.Category == ExpenditureCategory.Personnel || random.Happens(0.88);
        return new(behaviour, hasPlan ? handedIn : null, spent);
    }

    /// <summary>The behaviour of a line: the one of the last year most often, but what is rare befalls other lines in other years.</summary>
    public static DemoBehaviour BehaviourOf(DemoLine line, int year, DemoOptions options)
    {
        DemoRandom random = DemoRandom.For(options.Seed, "behaviour", line.Line.Code);
        DemoBehaviour last = Draw(line, random);
        if (year == options.Today.Year) return last;
        bool isRare = last is DemoBehaviour.Dormant or DemoBehaviour.Overspent or DemoBehaviour.Ahead;
        bool repeats = !isRare && DemoRandom.For(options.Seed, "again", line.Line.Code, year).Happens(0.7);
        return repeats || last == DemoBehaviour.Seasonal ? last : OfAnotherYear(line, year, options);
    }

    /// <summary>As many lines stand out in an earlier year as in the last one.</summary>
    private static DemoBehaviour OfAnotherYear(DemoLine line, int year, DemoOptions options) =>
        line.Line.Category != ExpenditureCategory.Project ? DemoBehaviour.Smooth : DemoRandom.For(options.Seed, "rare", line.Line.Code, year).Share() switch
        {
            < 0.085 => DemoBehaviour.Dormant,
            < 0.155 => DemoBehaviour.Ahead,
            < 0.255 => DemoBehaviour.Overspent,
            _ => DemoBehaviour.Smooth,
        };

    private static DemoBehaviour Draw(DemoLine line, DemoRandom random)
    {
        double place = random.Share();
        if (line.Line.Category == ExpenditureCategory.Personnel) return place < 0.96 ? DemoBehaviour.Smooth : DemoBehaviour.Late;
        if (line.Line.Category == ExpenditureCategory.Operating)
            return place < 0.72 ? DemoBehaviour.Smooth : place < 0.92 ? DemoBehaviour.Late : DemoBehaviour.DecemberHeavy;
        if (line.Season is not null && random.Happens(0.5)) return DemoBehaviour.Seasonal;
        return place switch
        {
            < 0.33 => DemoBehaviour.Late,
            < 0.43 => DemoBehaviour.DecemberHeavy,
            < 0.49 => DemoBehaviour.Dormant,
            < 0.54 => DemoBehaviour.Ahead,
            < 0.61 => DemoBehaviour.Overspent,
            _ => DemoBehaviour.Smooth,
        };
    }

    private static Func<int, double> Follow(DemoBehaviour behaviour, IReadOnlyList<double> plan, DemoRandom random)
    {
        double pace = random.Between(0.96, 1.02);
        double last = random.Between(0.965, 1);
        double delay = random.Happens(0.76) ? random.Between(0.70, 1.05) : random.Between(1.4, 2.4);
        double first = random.Between(0, 0.04);
        double held = random.Between(0.58, 0.72);
        double lead = random.Between(0.28, 0.36);
        double beyond = random.Between(1.22, 1.38);
        double cap = random.Between(1.04, 1.14);
        return behaviour switch
        {
            DemoBehaviour.Late => month => month == 12 ? last - 0.05 : DemoCurve.At(plan, month - delay),
            DemoBehaviour.Dormant => month => month < 3 ? 0 : first,
            DemoBehaviour.Overspent => month => Math.Min(plan[month] * beyond, cap),
            DemoBehaviour.DecemberHeavy => month => month == 12 ? last : plan[month] * held,
            DemoBehaviour.Ahead => month => Math.Min(0.98, plan[month] + (lead * Math.Min(1, month / 4.0))),
            _ => month => month == 12 ? last : Math.Min(plan[month] * pace, 0.99),
        };
    }
}
