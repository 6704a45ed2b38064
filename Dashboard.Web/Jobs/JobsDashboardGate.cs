using Hangfire.Dashboard;

namespace Dashboard.Web.Jobs;

/// <summary>Who may see the scheduler's own pages. Behind a proxy every request looks local, so where it comes from proves nothing.</summary>
public sealed class JobsDashboardGate(bool isOpen) : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) => isOpen;
}
