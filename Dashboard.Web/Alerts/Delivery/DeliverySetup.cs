namespace Dashboard.Web.Alerts.Delivery;

/// <summary>Registers what carries messages out of the house.</summary>
public static class DeliverySetup
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection(MailOptions.Section));
        services.AddSingleton<MailSender>();
        return services;
    }
}
