using Dashboard.Web.Alerts.Subscriptions;
using Dashboard.Web.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts;

/// <summary>Registers what finds, keeps and answers alerts, and what deadlines rest on.</summary>
public static class AlertsSetup
{
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        // Commands have no sample accounts; the server says for itself whether it has.
        services.TryAddSingleton(new SampleAccess(false));
        services.AddSingleton<WorkCalendars>();
        services.AddSingleton<CalendarService>();
        services.AddSingleton<AlertRuleService>();
        services.AddSingleton<AlertGroundReader>();
        services.AddSingleton<AlertService>();
        services.AddSingleton<AlertActService>();
        services.AddSingleton<BackTestService>();
        services.AddSingleton<AlertSentence>();
        services.AddSingleton<BackTestService>();
        services.AddSingleton<FeedRenderer>().AddSingleton<FeedService>();
        services.AddSingleton<ViewRenderer>().AddSingleton<SubscriptionService>();
        services.AddSingleton(new BannerSource(typeof(CalendarBanner)));
        services.AddSingleton<SeenAlerts>();
        return services;
    }
}
