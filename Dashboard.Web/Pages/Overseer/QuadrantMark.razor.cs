using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>A field of money × results as shape, word and colour.</summary>
public sealed partial class QuadrantMark
{
    [Parameter, EditorRequired] public QuadrantState State { get; set; }

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private string Shape => State switch
    {
        QuadrantState.BothBehind => "▼",
        QuadrantState.SpentWithoutResults or QuadrantState.ResultsUnpaid => "◆",
        QuadrantState.BothOnTrack => "●",
        _ => "○",
    };
}
