using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>No wall clock but one, and no chance in the Domain (R2).</summary>
/// <remarks>The build refuses the clocks themselves (RS0030); these rules refuse to switch that off.</remarks>
internal static partial class ClockRules
{
    /// <summary>Files that may switch the ban off, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> MaySeeTheClock = new Dictionary<string, string>
    {
        ["Dashboard.Web/Cli/CliServices.cs"] = "registers the one TimeProvider, for the server and for every verb",
    };

    public static readonly IReadOnlyList<string> BannedClocks =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today",
        "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow", "P:System.TimeProvider.System",
    ];

    public static IEnumerable<string> SwitchedOff(RepositoryFile file) =>
        BanLifted().IsMatch(file.Text) && !MaySeeTheClock.ContainsKey(file.Path) ? ["switches RS0030 off"] : [];

    public static IEnumerable<string> ChanceInDomain(RepositoryFile file) =>
        Chance().Matches(file.Text).Select(match => $"{match.Value}: the same facts must always give the same figure");

    [GeneratedRegex(@"(pragma\s+warning\s+disable[^\n]*|SuppressMessage[^\n]*|NoWarn[^\n]*|severity\s*=\s*(none|silent)[^\n]*)RS0030|RS0030\.severity\s*=\s*(none|silent|suggestion)")]
    private static partial Regex BanLifted();

    [GeneratedRegex(@"\b(Guid\.NewGuid|Guid\.CreateVersion7|Random\b|Stopwatch\b|Environment\.TickCount|DateTime\.(Utc)?Now|CultureInfo\.Current\w+)")]
    private static partial Regex Chance();
}
