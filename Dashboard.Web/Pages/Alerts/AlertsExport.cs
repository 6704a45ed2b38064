using Dashboard.Domain.Alerts;
using Dashboard.Domain.People;
using Dashboard.Web.Alerts;
using Dashboard.Web.Components;
using Dashboard.Web.Exports;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>The list of alerts as a file: what the page shows, unfolded and all of it.</summary>
public sealed class AlertsExport(
    AlertsReader reader, ExportHead head, AlertSentence sentence, IStringLocalizer<AlertPageTexts> texts, IStringLocalizer<AlertTexts> words, IStringLocalizer<ExportTexts> more)
{
    /// <summary>The table, or null when there is no such department.</summary>
    public ExportTable? Read(Person person, PageQuery query, AlertsQuery wanted)
    {
        if (reader.Read(person, query, wanted with { Rows = int.MaxValue }) is not { } view) return null;
        string title = texts["Title"];
        return new(
            title, $"{title} {view.Department.Name} {FigureFormat.Date(view.Deadlines.Today)}",
            head.Of(
                view.Department, view.Deadlines.Today, query.Unit,
                (texts["Show"], texts[$"Export.{view.Show}"]), (texts["Kind"], wanted.Kind is { } kind ? sentence.Title(kind) : null),
                (texts["Severity"], wanted.Severity is { } severity ? words[$"Severity.{severity}"].Value : null), (more["LineCode"], wanted.Line)),
            Columns(query.Unit), [.. view.Alerts.Select(alert => Row(alert, view.Deadlines, query.Unit))]);
    }

    private IReadOnlyList<ExportColumn> Columns(MoneyUnit unit) =>
    [
        new(texts["Severity"], ExportForm.Text, 8), new(texts["Kind"], ExportForm.Text, 16), new(more["Subject"], ExportForm.Text, 32),
        new(more["LineCode"], ExportForm.Text, 16), new(more["DepartmentCode"], ExportForm.Text, 12), new(more["Department"], ExportForm.Text, 24),
        new(texts["Says"], ExportForm.Text, 48), new(more["InUnit", texts["AtStake"].Value, head.Word(unit)], ExportHead.FormOf(unit), 18), new(more["AsOf"], ExportForm.Date, 12),
        new(texts["OpenedOn"], ExportForm.Date, 12), new(texts["Owner"], ExportForm.Text, 14), new(texts["Level"], ExportForm.Text, 12),
        new(texts["DueOn"], ExportForm.Date, 12), new(texts["Export.Late"], ExportForm.Value, 12), new(texts["State"], ExportForm.Text, 10), new(texts["EndedOn"], ExportForm.Date, 12),
    ];

    private IReadOnlyList<ExportCell> Row(AlertItem alert, Deadlines deadlines, MoneyUnit unit) =>
    [
        ExportCell.Of(words[$"Severity.{alert.Severity}"].Value), ExportCell.Of(sentence.Title(alert.Kind)), ExportCell.Of(alert.Subject.Name),
        ExportCell.Of(alert.Subject.Line), ExportCell.Of(alert.Subject.Department), ExportCell.Of(alert.DepartmentName),
        ExportCell.Of(sentence.For(alert)), ExportCell.Of(alert.AtStake is { } amount ? FigureFormat.Scale(amount, unit) : (decimal?)null), ExportCell.Of((DateOnly?)alert.AsOf),
        ExportCell.Of((DateOnly?)alert.OpenedOn), ExportCell.Of(alert.OwnerName), ExportCell.Of(words[$"Level.{alert.Standing.Level}"].Value),
        ExportCell.Of((DateOnly?)alert.Standing.DueOn), ExportCell.Of((decimal?)deadlines.LateBy(alert)), ExportCell.Of(words[$"State.{alert.Standing.State}"].Value), ExportCell.Of(alert.EndedOn),
    ];
}
