using Dashboard.Domain.Indicators.Evidence;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Persistence;
using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Evidence;

/// <summary>Hands out a file that proves a result: to be kept, never to be shown by the browser as a page of ours.</summary>
internal static class EvidenceDownload
{
    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.EvidenceFile, AnswerAsync).RequireAuthorization(nameof(Right.View));

    private static async Task<IResult> AnswerAsync(
        HttpContext context, long id, PersonReader people, EvidenceStore store, EvidenceFolder folder, IStringLocalizer<EvidenceTexts> texts, ILogger<EvidenceFolder> log)
    {
        if (store.Find(id, people.Of(context.User)) is not { } file) return Results.NotFound();
        // What a person may see changes; a copy kept on the way would not.
        context.Response.Headers.CacheControl = "no-store";
        if (await folder.OpenAsync(file.Sha256, context.RequestAborted) is { } content) return Results.File(content, TypeOf(file.Kind), NameOf(file));
        log.LogError("佐证材料 {Id}（{Sha256}）丢失或已被改动。A file of evidence is gone or was changed.", id, file.Sha256);
        return Results.Text(texts["Damaged", file.Name], statusCode: StatusCodes.Status500InternalServerError);
    }

    private static string NameOf(EvidenceFile file) => SafeFileName.Of(Path.GetFileNameWithoutExtension(file.Name), EvidenceRules.ExtensionOf(file.Kind, file.Name));

    private static string TypeOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => "application/pdf",
        EvidenceKind.Jpeg => "image/jpeg",
        EvidenceKind.Png => "image/png",
        EvidenceKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        EvidenceKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        EvidenceKind.Ofd => "application/ofd",
        EvidenceKind.Doc => "application/msword",
        EvidenceKind.Xls => "application/vnd.ms-excel",
        _ => "text/plain",
    };
}
