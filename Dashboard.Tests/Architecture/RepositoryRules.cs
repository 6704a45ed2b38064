using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>What must not be committed: traces of one machine, addresses of package registries, interop out of its folder.</summary>
internal static partial class RepositoryRules
{
    public static IEnumerable<string> Traces(RepositoryFile file) =>
        MachinePath().Matches(file.Text).Select(match => $"a path of one machine ({match.Value})")
            .Concat(RegistryHost().Matches(file.Text).Select(match => $"a package registry ({match.Value})"));

    /// <summary>A lock file with addresses ties the build to one registry.</summary>
    public static IEnumerable<string> LockFile(RepositoryFile file) =>
        Resolved().IsMatch(file.Text) ? ["holds addresses of a registry (\"resolved\")"] : [];

    /// <summary>R6: only Charts knows how charts are drawn. Comments may speak of it.</summary>
    public static IEnumerable<string> ChartInterop(RepositoryFile file) =>
        MayDrawCharts(file) ? [] : ChartLibrary().Matches(file.Text).Select(match => $"speaks to the chart library ({match.Value.Trim()})");

    public static bool MayDrawCharts(RepositoryFile file) => file.IsIn("Dashboard.Web/Charts/") || file.IsIn("Dashboard.Web/wwwroot/js/charts");

    /// <summary>Whoever speaks to another host does it through the guard. Comments may speak of it.</summary>
    public static IEnumerable<string> Outgoing(RepositoryFile file) =>
        file.IsIn("Dashboard.Web/Security/Outgoing") ? [] : OutgoingWay().Matches(file.Text).Select(match => $"speaks to other hosts past the guard ({match.Value.Trim()})");

    /// <summary>Top-level statements are invisible to the loader of the dependency rules, so Program is read as text.</summary>
    public static IEnumerable<string> ProgramKnowsTooMuch(RepositoryFile file) =>
        Innards().Matches(file.Text).Select(match => $"{match.Value}: hide it behind the Add…() or Map…() of its folder");

    [GeneratedRegex(@"(?<![\w.])/(home|Users)/\w+/|(?<![\w.])/roo[t]/|\b[A-Z]:\\Users\\|(?<![\w.])/tmp/\w+/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"registry\.(npmjs|npmmirror|yarnpkg)\.\w+|\bapi\.nuget\.org|nuget\.org/v3|\bpypi\.org/simple|\b\w+\.jfrog\.io|artifactor[y]/|/repository/(npm|nuget)", RegexOptions.IgnoreCase)]
    private static partial Regex RegistryHost();

    [GeneratedRegex("\"resolved\"\\s*:")]
    private static partial Regex Resolved();

    [GeneratedRegex(@"(?m)^(?!\s*(//|\*|@\*)).*\bapexcharts\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChartLibrary();

    [GeneratedRegex(@"(?m)^(?!\s*(//|\*)).*\b(HttpClient(Handler)?|HttpMessageInvoker|SocketsHttpHandler|AddHttpClient|WebRequest|HttpWebRequest|WebClient|TcpClient|UdpClient|ClientWebSocket|new Socket|SmtpClient|Dns\.\w+)\b")]
    private static partial Regex OutgoingWay();

    [GeneratedRegex(@"\b(EntityFrameworkCore|Microsoft\.Data\.Sqlite|Hangfire|Dashboard\.Domain\.Calculation)\b")]
    private static partial Regex Innards();
}
