using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Components;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.AssessmentRuns;

/// <summary>The packages that an order made.</summary>
internal static class RunFiles
{
    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.AssessmentRuns + "/{run:long}/{department}", (HttpContext context, long run, string department, PersonReader people, AssessmentRunService runs) =>
    {
        if (runs.Find(run, department, people.Of(context.User)) is not { } file) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(file.Path, "application/zip", SafeFileName.Of(file.Name, "zip"));
    }).RequireAuthorization(nameof(Right.View));
}
