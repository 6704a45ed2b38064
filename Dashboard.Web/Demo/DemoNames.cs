using System.Text.Json;

namespace Dashboard.Web.Demo;

/// <summary>A department of the sample city with the units below it.</summary>
public sealed record DemoBureau(string Name, IReadOnlyList<string> Units);

/// <summary>A kind of project; its season is null when it spends all the year.</summary>
public sealed record DemoProject(string Name, string? Season);

/// <summary>A kind of indicator.</summary>
/// <param name="Low">The lowest annual target.</param>
/// <param name="High">The highest annual target.</param>
/// <param name="Step">Targets are multiples of it.</param>
/// <param name="Text">The target of a qualitative indicator.</param>
public sealed record DemoIndicator(
    string Level1, string Level2, string Name, string Sign, string? Unit, int Low, int High, int Step, string Accumulation, string? Text);

/// <summary>The words of the sample city, from seeds/demo; every name says that it is a sample.</summary>
public static class DemoNames
{
    /// <summary>City and departments.</summary>
    public static DemoCityNames City { get; } = Read<DemoCityNames>("departments");

    /// <summary>Projects, payees and purposes.</summary>
    public static DemoLineNames Lines { get; } = Read<DemoLineNames>("lines");

    /// <summary>Indicators, owners and sources.</summary>
    public static DemoIndicatorNames Indicators { get; } = Read<DemoIndicatorNames>("indicators");

    /// <summary>Who is watched by whom in a round, and what they say.</summary>
    public static DemoRoundWords Round { get; } = Read<DemoRoundWords>("monitoring");

    private static T Read<T>(string name)
    {
        using Stream stream = typeof(DemoNames).Assembly.GetManifestResourceStream($"seeds/demo/{name}.json")
            ?? throw new InvalidOperationException($"The program was built without seeds/demo/{name}.json.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"seeds/demo/{name}.json is empty.");
    }
}

/// <summary>seeds/demo/departments.json.</summary>
public sealed record DemoCityNames(string City, IReadOnlyList<DemoBureau> Departments);

/// <summary>seeds/demo/lines.json.</summary>
public sealed record DemoLineNames(
    IReadOnlyList<DemoProject> Projects,
    IReadOnlyList<string> Payees,
    IReadOnlyList<string> PersonnelPurposes,
    IReadOnlyList<string> OperatingPurposes,
    IReadOnlyList<string> ProjectPurposes,
    IReadOnlyList<string> Milestones);

/// <summary>seeds/demo/indicators.json.</summary>
public sealed record DemoIndicatorNames(
    IReadOnlyList<DemoIndicator> Indicators,
    IReadOnlyList<string> Owners,
    IReadOnlyList<string> Sources,
    IReadOnlyDictionary<string, string> Notes);

/// <summary>seeds/demo/monitoring.json.</summary>
/// <param name="Title">The name of the round; {0} is the year.</param>
public sealed record DemoRoundWords(
    string Title, string Drafter, string Head, string Above, IReadOnlyList<string> MoneyNotes, IReadOnlyList<string> Explanations, IReadOnlyList<string> Outlooks,
    IReadOnlyList<string> Returns, IReadOnlyList<string> Measures, IReadOnlyList<string> Orders, IReadOnlyList<string> Replies, IReadOnlyList<string> Notes);
