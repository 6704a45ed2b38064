using Dashboard.Web.Shell;

namespace Dashboard.Web.Demo;

/// <summary>Registers the sample city.</summary>
public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoFiles>().AddSingleton<DemoRounds>().AddSingleton<DemoService>();

    /// <summary>The banner, and in Development the city itself where there is nothing yet (setting <c>Demo:Autoload</c>).</summary>
    public static void AddDemoPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new BannerSource(typeof(DemoBanner)));
        if (builder.Configuration.GetValue("Demo:Autoload", builder.Environment.IsDevelopment()))
            builder.Services.AddHostedService<DemoAutoload>();
    }
}
