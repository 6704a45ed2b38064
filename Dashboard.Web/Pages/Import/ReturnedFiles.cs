using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Exports;
using Dashboard.Web.Import.Desk;
using Dashboard.Web.Import.Returned;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Import;

/// <summary>The file on the desk of a person as they brought it, with the reasons of its rejected rows.</summary>
internal static class ReturnedFiles
{
    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.ReturnedFile, async (HttpContext context, PersonReader people, ImportDesk desk, ReturnedFile returned) =>
    {
        if (desk.Of(people.Of(context.User)) is not { Report: { Rejected.Count: > 0 } report, Table: { } table } draft) return Results.LocalRedirect(DashboardUrls.ToImport(new()));
        context.Response.Headers.CacheControl = "no-store";
        FileStream file = TemporaryFile.Open();
        try
        {
            (string name, string type) = await Task.Run(() => returned.WriteAsync(draft.Path, draft.FileName, report, table, file, context.RequestAborted));
            file.Position = 0;
            return Results.File(file, type, SafeFileName.Of(Path.GetFileNameWithoutExtension(name), Path.GetExtension(name).TrimStart('.')));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }).RequireAuthorization(nameof(Right.Import));
}
