using Dashboard.Domain.Audit;
using Dashboard.Domain.People;
using Dashboard.Web.Exports;
using Dashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Audit;

/// <summary>The history of changes as a file: what the search finds, all of it, with the whole hashes.</summary>
public sealed class AuditExport(AuditReader reader, ExportHead head, IStringLocalizer<AuditTexts> texts, IStringLocalizer<ExportTexts> more)
{
    public ExportTable Read(Person person, AuditQuery wanted)
    {
        string title = texts["Title"];
        return new(
            title, $"{title} {head.Today}",
            head.Of(
                null, null, null, (texts["Search"], wanted.Text), (texts["Actor"], wanted.Actor),
                (texts["Action"], wanted.Action is { } action ? AuditWords.Of(texts, "Action", action) : null),
                (texts["From"], AuditQuery.Word(wanted.From)), (texts["To"], AuditQuery.Word(wanted.To))),
            Columns(), reader.All(person, wanted).Select(Row));
    }

    private IReadOnlyList<ExportColumn> Columns() =>
    [
        new(texts["Number"], ExportForm.Value, 8), new(texts["RecordedAt"], ExportForm.Moment, 20), new(texts["Action"], ExportForm.Text, 16),
        new(more["Subject"], ExportForm.Text, 24), new(more["DepartmentCode"], ExportForm.Text, 12), new(texts["Actor"], ExportForm.Text, 16),
        new(more["Origin"], ExportForm.Text, 16), new(texts["Before"], ExportForm.Text, 40), new(texts["After"], ExportForm.Text, 40),
        new(texts["Reason"], ExportForm.Text, 24), new(texts["Hash"], ExportForm.Text, 66),
    ];

    private IReadOnlyList<ExportCell> Row(AuditItem item)
    {
        (AuditChange change, AuditStamp stamp) = (item.Record.Change, item.Record.Change.Stamp);
        return
        [
            ExportCell.Of((decimal?)item.Record.Number), ExportCell.Of((DateTime?)item.LocalAt), ExportCell.Of(AuditWords.Of(texts, "Action", change.Action)),
            ExportCell.Of($"{AuditWords.Of(texts, "Subject", change.Subject.Kind)} {change.Subject.Key}"), ExportCell.Of(change.Subject.Department),
            ExportCell.Of(stamp.Actor.Name), ExportCell.Of(stamp.Actor.Origin),
            ExportCell.Of(AuditWords.Content(texts, change.Before)), ExportCell.Of(AuditWords.Content(texts, change.After)),
            ExportCell.Of(stamp.Reason), ExportCell.Of(item.Record.Hash),
        ];
    }
}
