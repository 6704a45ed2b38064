using Dashboard.Web.Alerts.Delivery;
using Dashboard.Web.Alerts.Subscriptions;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddSingleton<OpenAlertReader>();
        services.AddSingleton<FeedRenderer>().AddSingleton<FeedService>();
        services.AddSingleton<ViewRenderer>().AddSingleton<SubscriptionService>();
        services.AddSingleton(new BannerSource(typeof(CalendarBanner)));
        services.AddSingleton<SeenAlerts>();
        return services.AddMessages();
    }

    /// <summary>What tells people of alerts; the server alone runs it by itself.</summary>
    private static IServiceCollection AddMessages(this IServiceCollection services)
    {
        foreach (Type type in (Type[])
            [typeof(MomentReader), typeof(RobotVault), typeof(RecipientReader), typeof(DigestComposer), typeof(MessageWriter), typeof(DraftReader), typeof(MessageCourier), typeof(DeliveryService),
            typeof(TroubleComposer), typeof(TroubleWriter),
            typeof(RobotService), typeof(TestService), typeof(QuietService), typeof(WishService), typeof(MessageLogService)])
        {
            services.AddSingleton(type);
        }

        return services;
    }
}
