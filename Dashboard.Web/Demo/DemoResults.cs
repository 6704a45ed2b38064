namespace Dashboard.Web.Demo;

/// <summary>One reported result of the sample city. A null value means the words count.</summary>
public sealed record DemoResult(DateOnly Date, decimal? Value, string? Words);

/// <summary>Turns the fate of an indicator into what is reported.</summary>
public static class DemoResults
{
    /// <summary>What is reported up to today: growing values every month from March on, states every quarter.</summary>
    public static IEnumerable<DemoResult> Of(DemoGoal goal, DemoOptions options)
    {
        if (goal.Fate == DemoFate.Unreported) yield break;
        DemoRandom random = DemoRandom.For(options.Seed, "results", goal.Code, goal.Year);
        bool isState = goal.Kind.Accumulation == "最新";
        double pace = Pace(goal, random);
        decimal before = 0;
        for (int month = 3; month <= 12; month += isState ? 3 : 1)
        {
            DateOnly day = new(goal.Year, month, DateTime.DaysInMonth(goal.Year, month));
            if (day > options.LastDay(goal.Year)) yield break;
            if (goal.Kind.Sign == "定性")
            {
                yield return new(day, null, Words(goal.Fate));
                continue;
            }

            decimal reached = isState ? State(goal, random) : Grown(goal, pace, month);
            decimal reported = goal.Kind.Accumulation == "合计" ? reached - before : reached;
            before = reached;
            yield return new(day, reported, null);
        }
    }

    private static string Words(DemoFate fate) => fate switch
    {
        DemoFate.Behind => "部分达成",
        DemoFate.FarBehind => "未达成",
        _ => "达成",
    };

    private static bool IsLimit(DemoGoal goal) => goal.Kind.Sign is "≤" or "<";

    private static double Pace(DemoGoal goal, DemoRandom random) => goal.Fate switch
    {
        _ when IsLimit(goal) => goal.Fate == DemoFate.FarBehind ? random.Between(1.25, 1.5) : random.Between(0.85, 0.97),
        DemoFate.Behind => random.Between(0.68, 0.76),
        DemoFate.FarBehind => random.Between(0.3, 0.52),
        DemoFate.FarAbove => random.Between(1.4, 2.2),
        _ => random.Between(1.03, 1.15),
    };

    private static decimal Grown(DemoGoal goal, double pace, int month) =>
        goal.Target == 0 ? (goal.Fate == DemoFate.FarBehind && month > 4 ? 1 : 0)
        : Math.Round((decimal)(goal.Target * pace * month / 12.0), MidpointRounding.AwayFromZero);

    private static decimal State(DemoGoal goal, DemoRandom random)
    {
        decimal wobble = Math.Round((decimal)random.Share(), 1);
        if (IsLimit(goal)) return goal.Fate == DemoFate.FarBehind ? goal.Target + 1 + wobble : goal.Target - 0.5m - wobble;
        decimal room = Math.Max(0, 99 - goal.Target);
        return goal.Fate switch
        {
            DemoFate.Behind => goal.Target - 2 - wobble,
            DemoFate.FarBehind => Math.Round(goal.Target * 0.5m, 1) + wobble,
            _ when room == 0 => 100,
            _ => goal.Target + Math.Round(room * 0.6m, 1) + (wobble * 0.5m),
        };
    }
}
