using Dashboard.Domain.People;
using Dashboard.Web.Exports;
using Dashboard.Web.Pages.Alerts;
using Dashboard.Web.Pages.Audit;
using Dashboard.Web.Pages.Indicators;
using Dashboard.Web.Pages.Lines;
using Dashboard.Web.Pages.Reporting;
using Dashboard.Web.Pages.Why;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages;

/// <summary>The tables of pages as files. Each asks the same reader as its page, with the same words of the address.</summary>
internal static class ExportFiles
{
    private const string Form = "/{form}";

    public static void Map(WebApplication app)
    {
        MapWhy(app);
        app.MapGet(DashboardUrls.ExportLines + Form, (HttpContext context, string form, PersonReader people, LinesExport export) => AnswerAsync(
            context, form, () => export.Read(people.Of(context.User), Query(context), LinesQuery.Read(Word(context, "light"), Word(context, "q"), Word(context, "sort"), null))));
        app.MapGet(DashboardUrls.ExportIndicators + Form, (HttpContext context, string form, PersonReader people, IndicatorsExport export) => AnswerAsync(
            context, form, () => export.Read(people.Of(context.User), Query(context), IndicatorLights.Read(Word(context, "light")))));
        app.MapGet(DashboardUrls.ExportUnreported + Form, (HttpContext context, string form, PersonReader people, UnreportedExport export) => AnswerAsync(
            context, form, () => export.Read(people.Of(context.User), Query(context)))).RequireAuthorization(nameof(Right.View));
        app.MapGet(DashboardUrls.ExportAlerts + Form, (HttpContext context, string form, PersonReader people, AlertsExport export) => AnswerAsync(
            context, form, () => export.Read(people.Of(context.User), Query(context), AlertsQuery.Read(
                Word(context, "show"), Word(context, "kind"), Word(context, "severity"), Word(context, "line"))))).RequireAuthorization(nameof(Right.View));
        app.MapGet(DashboardUrls.ExportAudit + Form, (HttpContext context, string form, PersonReader people, AuditExport export) => AnswerAsync(
            context, form, () => export.Read(people.Of(context.User), AuditQuery.Read(
                Word(context, "q"), Word(context, "actor"), Word(context, "action"), Word(context, "from"), Word(context, "to"), null)))).RequireAuthorization(nameof(Right.Audit));
    }

    private static void MapWhy(WebApplication app) => app.MapGet(DashboardUrls.ExportWhy + Form, (HttpContext context, string form, PersonReader people, WhyExport export) => AnswerAsync(
        context, form, () => export.Read(people.Of(context.User), Query(context), WhyQuery.Read(
            Word(context, "figure"), Word(context, "line"), Word(context, "indicator"), Word(context, "part"), Word(context, "list"), null)))).RequireAuthorization(nameof(Right.View));

    private static async Task<IResult> AnswerAsync(HttpContext context, string form, Func<ExportTable?> read)
    {
        if (!ExportAnswer.Knows(form) || read() is not { } table) return Results.NotFound();
        // What a person may see changes; a copy kept on the way would not.
        context.Response.Headers.CacheControl = "no-store";
        return await ExportAnswer.OfAsync(table, form, context.RequestAborted);
    }

    private static PageQuery Query(HttpContext context) =>
        DashboardUrls.Read(Word(context, "year"), Word(context, "asOf"), Word(context, "dept"), Word(context, "unit"), Word(context, DashboardUrls.KnownAt));

    private static string? Word(HttpContext context, string name) => context.Request.Query[name] is [.., { } last] ? last : null;
}
