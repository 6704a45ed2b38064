using Dashboard.Domain;
using Dashboard.Domain.People;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Exports;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>The list of lines as a file: what the page shows, on all its pages.</summary>
public sealed class LinesExport(
    LinesReader reader, ExportHead head, IStringLocalizer<PageTexts> texts, IStringLocalizer<ExportTexts> more, IStringLocalizer<ComponentTexts> words)
{
    /// <summary>The table, or null when there is no such department.</summary>
    public ExportTable? Read(Person person, PageQuery query, LinesQuery wanted)
    {
        if (reader.Read(person, query, wanted with { Page = 1, Rows = int.MaxValue }) is not { } view) return null;
        string title = texts["Lines.Title"];
        return new(
            title, $"{title} {view.Department.Name} {FigureFormat.Date(view.AsOf)}",
            head.Of(
                view.Department, view.AsOf, query.Unit, head.KnownAt(query.KnownAt),
                (texts["Light"], wanted.Light is { } light ? Word(light) : null), (texts["Search"], wanted.Text), (texts["Sort"], texts[$"Sort.{wanted.Order}"])),
            Columns(query.Unit), [.. view.Lines.Select(line => Row(line, view, query.Unit)), Sum(view, query.Unit)]);
    }

    private IReadOnlyList<ExportColumn> Columns(MoneyUnit unit)
    {
        ExportForm amount = ExportHead.FormOf(unit);
        string In(string key) => more["InUnit", texts[key].Value, head.Word(unit)];
        return
        [
            new(texts["Light"], ExportForm.Text, 10), new(more["LineCode"], ExportForm.Text, 16), new(texts["Line"], ExportForm.Text, 36),
            new(more["DepartmentCode"], ExportForm.Text, 12), new(more["Department"], ExportForm.Text, 24),
            new(In("AdjustedBudget"), amount, 18), new(In("Executed"), amount, 18),
            new(texts["ExecutionRate"], ExportForm.Percent, 10), new(texts["ExpectedShare"], ExportForm.Percent, 10),
            new(more["InPoints", texts["Gap"].Value], ExportForm.Points), new(In("Balance"), amount, 18),
        ];
    }

    private IReadOnlyList<ExportCell> Row(LineSnapshot line, LinesView view, MoneyUnit unit) =>
    [
        ExportCell.Of(Word(line.Verdict.Light)), ExportCell.Of(line.Line.Code), ExportCell.Of(line.Line.Name),
        ExportCell.Of(line.Line.DepartmentCode), ExportCell.Of(view.UnitNames.GetValueOrDefault(line.Line.DepartmentCode) ?? view.Department.Name),
        Amount(line.Execution.Adjusted, unit), Amount(line.Execution.Executed, unit),
        ExportCell.Of(line.Execution.Rate.Value), ExportCell.Of(line.Verdict.Expected.Value),
        ExportCell.Of(LightSentence.Gap(line.Execution, line.Verdict).Value * 100m), Amount(line.Execution.Balance, unit),
    ];

    private IReadOnlyList<ExportCell> Sum(LinesView view, MoneyUnit unit) =>
    [
        default, default, ExportCell.Of(texts["Lines.Sum", view.Found]), default, default,
        Amount(view.Sum.Adjusted, unit), Amount(view.Sum.Executed, unit), ExportCell.Of(view.Sum.Rate.Value), default, default, Amount(view.Sum.Balance, unit),
    ];

    private string Word(Light light) => words[StatusLight.KeyOf(light, LightKind.Money)];

    /// <summary>Exact, in the unit of the table; a spreadsheet rounds what it shows, not what it adds.</summary>
    private static ExportCell Amount(Money amount, MoneyUnit unit) => ExportCell.Of((decimal?)FigureFormat.Scale(amount, unit));
}
