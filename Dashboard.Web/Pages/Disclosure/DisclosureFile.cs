using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Assessment.Disclosure;
using Dashboard.Web.Components;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Disclosure;

/// <summary>The page to be published, as files for any web server.</summary>
internal static class DisclosureFile
{
    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.Disclosure + "/{department}/{year:int}", (HttpContext context, string department, int year, PersonReader people, AssessmentService assessments) =>
    {
        Person person = people.Of(context.User);
        if (assessments.Disclosed(new(department, null, year), person) is not { } disclosed || assessments.PersonalDataIn(new(department, null, year), person).Count > 0) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(DisclosureSite.Zip(disclosed), "application/zip", SafeFileName.Of(disclosed.Title, "zip"));
    }).RequireAuthorization(nameof(Right.View));
}
