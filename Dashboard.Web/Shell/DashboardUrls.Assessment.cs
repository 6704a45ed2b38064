using System.Globalization;

namespace Dashboard.Web.Shell;

/// <summary>The addresses of what stands around a self-assessment.</summary>
public static partial class DashboardUrls
{
    public const string AssessmentCheck = "/assessment/check";

    /// <summary>Where the documents of a self-assessment lie.</summary>
    public const string AssessmentFiles = "/assessment/files";
    public const string AssessmentRuns = "/assessment/runs";
    public const string Disclosure = "/assessment/disclosure";

    public static string ToAssessmentCheck(PageQuery query) => With(AssessmentCheck, query);

    public static string ToAssessmentRuns(PageQuery query) => With(AssessmentRuns, query);

    /// <summary>The package of a department that an order made.</summary>
    public static string ToAssessmentRunFile(long run, string department) => string.Create(CultureInfo.InvariantCulture, $"{AssessmentRuns}/{run}/{Uri.EscapeDataString(department)}");

    public static string ToDisclosure(PageQuery query) => With(Disclosure, query);

    /// <summary>The page to be published of a department's year, as files.</summary>
    public static string ToDisclosureSite(string department, int year) => string.Create(CultureInfo.InvariantCulture, $"{Disclosure}/{Uri.EscapeDataString(department)}/{year}");
}
