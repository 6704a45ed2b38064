using System.Globalization;
using Dashboard.Domain.Ledger;

namespace Dashboard.Web.Demo;

/// <summary>How an indicator of the sample city goes.</summary>
public enum DemoFate
{
    /// <summary>As it should.</summary>
    OnTrack,

    /// <summary>Somewhat behind.</summary>
    Behind,

    /// <summary>Far behind.</summary>
    FarBehind,

    /// <summary>Far above a target that was too low.</summary>
    FarAbove,

    /// <summary>Nothing is ever reported.</summary>
    Unreported,
}

/// <summary>One indicator of a department in one year.</summary>
public sealed record DemoGoal(
    string Code, Department Department, string? LineCode, DemoIndicator Kind, int Target, int Weight, DemoFate Fate, int Year)
{
    private static readonly int[] LevelWeights = [50, 30, 10];

    /// <summary>All indicators of the city in a year.</summary>
    public static IEnumerable<DemoGoal> All(DemoOptions options, int year) =>
        DemoDepartments.Spending(options).SelectMany(department => Of(department, options, year));

    /// <summary>4–8 indicators of a department; their weights add up to 90 (产出 50, 效益 30, 满意度 10).</summary>
    public static IEnumerable<DemoGoal> Of(Department department, DemoOptions options, int year)
    {
        DemoRandom random = DemoRandom.For(options.Seed, "goals", department.Code, year);
        string[] lines = [.. DemoLine.Of(department, options).Where(l => l.FirstYear <= year).Skip(2).Select(l => l.Line.Code)];
        int[] counts = [random.Whole(2, 5), random.Whole(1, 2), 1];
        int number = 0;
        ILookup<string, DemoIndicator> kinds = DemoNames.Indicators.Indicators.ToLookup(i => i.Level1);
        foreach ((IGrouping<string, DemoIndicator> level, int count, int whole) in kinds.Zip(counts, LevelWeights))
        {
            DemoIndicator[] offered = [.. level];
            int from = random.Whole(0, offered.Length - 1);
            for (int i = 0; i < count; i++)
            {
                DemoIndicator kind = offered[(from + i) % offered.Length];
                int weight = (whole / count) + (i < whole % count ? 1 : 0);
                string code = string.Create(CultureInfo.InvariantCulture, $"ZB{year}-{department.Code}-{++number:D2}");
                int target = kind.Low + (kind.Step * random.Whole(0, (kind.High - kind.Low) / kind.Step));
                string? line = random.Happens(0.6) && lines.Length > 0 ? random.Pick(lines) : null;
                yield return new(code, department, line, kind, target, weight, Draw(random), year);
            }
        }
    }

    private static DemoFate Draw(DemoRandom random) => random.Share() switch
    {
        < 0.74 => DemoFate.OnTrack,
        < 0.84 => DemoFate.Behind,
        < 0.91 => DemoFate.FarBehind,
        < 0.95 => DemoFate.FarAbove,
        _ => DemoFate.Unreported,
    };
}
