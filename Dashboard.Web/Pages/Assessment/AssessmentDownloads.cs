using Dashboard.Domain.Assessment;
using Dashboard.Domain.People;
using Dashboard.Web.Assessment;
using Dashboard.Web.Components;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>The documents of a self-assessment as files, with the same words of the address as its page.</summary>
internal static class AssessmentDownloads
{
    /// <summary>What can be asked for; the package is all of them.</summary>
    public static readonly IReadOnlyList<string> Documents = ["package", "form", "report", "evidence"];

    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.AssessmentFiles + "/{document}", Answer).RequireAuthorization(nameof(Right.View));

    private static IResult Answer(HttpContext context, string document, PersonReader people, StudioReader reader)
    {
        int at = Documents.ToList().IndexOf(document);
        StudioAddress address = new(DashboardUrls.Read(Word(context, "year"), Word(context, "asOf"), Word(context, "dept"), null), Word(context, "line"), Word(context, "pack"));
        if (at < 0 || reader.Find(people.Of(context.User), address) is not { } desk) return Results.NotFound();
        AssessmentFiles files = AssessmentFiles.Of(desk);
        (string name, byte[] content) = at == 0 ? (files.PackageName, files.Package.Zip) : files.Documents[at - 1];
        // What a person may see changes; a copy kept on the way would not.
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(content, TypeOf(name), NameOf(name, at == 0, desk));
    }

    /// <summary>Says of whom and of which year it is, and that it is not signed while it is not.</summary>
    private static string NameOf(string name, bool isPackage, AssessmentDesk desk)
    {
        AssessmentSubject subject = desk.Facts.Subject;
        string mark = SignOffRules.IsOpen(desk.Status.State) ? "草稿-" : "";
        string stem = Path.GetFileNameWithoutExtension(name);
        return SafeFileName.Of(isPackage ? mark + stem : $"{mark}{subject.LineName ?? subject.DepartmentName}-{subject.Year}-{stem}", Path.GetExtension(name)[1..]);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/zip",
    };

    private static string? Word(HttpContext context, string name) => context.Request.Query[name] is [.., { Length: > 0 } last] ? last : null;
}
