using Dashboard.Domain.Import;

namespace Dashboard.Web.Demo;

/// <summary>Which sample city. The same options always make the same rows.</summary>
/// <param name="Today">The last day on which anything happened; the last year runs only up to it.</param>
/// <param name="Departments">Departments and units, without the city itself.</param>
/// <param name="Years">How many years, the last one being that of <paramref name="Today"/>.</param>
/// <param name="Seed">Another number is another city.</param>
public sealed record DemoOptions(DateOnly Today, int Departments = 60, int Years = 3, int Seed = 1)
{
    /// <summary>Whether the monitoring round of the last year is there too, as far as it had come by <see cref="Today"/>.</summary>
    public bool HasRound { get; init; }

    /// <summary>The years, from the first to that of <see cref="Today"/>.</summary>
    public IEnumerable<int> AllYears => Enumerable.Range(Today.Year - Years + 1, Years);

    /// <summary>The last day of a year on which something happened.</summary>
    public DateOnly LastDay(int year) => year < Today.Year ? new(year, 12, 31) : Today;
}

/// <summary>One file of the sample city, as if it had been exported somewhere.</summary>
/// <param name="Kind">Which template.</param>
/// <param name="Name">Its name, for the import history.</param>
/// <param name="Year">The fiscal year, or null for the departments.</param>
/// <param name="Rows">Headings first; made while they are read, so that a large city needs no memory.</param>
public sealed record DemoFile(ImportKind Kind, string Name, int? Year, IEnumerable<string[]> Rows);

/// <summary>How a line of the sample city really spends: the truth that lights and forecasts have to find.</summary>
public enum DemoBehaviour
{
    /// <summary>Close to its plan.</summary>
    Smooth,

    /// <summary>Close to a plan that follows a season.</summary>
    Seasonal,

    /// <summary>Weeks behind its plan, most of it made up at the end.</summary>
    Late,

    /// <summary>Nothing but a first payment.</summary>
    Dormant,

    /// <summary>Far ahead of its plan from spring on.</summary>
    Ahead,

    /// <summary>More than approved before the year ends.</summary>
    Overspent,

    /// <summary>A third or more of the year in December (年底突击花钱).</summary>
    DecemberHeavy,
}

/// <summary>What was planted in one line and year.</summary>
public sealed record DemoTruth(string LineCode, int Year, DemoBehaviour Behaviour);
