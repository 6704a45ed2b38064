using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security;

/// <summary>Registers the ways by which the program may speak to other hosts: one client, one mail connection.</summary>
public static class OutgoingSetup
{
    public static IServiceCollection AddOutgoing(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<OutgoingOptions>(configuration.GetSection(OutgoingOptions.Section));
        services.AddTransient(provider => new OutgoingGuard(provider.GetRequiredService<IOptions<OutgoingOptions>>(), Dns.GetHostAddressesAsync));
        services.TryAddSingleton(new OutgoingRoute(Dns.GetHostAddressesAsync));
        services.AddSingleton<OutgoingMail>();
        // Addresses of robots are secrets, and its loggers would write them down.
        services.AddHttpClient(OutgoingGuard.Client, client => (client.Timeout, client.MaxResponseContentBufferSize) = (OutgoingGuard.Patience, OutgoingGuard.LongestReply))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<OutgoingGuard>().Connection())
            .AddHttpMessageHandler<OutgoingGuard>();
        return services;
    }
}
