using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Exports;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Reporting;

/// <summary>What was not reported as a file: the list of the page, on all its pages.</summary>
public sealed class UnreportedExport(MissingReader reader, ExportHead head, IStringLocalizer<ReportingTexts> texts, IStringLocalizer<ExportTexts> more)
{
    /// <summary>The table, or null when there is no such department.</summary>
    public ExportTable? Read(Person person, PageQuery query)
    {
        if (reader.Read(person, query, page: 1, rows: int.MaxValue) is not { } view) return null;
        string title = texts["Missing.Title"];
        return new(
            title, $"{title} {view.Department.Name} {FigureFormat.Date(view.AsOf)}", head.Of(view.Department, view.AsOf, null, (texts["Missing"], texts["Missing.Sum", view.Missing, view.Total, view.Overdue])),
            Columns(), view.Units.SelectMany(unit => unit.Lines.Select(line => Row(unit, line))));
    }

    private IReadOnlyList<ExportColumn> Columns() =>
    [
        new(more["DepartmentCode"], ExportForm.Text, 12), new(more["Department"], ExportForm.Text, 24), new(more["IndicatorCode"], ExportForm.Text, 16),
        new(texts["Column.Indicator"], ExportForm.Text, 36), new(texts["Column.Owner"], ExportForm.Text, 12), new(texts["Column.Target"], ExportForm.Text, 16),
        new(texts["Column.DueOn"], ExportForm.Date, 12), new(texts["Column.Days"], ExportForm.Value, 10),
        new(texts["Column.LastResult"], ExportForm.Text, 16), new(texts["Column.LastDay"], ExportForm.Date, 12),
    ];

    private static IReadOnlyList<ExportCell> Row(MissingUnit unit, ResultLine line) =>
    [
        ExportCell.Of(unit.Code), ExportCell.Of(unit.Name), ExportCell.Of(line.Indicator.Code),
        ExportCell.Of(line.Indicator.Name), ExportCell.Of(line.Owner), ExportCell.Of(TargetText.Of(line.Indicator)),
        ExportCell.Of(line.Due?.MonthEnd), ExportCell.Of((decimal?)line.Due?.Days),
        ExportCell.Of(line.Last?.Text), ExportCell.Of(line.Last?.Date),
    ];
}
