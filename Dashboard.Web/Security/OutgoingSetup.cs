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

    /// <summary>A client of its own for one purpose and one more host, which an administrator named there, in the own network or not.</summary>
    public static IServiceCollection AddOutgoingTo(this IServiceCollection services, string client, Uri address)
    {
        services.AddHttpClient(client, made => (made.Timeout, made.MaxResponseContentBufferSize) = (OutgoingGuard.Patience, OutgoingGuard.LongestReply))
            .ConfigurePrimaryHttpMessageHandler(provider => GuardFor(provider, address).Connection())
            .AddHttpMessageHandler(provider => GuardFor(provider, address));
        return services;
    }

    /// <summary>The client of a purpose.</summary>
    public static HttpClient ClientOf(IServiceProvider provider, string client) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(client);

    private static OutgoingGuard GuardFor(IServiceProvider provider, Uri address)
    {
        OutgoingOptions named = provider.GetRequiredService<IOptions<OutgoingOptions>>().Value;
        string host = address.GetLeftPart(UriPartial.Authority);
        return new(Options.Create(new OutgoingOptions { AllowedHosts = [.. named.AllowedHosts, host], IntranetHosts = [.. named.IntranetHosts, host] }), Dns.GetHostAddressesAsync);
    }
}
