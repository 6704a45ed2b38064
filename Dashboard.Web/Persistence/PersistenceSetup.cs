using Dashboard.Web.Persistence.Backups;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Web.Persistence;

/// <summary>Registers the database and its stores.</summary>
public static class PersistenceSetup
{
    /// <summary>Lets Identity keep its accounts in the ledger's database.</summary>
    public static IdentityBuilder AddLedgerStores(this IdentityBuilder identity)
    {
        identity.Services.AddScoped(provider => provider.GetRequiredService<LedgerDatabase>().OpenContext());
        identity.Services.AddScoped<AccountWriting>();
        return identity.AddEntityFrameworkStores<DashboardDbContext>();
    }

    public static IServiceCollection AddPersistence(this IServiceCollection services, DataDirectory data)
    {
        services.AddSingleton(data);
        foreach (Type store in (Type[])
            [typeof(LedgerDatabase), typeof(DatabaseStarter), typeof(BatchStore), typeof(DepartmentStore), typeof(LineStore), typeof(FactReader), typeof(IndicatorReader),
            typeof(SnapshotStore), typeof(SnapshotUpdater), typeof(LedgerStateStore), typeof(TotalsStore), typeof(ImportStore), typeof(DemoStore),
            typeof(JobRunStore), typeof(LedgerSpan), typeof(AccountStore), typeof(AuditStore), typeof(BookStore), typeof(ChangeStore), typeof(PeriodStore),
            typeof(LedgerStores), typeof(BackupStore), typeof(RestoreStore)])
        {
            services.AddSingleton(store);
        }

        return services;
    }
}
