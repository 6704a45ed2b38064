using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>What was asked on the command line.</summary>
/// <param name="Verb">import, recompute, changes, overview, overseer, memory, alerts, assess, all of them, forecast, fuzz, or alert-year.</param>
/// <param name="Rows">How many payments.</param>
/// <param name="Units">Of the year of alerts: departments and units.</param>
/// <param name="Days">Of the year of alerts: how much of it.</param>
/// <param name="Kills">Of the year of alerts: how often the process is killed.</param>
/// <param name="IsByProcessor">Whether times are those of the processor and not of the clock.</param>
/// <param name="Rounds">How often floor and ours are measured in turn; the best of each counts.</param>
internal sealed record Options(string Verb, int Rows, int Rounds, bool IsByProcessor, string? Folder, int Units, int Days, int Kills)
{
    public const string Usage = "Usage: Dashboard.Benchmarks import|recompute|changes|overview|overseer|memory|alerts|assess|all [--rows N] [--rounds N] [--by-processor]\n       Dashboard.Benchmarks forecast\n       Dashboard.Benchmarks fuzz [--rows FILES]\n       Dashboard.Benchmarks alert-year [--units N] [--days N] [--kills N]";

    public static Options Parse(string[] args)
    {
        string? Value(string name)
        {
            int place = Array.IndexOf(args, name);
            return place >= 0 && place + 1 < args.Length ? args[place + 1] : null;
        }

        int Number(string name, int otherwise) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new(args.FirstOrDefault() ?? "", Number("--rows", 1_000_000), Number("--rounds", 2), args.Contains("--by-processor"), Value("--folder"), Number("--units", 200), Number("--days", 365), Number("--kills", 50));
    }
}
