using System.Globalization;

namespace Dashboard.Web.Shell;

/// <summary>Addresses of the files that prove results.</summary>
public static partial class DashboardUrls
{
    /// <summary>One file, by its number.</summary>
    public const string EvidenceFile = "/export/evidence/{id:long}";

    public static string ToEvidence(long id) => $"/export/evidence/{id.ToString(CultureInfo.InvariantCulture)}";
}
