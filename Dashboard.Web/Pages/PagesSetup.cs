using Dashboard.Web.Alerts.Subscriptions;
using Dashboard.Web.Evidence;
using Dashboard.Web.Exports;
using Dashboard.Web.Pages.Alerts;
using Dashboard.Web.Pages.Approvals;
using Dashboard.Web.Pages.Assessment;
using Dashboard.Web.Pages.AssessmentRuns;
using Dashboard.Web.Pages.Audit;
using Dashboard.Web.Pages.Calendar;
using Dashboard.Web.Pages.Compare;
using Dashboard.Web.Pages.Delivery;
using Dashboard.Web.Pages.Disclosure;
using Dashboard.Web.Pages.Import;
using Dashboard.Web.Pages.Indicators;
using Dashboard.Web.Pages.Lines;
using Dashboard.Web.Pages.Monitoring;
using Dashboard.Web.Pages.Overseer;
using Dashboard.Web.Pages.Overview;
using Dashboard.Web.Pages.People;
using Dashboard.Web.Pages.Reporting;
using Dashboard.Web.Pages.Rules;
using Dashboard.Web.Pages.Search;
using Dashboard.Web.Pages.Settings;
using Dashboard.Web.Pages.Subscriptions;
using Dashboard.Web.Pages.Why;
using Dashboard.Web.Pages.YearSetUp;

namespace Dashboard.Web.Pages;

/// <summary>Registers what pages read.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        foreach (Type reader in (Type[])
            [typeof(FrameReader), typeof(OverviewReader), typeof(LinesReader), typeof(LineDetailReader), typeof(IndicatorsReader), typeof(IndicatorDetailReader), typeof(ResultsReader), typeof(ResultsDesk), typeof(MissingReader), typeof(UnreportedExport), typeof(ImportReader), typeof(CheckReader),
            typeof(StudioReader), typeof(StudioChoices), typeof(StudioDesk), typeof(RunsReader), typeof(DisclosureReader), typeof(SettingsReader), typeof(DeliveryReader), typeof(CalendarReader),
            typeof(AuditReader), typeof(PeopleReader), typeof(HistoryReader), typeof(SearchReader), typeof(LinesExport), typeof(IndicatorsExport), typeof(AuditExport), typeof(ExportHead),
            typeof(RulesReader), typeof(AlertsReader), typeof(AlertReader), typeof(AlertWords), typeof(AlertsExport), typeof(SubscriptionsReader), typeof(ApprovalsReader), typeof(PeriodsReader),
            typeof(ChangeDesk), typeof(CurveChart), typeof(LightSentence), typeof(BoardReader), typeof(LineFormReader), typeof(RoundDesk), typeof(OverseerReader), typeof(SurgeReader), typeof(QuadrantReader), typeof(WhyReader),
            typeof(WhyRowReader), typeof(WhyExport), typeof(CompareReader), typeof(PacksReader), typeof(KeysReader), typeof(AlertsPastReader),
            typeof(YearReader), typeof(YearDesk), typeof(PlanReader), typeof(PlanDesk), typeof(CoachSentence), typeof(TemplateWorkbooks)])
        {
            services.AddSingleton(reader);
        }

        services.AddScoped<PeopleDesk>();
        services.AddScoped<DeliveryDesk>();
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        TemplateFiles.Map(app);
        ExportFiles.Map(app);
        FeedEndpoint.Map(app);
        RunFiles.Map(app);
        DisclosureFile.Map(app);
        AssessmentDownloads.Map(app);
        RoundDownloads.Map(app);
        PackFiles.Map(app);
        ReturnedFiles.Map(app);
        TemplateWorkbooks.Map(app);
        EvidenceDownload.Map(app);
    }
}
