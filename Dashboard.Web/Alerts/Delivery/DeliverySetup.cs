using Microsoft.Extensions.Options;

namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Registers what carries messages out of the house.</summary>
public static class DeliverySetup
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection(MailOptions.Section));
        services.Configure<DeliveryOptions>(configuration.GetSection(DeliveryOptions.Section));
        services.AddSingleton<RobotWords>().AddSingleton<RobotSender>().AddSingleton<MailSender>().AddSingleton<MessageSender>();
        return services.AddSingleton(provider => new RobotPace(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<DeliveryOptions>>().Value.WebhookPerMinute));
    }
}
