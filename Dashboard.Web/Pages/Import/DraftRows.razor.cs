using Dashboard.Domain.Import;
using Dashboard.Web.Import;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>What each row would do: how many of each kind, and the first of them as they would be recorded.</summary>
public sealed partial class DraftRows
{
    private IReadOnlyList<RowEffect> effects = [];
    private IReadOnlyList<(int Column, string Heading, string? Kind)> columns = [];
    private RowEffect shown;

    [Parameter, EditorRequired] public ImportReport Report { get; set; } = default!;

    [Inject] private IStringLocalizer<DeskTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> Words { get; set; } = default!;

    protected override void OnParametersSet()
    {
        effects = [.. Enum.GetValues<RowEffect>().Where(e => Report.Effects.Count(e) > 0)];
        if (!effects.Contains(shown) && effects.Count > 0) shown = effects[0];
        columns = [.. ImportTemplate.Columns(Report.Kind).Select((c, i) => (Column: i, Heading(c), c.IsAmount ? "figures" : null))
            .Where(c => effects.Any(e => Report.Effects.First(e).Any(row => row[c.Column].Length > 0)))];
    }

    private string Heading(TemplateColumn column) => column.IsAmount ? Texts["Rows.InYuan", column.Heading] : column.Heading;
}
