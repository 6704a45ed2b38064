using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace Dashboard.Web.Shell;

/// <summary>Addresses that open something by themselves: whoever reads a log must not be able to follow them.</summary>
internal sealed partial class SecretPaths : ILogEventEnricher
{
    /// <summary>The text without the words of such addresses.</summary>
    public static string Masked(string text) => Secret().Replace(text, "$1…");

    /// <summary>Whether an address is one of them.</summary>
    public static bool Is(PathString path) =>
        path.StartsWithSegments(DashboardUrls.Report, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(DashboardUrls.Feed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The framework puts the path of the request beside every event, at whatever level it is.</summary>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach ((string name, LogEventPropertyValue value) in logEvent.Properties.ToArray())
        {
            // Routing speaks of paths without the stroke at their beginning.
            if (value is ScalarValue { Value: { } held } && held.ToString() is { } text && Masked($"/{text}")[1..] is var masked && masked != text)
                logEvent.AddOrUpdateProperty(new(name, new ScalarValue(masked)));
        }
    }

    [GeneratedRegex($"({DashboardUrls.Report}/|{DashboardUrls.Feed}/)[^/?\\s\"]+", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
