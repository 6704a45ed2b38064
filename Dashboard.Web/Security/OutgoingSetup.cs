using System.Net;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Security;

/// <summary>Registers the one client by which the program may speak to other hosts.</summary>
public static class OutgoingSetup
{
    public static IServiceCollection AddOutgoing(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<OutgoingOptions>(configuration.GetSection(OutgoingOptions.Section));
        services.AddTransient(provider => new OutgoingGuard(provider.GetRequiredService<IOptions<OutgoingOptions>>(), Dns.GetHostAddressesAsync));
        services.AddHttpClient(OutgoingGuard.Client, client => (client.Timeout, client.MaxResponseContentBufferSize) = (OutgoingGuard.Patience, OutgoingGuard.LongestReply))
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<OutgoingGuard>().Connection())
            .AddHttpMessageHandler<OutgoingGuard>();
        return services;
    }
}
