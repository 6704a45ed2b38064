using Dashboard.Domain.People;
using Dashboard.Domain.Policies;
using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Exports;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Indicators;

/// <summary>The list of indicators as a file: what the page shows, on all its pages.</summary>
public sealed class IndicatorsExport(
    IndicatorsReader reader, ExportHead head, IStringLocalizer<PageTexts> texts, IStringLocalizer<ExportTexts> more, IStringLocalizer<ComponentTexts> words)
{
    /// <summary>The table, or null when there is no such department.</summary>
    public ExportTable? Read(Person person, PageQuery query, Light? light)
    {
        if (reader.Read(person, query, light, page: 1, rows: int.MaxValue) is not { } view) return null;
        string title = texts["Indicators.Title"];
        return new(
            title, $"{title} {view.Department.Name} {FigureFormat.Date(view.AsOf)}",
            head.Of(view.Department, view.AsOf, null, head.KnownAt(query.KnownAt), (texts["Light"], light is { } l ? Word(l) : null)),
            Columns(), view.Indicators.Select(item => Row(item, view)));
    }

    private IReadOnlyList<ExportColumn> Columns() =>
    [
        new(texts["Light"], ExportForm.Text, 10), new(more["IndicatorCode"], ExportForm.Text, 16),
        new(more["Level1"], ExportForm.Text), new(more["Level2"], ExportForm.Text), new(texts["Indicator"], ExportForm.Text, 36),
        new(more["DepartmentCode"], ExportForm.Text, 12), new(more["Department"], ExportForm.Text, 24),
        new(texts["Target"], ExportForm.Text, 16), new(texts["Achievement"], ExportForm.Value), new(more["CountUnit"], ExportForm.Text, 10),
        new(texts["Share"], ExportForm.Percent, 10), new(texts["ExpectedShare"], ExportForm.Percent, 10), new(texts["ReportedOn"], ExportForm.Date, 12),
    ];

    private IReadOnlyList<ExportCell> Row(IndicatorSnapshot item, IndicatorsView view) =>
    [
        ExportCell.Of(Word(item.Light)), ExportCell.Of(item.Indicator.Code),
        ExportCell.Of(item.Indicator.Level1), ExportCell.Of(item.Indicator.Level2), ExportCell.Of(item.Indicator.Name),
        ExportCell.Of(item.DepartmentCode), ExportCell.Of(view.UnitNames.GetValueOrDefault(item.DepartmentCode) ?? view.Department.Name),
        ExportCell.Of(TargetText.Of(item.Indicator)), Reached(item.Achievement), ExportCell.Of(item.Indicator.Unit),
        ExportCell.Of(item.Progress.Value), ExportCell.Of(item.Expected.Value), ExportCell.Of(item.Achievement.ReportedOn),
    ];

    private static ExportCell Reached(Achievement achievement) =>
        achievement.Value is { } value ? ExportCell.Of((decimal?)value) : ExportCell.Of(achievement.Text);

    private string Word(Light light) => words[StatusLight.KeyOf(light, LightKind.Indicator)];
}
