using Dashboard.Domain.Ledger;
using Dashboard.Domain.Monitoring;

namespace Dashboard.Web.Demo;

/// <summary>The way of one unit of the sample city through its round: how far it comes, and on which days.</summary>
/// <param name="LineCodes">Its key projects.</param>
internal sealed record DemoTask(string DepartmentCode, IReadOnlyList<string> LineCodes, MonitoringState Goal, DateOnly FilledOn, DateOnly SubmittedOn)
{
    private const int Most = 16, MostLines = 3;

    /// <summary>Of eight units in a row these states, so that a small city has them all.</summary>
    private static readonly MonitoringState[] Goals =
    [
        MonitoringState.Frozen, MonitoringState.Approved, MonitoringState.Filling, MonitoringState.Frozen,
        MonitoringState.Submitted, MonitoringState.Returned, MonitoringState.Unfilled, MonitoringState.Frozen,
    ];

    public DateOnly DecidedOn => SubmittedOn.AddDays(2);

    public DateOnly SignedOn => SubmittedOn.AddDays(5);

    /// <summary>The units with key projects, spread over the city; projects with a target come first.</summary>
    public static IEnumerable<DemoTask> All(DemoOptions options)
    {
        ILookup<string, string> lines = DemoLineYear.All(options, options.Today.Year)
            .Where(line => line.Line.Line.Category == ExpenditureCategory.Project && line.Entries.Any(entry => entry.Date <= options.Today)).ToLookup(line => line.Line.Line.DepartmentCode, line => line.Line.Line.Code);
        HashSet<string> watched = [.. DemoGoal.All(options, options.Today.Year).Select(goal => goal.LineCode).OfType<string>()];
        string[] units = [.. DemoDepartments.Spending(options).Select(department => department.Code).Where(lines.Contains)];
        int step = Math.Max(1, units.Length / Most);
        return units.Where((_, i) => i % step == 0).Take(Most).Select((unit, number) => Of(unit, number, [.. lines[unit].OrderByDescending(watched.Contains).Take(MostLines)], options));
    }

    private static DemoTask Of(string unit, int number, IReadOnlyList<string> lines, DemoOptions options)
    {
        int year = options.Today.Year;
        DemoRandom random = DemoRandom.For(options.Seed, "round", unit, year);
        DateOnly filled = new DateOnly(year, 8, 3).AddDays(random.Whole(0, 21));
        MonitoringState goal = Goals[number % Goals.Length];
        // Those that still wait for a signature came too late.
        DateOnly submitted = goal == MonitoringState.Submitted ? new DateOnly(year, 9, 2).AddDays(random.Whole(0, 5)) : filled.AddDays(random.Whole(0, 4));
        return new(unit, lines, goal, filled, submitted);
    }

    /// <summary>What is done with it, day by day.</summary>
    public IEnumerable<(DateOnly Day, DemoStep Step)> Steps()
    {
        if (Goal == MonitoringState.Unfilled) yield break;
        yield return (FilledOn, DemoStep.Fill);
        if (Goal == MonitoringState.Filling) yield break;
        yield return (SubmittedOn, DemoStep.Submit);
        if (Goal == MonitoringState.Submitted) yield break;
        yield return (DecidedOn, Goal == MonitoringState.Returned ? DemoStep.Return : DemoStep.Approve);
        if (Goal == MonitoringState.Frozen) yield return (SignedOn, DemoStep.Sign);
    }
}

/// <summary>What is done with the task of a unit on one day.</summary>
internal enum DemoStep
{
    /// <summary>Answers are given.</summary>
    Fill,

    /// <summary>It is handed in.</summary>
    Submit,

    /// <summary>The department gives it back.</summary>
    Return,

    /// <summary>The department approves it.</summary>
    Approve,

    /// <summary>The level above signs it.</summary>
    Sign,
}
