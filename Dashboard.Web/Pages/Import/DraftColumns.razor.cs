using System.Globalization;
using Dashboard.Domain.Import;
using Dashboard.Web.Import;
using Dashboard.Web.Import.Desk;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Import;

/// <summary>Which column of the file is which of the template; open by itself where one is missing.</summary>
public sealed partial class DraftColumns
{
    private const int Samples = 3;

    [Parameter, EditorRequired] public ImportDraft Draft { get; set; } = default!;

    [Parameter, EditorRequired] public FoundHeadings Headings { get; set; } = default!;

    [Parameter] public EventCallback<DraftOptions> OnRead { get; set; }

    [Inject] private IStringLocalizer<DeskTexts> Texts { get; set; } = default!;

    private IReadOnlyList<TemplateColumn> Columns => ImportTemplate.Columns(Draft.Options.Kind);

    private bool IsOpen => Headings.Reading.Map is null;

    private int Known => Headings.Reading.Places.Count(p => p >= 0);

    private int PlaceOf(int column) => Headings.Reading.Places[column];

    private string Sample(int place) => place < 0 ? "" : string.Join(" · ", Headings.Below
        .Where(row => !RowNature.IsBlank(row.Cells) && place < row.Cells.Length && row.Cells[place].Trim().Length > 0).Take(Samples).Select(row => row.Cells[place].Trim()));

    private Task ChooseAsync(int column, string word)
    {
        int chosen = int.Parse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        ColumnChoice[] choices =
        [
            .. Columns.Select((c, i) => (c.Heading, Place: i == column ? chosen : PlaceOf(i)))
                .Where(c => c.Place >= 0 || c.Heading == Columns[column].Heading)
                .Select(c => new ColumnChoice(c.Heading, c.Place < 0 ? "" : Headings.Headings.Texts[c.Place], c.Place)),
        ];
        return OnRead.InvokeAsync(Draft.Options with { Choices = choices });
    }
}
