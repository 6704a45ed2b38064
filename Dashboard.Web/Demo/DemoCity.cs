using System.Globalization;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Demo;

/// <summary>The sample city: everything in it is invented and says so in its names.</summary>
public static class DemoCity
{
    /// <summary>The files of the city in the order in which they can be imported.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one department or year.</exception>
    public static IReadOnlyList<DemoFile> Generate(DemoOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Departments, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Years, 1);
        return
        [
            new(ImportKind.Departments, "demo-departments.csv", null, DemoRows.Departments(options)),
            .. options.AllYears.SelectMany(year => OfYear(options, year)),
        ];
    }

    /// <summary>What was planted in each line and year, for tests and benchmarks that must find it again.</summary>
    public static IReadOnlyList<DemoTruth> Behaviours(DemoOptions options) =>
    [
        .. options.AllYears.SelectMany(year => DemoLine.OfYear(options, year)
            .Select(line => new DemoTruth(line.Line.Code, year, DemoShape.BehaviourOf(line, year, options)))),
    ];

    private static DemoFile[] OfYear(DemoOptions options, int year)
    {
        return
        [
            File(ImportKind.Budget, "budget", DemoRows.Budget(options, year)),
            File(ImportKind.Plan, "plan", DemoRows.Plan(options, year)),
            File(ImportKind.Payments, "payments", DemoRows.Payments(options, year)),
            File(ImportKind.Milestones, "milestones", DemoRows.Milestones(options, year)),
            File(ImportKind.Indicators, "indicators", DemoRows.Indicators(options, year)),
            File(ImportKind.Results, "results", DemoRows.Results(options, year)),
        ];

        DemoFile File(ImportKind kind, string name, IEnumerable<string[]> rows) =>
            new(kind, string.Create(CultureInfo.InvariantCulture, $"demo-{name}-{year}.csv"), year, rows);
    }
}
