using System.Globalization;
using Dashboard.Domain;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Demo;

/// <summary>A budget entry as it is written, and what it does to the budget.</summary>
public sealed record DemoEntry(DateOnly Date, string Kind, Money Written, Money Effect, string Document);

/// <summary>One line of the sample city in one year: its budget and how it spends.</summary>
public sealed record DemoLineYear(DemoLine Line, int Year, DemoShape Shape, IReadOnlyList<DemoEntry> Entries)
{
    /// <summary>全年预算数 as of a day.</summary>
    public Money BudgetAt(DateOnly day) =>
        Entries.Where(e => e.Date <= day).Aggregate(Money.Zero, (sum, entry) => sum + entry.Effect);

    /// <summary>The last day of a month.</summary>
    public DateOnly MonthEnd(int month) => new(Year, month, DateTime.DaysInMonth(Year, month));

    /// <summary>Every line of the city in a year.</summary>
    public static IEnumerable<DemoLineYear> All(DemoOptions options, int year) =>
        DemoDepartments.Spending(options).SelectMany(department => Of(department, options, year));

    /// <summary>The lines of a department in a year.</summary>
    public static IEnumerable<DemoLineYear> Of(Department department, DemoOptions options, int year)
    {
        DemoLine[] lines = [.. DemoLine.Of(department, options).Where(l => l.FirstYear <= year)];
        List<DemoEntry>[] entries = [.. lines.Select(line => Entered(line, year, options))];
        DemoRandom random = DemoRandom.For(options.Seed, "transfer", department.Code, year);
        if (lines.Length >= 4 && random.Happens(0.35)) Transfer(entries[^1], entries[^2], year, random);
        for (int i = 0; i < lines.Length; i++)
        {
            yield return new(lines[i], year, DemoShape.Of(lines[i], year, options), [.. entries[i].OrderBy(e => e.Date)]);
        }
    }

    private static List<DemoEntry> Entered(DemoLine line, int year, DemoOptions options)
    {
        DemoRandom random = DemoRandom.For(options.Seed, "budget", line.Line.Code, year);
        decimal growth = 1m + (0.03m * (year - options.Today.Year));
        Money initial = Rounded(line.Size * growth * (decimal)random.Between(0.95, 1.05));
        List<DemoEntry> entries = [new(new(year, 1, 1), "年初预算", initial, initial, Document(year, 1))];
        bool isProject = line.Line.Category == ExpenditureCategory.Project;
        if (isProject && line.FirstYear < year && random.Happens(0.15))
        {
            Money carried = Rounded(initial.Yuan * (decimal)random.Between(0.02, 0.08));
            entries.Add(new(new(year, 3, random.Whole(1, 25)), "上年结转", carried, carried, Document(year, 8)));
        }

        double change = random.Share();
        Money changed = Rounded(initial.Yuan * (decimal)random.Between(0.02, 0.07));
        DateOnly day = new(year, random.Whole(6, 9), random.Whole(1, 28));
        if (change < 0.12) entries.Add(new(day, "追加", changed, changed, Document(year, day.Month + 10)));
        else if (change < 0.20) entries.Add(new(day, "追减", changed, -changed, Document(year, day.Month + 20)));
        return entries;
    }

    private static void Transfer(List<DemoEntry> from, List<DemoEntry> to, int year, DemoRandom random)
    {
        Money moved = Rounded(from[0].Effect.Yuan * (decimal)random.Between(0.02, 0.06));
        DateOnly day = new(year, random.Whole(6, 9), random.Whole(1, 28));
        from.Add(new(day, "调剂", -moved, -moved, Document(year, 40)));
        to.Add(new(day, "调剂", moved, moved, Document(year, 40)));
    }

    private static Money Rounded(decimal yuan) => Money.FromYuan(decimal.Round(yuan / 100m) * 100m);

    private static string Document(int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"示例财预〔{year}〕{number}号");
}
