using Dashboard.Domain.People;
using Dashboard.Web.Components;
using Dashboard.Web.Exports;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Why;

/// <summary>The explanation of a sum as a file: what units and lines add, or all rows.</summary>
public sealed class WhyExport(WhyReader reader, ExportHead head, IStringLocalizer<WhyTexts> texts, IStringLocalizer<ComponentTexts> words)
{
    /// <summary>The table, or null when there is nothing to explain.</summary>
    public ExportTable? Read(Person person, PageQuery query, WhyQuery wanted)
    {
        if (reader.Read(person, query, wanted with { Page = 1 }) is not { Chosen: { } chosen } view) return null;
        string title = texts["Export.Name", view.Subject, words[$"Figure.{view.Figure.Name}"].Value];
        return new(
            title, $"{title} {FigureFormat.Date(view.Moment.AsOf)}",
            head.Of(view.Department, view.Moment.AsOf, MoneyUnit.Yuan, head.KnownAt(query.KnownAt), (texts["Part"], texts[$"Sum.{chosen.Part.Sum}"]), (texts["Line"], view.Line?.Name)),
            chosen.IsRows ? RowColumns() : BranchColumns(),
            chosen.IsRows ? reader.AllRows(person, query, view).Select(Row) : chosen.Branches.Select(Row));
    }

    private IReadOnlyList<ExportColumn> RowColumns() =>
    [
        new(texts["Date"], ExportForm.Date, 12), new(texts["Kind"], ExportForm.Text, 12), new(texts["Reference"], ExportForm.Text, 20),
        new(texts["Export.LineCode"], ExportForm.Text, 16), new(texts["Line"], ExportForm.Text, 32), new(texts["Export.Payee"], ExportForm.Text, 24),
        new(texts["Export.Purpose"], ExportForm.Text, 24), new(texts["File"], ExportForm.Text, 24), new(texts["Export.BatchId"], ExportForm.Value, 10),
        new(texts["Amount"], ExportForm.Amount, 18),
    ];

    private IReadOnlyList<ExportColumn> BranchColumns() =>
    [
        new(texts["BranchKind"], ExportForm.Text, 10), new(texts["Export.Code"], ExportForm.Text, 16), new(texts["Branch"], ExportForm.Text, 36),
        new(texts["RowCount"], ExportForm.Value, 12), new(texts["Amount"], ExportForm.Amount, 18),
    ];

    private IReadOnlyList<ExportCell> Row(WhyRow row) =>
    [
        ExportCell.Of(row.Day), ExportCell.Of(texts[$"Kind.{row.Kind}"]), ExportCell.Of(row.Reference), ExportCell.Of(row.LineCode), ExportCell.Of(row.LineName),
        ExportCell.Of(row.Payee), ExportCell.Of(row.Purpose), ExportCell.Of(row.FileName), ExportCell.Of((decimal?)row.BatchId), ExportCell.Of((decimal?)row.Amount.Yuan),
    ];

    private IReadOnlyList<ExportCell> Row(WhyBranch branch) =>
    [
        ExportCell.Of(texts[branch.IsLine ? "Line" : "Unit"]), ExportCell.Of(branch.Code), ExportCell.Of(branch.Name), ExportCell.Of((decimal?)branch.Rows),
        ExportCell.Of((decimal?)branch.Sum.Yuan),
    ];
}
