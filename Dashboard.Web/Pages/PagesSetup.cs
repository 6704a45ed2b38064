using Dashboard.Web.Exports;
using Dashboard.Web.Pages.Approvals;
using Dashboard.Web.Pages.Audit;
using Dashboard.Web.Pages.Calendar;
using Dashboard.Web.Pages.Import;
using Dashboard.Web.Pages.Indicators;
using Dashboard.Web.Pages.Lines;
using Dashboard.Web.Pages.Overview;
using Dashboard.Web.Pages.People;
using Dashboard.Web.Pages.Search;
using Dashboard.Web.Pages.Settings;

namespace Dashboard.Web.Pages;

/// <summary>Registers what pages read.</summary>
public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        foreach (Type reader in (Type[])
            [typeof(FrameReader), typeof(OverviewReader), typeof(LinesReader), typeof(LineDetailReader), typeof(IndicatorsReader), typeof(IndicatorDetailReader), typeof(ImportReader),
            typeof(SettingsReader), typeof(CalendarReader), typeof(AuditReader), typeof(PeopleReader), typeof(HistoryReader), typeof(SearchReader), typeof(LinesExport), typeof(IndicatorsExport), typeof(AuditExport), typeof(ExportHead),
            typeof(ApprovalsReader), typeof(PeriodsReader), typeof(ChangeDesk), typeof(CurveChart), typeof(LightSentence)])
        {
            services.AddSingleton(reader);
        }

        services.AddScoped<PeopleDesk>();
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        TemplateFiles.Map(app);
        ExportFiles.Map(app);
    }
}
