using Dashboard.Web.Shell;

namespace Dashboard.Web.Alerts;

/// <summary>Registers what deadlines and alerts rest on.</summary>
public static class AlertsSetup
{
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddSingleton<WorkCalendars>();
        services.AddSingleton<CalendarService>();
        services.AddSingleton(new BannerSource(typeof(CalendarBanner)));
        return services;
    }
}
