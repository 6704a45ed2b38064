namespace Dashboard.Web.Demo;

/// <summary>Registers the sample city.</summary>
public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<DemoService>();
}
