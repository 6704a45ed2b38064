using System.Globalization;
using Dashboard.Domain.Monitoring;
using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Monitoring;
using Dashboard.Web.Monitoring.Documents;
using Dashboard.Web.Security;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>The documents of a round as files: sealed ones as they were sealed, others as a draft of today.</summary>
internal static class RoundDownloads
{
    /// <summary>What can be asked for: 执行监控表 of one project; of the unit the compiled one, the report, and both in a package.</summary>
    public static readonly IReadOnlyList<string> Documents = ["form", "table", "report", "package"];

    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.MonitoringFiles + "/{document}", Answer).RequireAuthorization(nameof(Right.View));

    private static IResult Answer(HttpContext context, string document, PersonReader people, RoundReader rounds)
    {
        Person person = people.Of(context.User);
        if (!Documents.Contains(document) || !long.TryParse(Word(context, "round"), NumberStyles.None, CultureInfo.InvariantCulture, out long round) || Word(context, "dept") is not { } unit
            || rounds.Dossier(new(round, unit), person) is not { } dossier) return Results.NotFound();
        // As of today a signed form says what differs from what was signed.
        bool isLater = dossier.IsSealed && Word(context, "today") is not null;
        SealedRound content = isLater ? rounds.Today(dossier, person) : dossier.Content;
        IReadOnlyList<MonitoringDifference> differences = isLater ? MonitoringDifferences.Between(dossier.Content.Report([]), content.Report([])) : [];
        string mark = !dossier.IsSealed ? "草稿-" : isLater ? "签署后-" : "";
        if ((document == "form" ? Form(content, Word(context, "line"), differences) : OfUnit(document, content, differences)) is not { } file) return Results.NotFound();
        // What a person may see changes; a copy kept on the way would not.
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(file.Content, TypeOf(file.Name), SafeFileName.Of(mark + Path.GetFileNameWithoutExtension(file.Name), Path.GetExtension(file.Name)[1..]));
    }

    private static (string Name, byte[] Content)? Form(SealedRound content, string? line, IReadOnlyList<MonitoringDifference> differences) =>
        content.Forms().FirstOrDefault(form => form.Facts.Subject.LineCode == line) is { } form ? MonitoringFiles.Of(form, [.. differences.Where(one => one.LineCode == line)]) : null;

    private static (string Name, byte[] Content)? OfUnit(string document, SealedRound content, IReadOnlyList<MonitoringDifference> differences)
    {
        RoundPackage package = RoundPackage.Of(content, differences);
        return document == "package" ? (package.Name, package.Package.Zip) : package.Documents[document == "table" ? 0 : 1];
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/zip",
    };

    private static string? Word(HttpContext context, string name) => context.Request.Query[name] is [.., { Length: > 0 } last] ? last : null;
}
