using Dashboard.Web.Persistence;

namespace Dashboard.Web.Snapshots;

/// <summary>Registers everything that answers for figures.</summary>
public static class SnapshotsSetup
{
    public static IServiceCollection AddSnapshots(this IServiceCollection services)
    {
        services.AddSingleton<SpentYears>();
        services.AddSingleton<SnapshotMaker>();
        services.AddSingleton<SnapshotService>();
        services.AddSingleton<DepartmentFigureReader>();
        services.AddSingleton<DepartmentYears>();
        services.AddSingleton<DepartmentShapes>();
        services.AddSingleton<DepartmentQuadrants>();
        services.AddSingleton<LineQuadrants>();
        services.AddSingleton<WatchService>();
        services.AddSingleton<SnapshotNews>();
        services.AddSingleton(provider => new LightPacks(
            Path.Combine(AppContext.BaseDirectory, "seeds", "policies"),
            provider.GetRequiredService<DataDirectory>().Policies));
        return services;
    }
}
