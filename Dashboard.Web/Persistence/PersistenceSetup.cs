using Dashboard.Web.Persistence.Alerts;
using Dashboard.Web.Persistence.Backups;
using Dashboard.Web.Persistence.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Persistence;

/// <summary>Registers the database and its stores.</summary>
public static class PersistenceSetup
{
    /// <summary>Lets Identity keep its accounts in the ledger's database.</summary>
    public static IdentityBuilder AddLedgerStores(this IdentityBuilder identity)
    {
        identity.Services.AddScoped(provider =>
        {
            DashboardDbContext context = provider.GetRequiredService<LedgerDatabase>().OpenContext();
            // Identity changes what it found and expects that to be saved: untracked, a recovery code could be used again and again.
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            return context;
        });
        identity.Services.AddScoped<AccountWriting>();
        return identity.AddEntityFrameworkStores<DashboardDbContext>();
    }

    public static IServiceCollection AddPersistence(this IServiceCollection services, DataDirectory data)
    {
        services.AddSingleton(data);
        foreach (Type store in (Type[])
            [typeof(LedgerDatabase), typeof(DatabaseStarter), typeof(BatchStore), typeof(DepartmentStore), typeof(LineStore), typeof(FactReader), typeof(IndicatorReader), typeof(ReportingStore), typeof(SnapshotStore),
            typeof(SnapshotUpdater), typeof(LedgerStateStore), typeof(LineMonthReader), typeof(TotalsStore), typeof(ImportStore), typeof(DemoStore), typeof(JobRunStore), typeof(LedgerSpan),
            typeof(AccountStore), typeof(AuditStore), typeof(HistoryStore), typeof(SearchStore), typeof(BookStore), typeof(ChangeStore), typeof(PeriodStore), typeof(CalendarStore),
            typeof(InstitutionStore), typeof(LedgerStores), typeof(WatchReader), typeof(BackupStore), typeof(RestoreStore), typeof(AlertStore), typeof(AlertActStore), typeof(AlertListStore), typeof(AlertPastStore),
            typeof(AlertRosterStore), typeof(AlertRuleStore), typeof(FeedStore), typeof(SubscriptionStore), typeof(OutboxStore), typeof(MessageStore), typeof(MessageLogStore), typeof(TroubleStore),
            typeof(RobotStore), typeof(WishStore), typeof(QuietStore), typeof(AssessmentStore), typeof(AssessmentEntryStore), typeof(AssessmentFactStore), typeof(AssessmentRunStore),
            typeof(MonitoringFactStore), typeof(MonitoringRoundStore), typeof(MonitoringTaskStore), typeof(MonitoringAnswerStore), typeof(MonitoringTextStore), typeof(RectificationStore), typeof(DepartmentMonthReader),
            typeof(LedgerRowStore), typeof(ResultMarkStore), typeof(LedgerDifferenceStore), typeof(ColumnMemory), typeof(YearSetUpStore), typeof(ApiKeyStore), typeof(ApiCallStore), typeof(EvidenceStore), typeof(ReminderStore), typeof(ReportLinkStore)])
        {
            services.AddSingleton(store);
        }

        return services;
    }
}
