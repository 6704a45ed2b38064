using Dashboard.Domain.Import;
using Dashboard.Web.Components;
using Dashboard.Web.Exports;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>The templates of the import as workbooks: an empty sheet with choices, and one that explains each column with an example.</summary>
public sealed class TemplateWorkbooks(IStringLocalizer<YearTexts> texts)
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(WebApplication app) => app.MapGet(DashboardUrls.TemplateFiles + "/{kind}", (string kind, TemplateWorkbooks workbooks) =>
        Enum.TryParse(kind, ignoreCase: true, out ImportKind found) && Enum.IsDefined(found)
            ? Results.File(workbooks.Of(found), Type, SafeFileName.Of(workbooks.NameOf(found), ExportAnswer.Workbook))
            : Results.NotFound());

    /// <summary>What the file is called, without its ending.</summary>
    public string NameOf(ImportKind kind) => texts["Template.Name", texts[$"Template.{kind}"].Value];

    /// <summary>The workbook of a kind.</summary>
    public byte[] Of(ImportKind kind)
    {
        IReadOnlyList<TemplateColumn> columns = ImportTemplate.Columns(kind);
        // One row for each column: read as a table, this sheet has none of the headings of a template, and its example can never become a fact.
        string[] head = [texts["Template.Column"], texts["Template.Required"], texts["Template.Note"], texts["Template.Example"]];
        IEnumerable<string[]> rows = columns.Zip(ImportChoices.Example(kind), (column, example) => (string[])[column.Heading, texts[column.IsRequired ? "Template.Yes" : "Template.No"], Note(kind, column), example]);
        return TemplateWorkbook.Write(
            (texts["Template.Fill"], texts["Template.Notes"]),
            [.. columns.Select(column => new TemplateSheetColumn(column.Heading, FormOf(column), ImportChoices.Of(kind, column.Heading)))],
            [head, .. rows, [], [texts["Template.NotImported"]]]);
    }

    private string Note(ImportKind kind, TemplateColumn column)
    {
        string note = texts[$"Note.{column.Heading}"];
        return ImportChoices.Of(kind, column.Heading) is { Count: > 0 } choices ? $"{note} {texts["Template.Choose", string.Join(" / ", choices)]}" : note;
    }

    /// <summary>Amounts and days as such; all else as text, so that codes keep their zeros.</summary>
    private static ExportForm FormOf(TemplateColumn column) => column.IsAmount ? ExportForm.Amount : column.Heading.EndsWith("日期", StringComparison.Ordinal) ? ExportForm.Date : ExportForm.Text;
}
