using Dashboard.Web.Persistence.Backups;

namespace Dashboard.Web.Persistence;

/// <summary>Registers the database and its stores.</summary>
public static class PersistenceSetup
{
    public static IServiceCollection AddPersistence(this IServiceCollection services, DataDirectory data)
    {
        services.AddSingleton(data);
        foreach (Type store in (Type[])
            [typeof(LedgerDatabase), typeof(DatabaseStarter), typeof(BatchStore), typeof(DepartmentStore), typeof(LineStore), typeof(FactReader), typeof(IndicatorReader),
            typeof(SnapshotStore), typeof(SnapshotUpdater), typeof(LedgerStateStore), typeof(TotalsStore), typeof(ImportStore), typeof(DemoStore),
            typeof(JobRunStore), typeof(LedgerSpan),
            typeof(LedgerStores), typeof(BackupStore), typeof(RestoreStore)])
        {
            services.AddSingleton(store);
        }

        return services;
    }
}
