using System.Globalization;

namespace Dashboard.Web.Shell;

/// <summary>The addresses of monitoring rounds.</summary>
public static partial class DashboardUrls
{
    public const string Monitoring = "/monitoring";

    /// <summary>Where the documents of a round lie.</summary>
    public const string MonitoringFiles = "/monitoring/files";

    public static string ToMonitoring(PageQuery query) => With(Monitoring, query);

    /// <summary>The form of a project in a round.</summary>
    public static string ToMonitoringLine(long round, string line, PageQuery query) =>
        With(string.Create(CultureInfo.InvariantCulture, $"{Monitoring}/{round}/{Uri.EscapeDataString(line)}"), query);
}
