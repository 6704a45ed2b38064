using System.Text;
using Dashboard.Domain.Import;

namespace Dashboard.Web.Pages.Import;

/// <summary>The templates as files: one row of headings, with the mark by which spreadsheets know UTF-8.</summary>
public static class TemplateFiles
{
    private const string Route = "/import/template/";

    public static string Address(ImportKind kind) => $"{Route}{Enum.GetName(kind)}";

    public static void Map(WebApplication app) => app.MapGet(Route + "{kind}", (ImportKind kind) =>
    {
        string headings = string.Join(',', ImportTemplate.Columns(kind).Select(c => c.Heading));
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(headings + "\r\n")];
        return Results.File(content, "text/csv; charset=utf-8", $"template-{kind}.csv");
    });
}
