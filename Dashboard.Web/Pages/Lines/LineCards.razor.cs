using Dashboard.Domain.Snapshots;
using Dashboard.Web.Components;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Lines;

/// <summary>The figures of one line.</summary>
public sealed partial class LineCards
{
    [Parameter, EditorRequired] public LineView View { get; set; } = default!;

    [Parameter] public MoneyUnit Unit { get; set; }

    [Inject] private IStringLocalizer<PageTexts> Texts { get; set; } = default!;

    private Execution Execution => View.Line.Execution;
}
