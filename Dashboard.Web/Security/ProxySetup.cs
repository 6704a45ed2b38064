using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Dashboard.Web.Security;

/// <summary>Lets known proxies say who calls, by which protocol and under which name. Where none is known, nobody can.</summary>
public static class ProxySetup
{
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        IPNetwork[] known = [.. ProxyOptions.Of(builder.Configuration).Networks];
        if (known.Length == 0) return;
        builder.Services.Configure<ForwardedHeadersOptions>(headers =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            // The framework trusts the own machine without being asked.
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (IPNetwork network in known) headers.KnownIPNetworks.Add(network);
            // As far back as known proxies reach; the first other address is who calls.
            headers.ForwardLimit = null;
        });
        builder.Services.AddTransient<IStartupFilter, FirstOfAll>();
    }

    /// <summary>Before cookies are read, whose names depend on encryption; the builder puts sign-in before everything of ours.</summary>
    private sealed class FirstOfAll : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseForwardedHeaders();
            next(app);
        };
    }
}
