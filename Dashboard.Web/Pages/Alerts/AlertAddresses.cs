using Dashboard.Domain.Alerts;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>Where that lies of which an alert speaks.</summary>
internal static class AlertAddresses
{
    public static string Of(AlertSubject subject, PageQuery query) => subject.Kind switch
    {
        AlertSubjectKind.Indicator => DashboardUrls.ToIndicator(subject.Key, query),
        AlertSubjectKind.Department => DashboardUrls.ToOverview(query with { Department = subject.Key }),
        _ => DashboardUrls.ToLine(subject.Line ?? subject.Key, query),
    };
}
