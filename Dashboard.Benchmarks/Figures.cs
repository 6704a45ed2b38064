using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>Collects what was measured and prints it as one table. Only ratios within one run mean something.</summary>
internal sealed class Figures
{
    private readonly List<string[]> rows = [["name", "floor", "ours", "ratio", "goal", "met"]];

    /// <summary>A speed: floor ÷ ours must reach the goal.</summary>
    public void AtLeast(string name, TimeSpan floor, TimeSpan ours, double? goal) =>
        Add(name, Text(floor), Text(ours), floor / ours, goal is null ? "" : $">= {goal:0.00}", goal is null ? null : floor / ours >= goal);

    /// <summary>A cost: ours ÷ floor must stay below the goal.</summary>
    public void AtMost(string name, TimeSpan floor, TimeSpan ours, double? goal) =>
        Add(name, Text(floor), Text(ours), ours / floor, goal is null ? "" : $"<= {goal:0.00}", goal is null ? null : ours / floor <= goal);

    public void AtMost(string name, TimeSpan ours, TimeSpan? goal) =>
        Add(name, "", Text(ours), null, goal is null ? "" : $"<= {Text(goal.Value)}", goal is null ? null : ours <= goal);

    public void Compare(string name, string floor, string ours, double ratio, double? goal) =>
        Add(name, floor, ours, ratio, goal is null ? "" : $"<= {goal:0.00}", goal is null ? null : ratio <= goal);

    public void Check(string name, string found, bool isRight) => Add(name, "", found, null, "", isRight);

    public bool Print()
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length))];
        Console.WriteLine();
        foreach (string[] row in rows) Console.WriteLine(string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))));
        return rows.TrueForAll(r => r[^1] != "NO");
    }

    /// <summary>The least of several runs: what the work costs when nothing else gets in its way.</summary>
    public static TimeSpan Best(int times, Action work, Action? before = null) => Enumerable.Range(0, times).Min(_ =>
    {
        before?.Invoke();
        TimeSpan start = Now;
        work();
        return Now - start;
    });

    /// <summary>Whether only the work of the processor counts: on a machine that others use, the clock measures them, too.</summary>
    public static bool IsByProcessor { get; set; }

    public static TimeSpan Now => IsByProcessor ? Environment.CpuUsage.TotalTime : Stopwatch.GetElapsedTime(0);

    public static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        TimeSpan start = Now;
        await work();
        return Now - start;
    }

    public static TimeSpan Percentile(IReadOnlyCollection<TimeSpan> times, double share) =>
        times.Order().ElementAt((int)Math.Min(times.Count - 1, Math.Ceiling(share * times.Count)));

    private void Add(string name, string floor, string ours, double? ratio, string goal, bool? isMet)
    {
        string[] row =
            [name, floor, ours, ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", goal, isMet switch { true => "yes", false => "NO", null => "" }];
        rows.Add(row);
        Console.Error.WriteLine(string.Join("  ", row));
    }

    private static string Text(TimeSpan time) => time.TotalSeconds >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}
