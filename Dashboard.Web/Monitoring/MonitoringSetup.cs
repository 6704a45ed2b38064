namespace Dashboard.Web.Monitoring;

/// <summary>Registers what watches a year while it runs.</summary>
public static class MonitoringSetup
{
    public static IServiceCollection AddMonitoring(this IServiceCollection services) => services
        .AddSingleton<MonitoringFactReader>()
        .AddSingleton<MonitoringGround>().AddSingleton<RoundReader>().AddSingleton<MonitoringService>().AddSingleton<RoundTextService>().AddSingleton<RectificationService>();
}
