using Dashboard.Domain.Calendar;

namespace Dashboard.Benchmarks.AlertYear;

/// <summary>Which year is lived through. The same setting plans the same year and the same kills.</summary>
/// <param name="Units">Departments and units below the city.</param>
/// <param name="Days">How many days of the year.</param>
/// <param name="Kills">How often the process is killed.</param>
internal sealed record YearSetting(int Units, int Days, int Kills)
{
    public const int Seed = 4;

    /// <summary>A whole year that lies behind us, with its working days known.</summary>
    public static FiscalYear Year { get; } = new(2025);

    public DateOnly Last => Year.First.AddDays(Days - 1);

    /// <summary>The mail server fails for two days, on the first day from here on on which something critical waits for it.</summary>
    public DateOnly OutageNotBefore => Year.First.AddDays(Days / 3);
}
