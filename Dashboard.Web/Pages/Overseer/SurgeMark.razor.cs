using Dashboard.Domain.Snapshots;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Overseer;

/// <summary>Whether money crowds into the end of the year, as shape, word and colour.</summary>
public sealed partial class SurgeMark
{
    [Parameter, EditorRequired] public SurgeSign Sign { get; set; }

    [Inject] private IStringLocalizer<OverseerTexts> Texts { get; set; } = default!;

    private string Shape => Sign switch
    {
        SurgeSign.Warn => "▲",
        SurgeSign.Watch => "◆",
        SurgeSign.Calm => "●",
        _ => "○",
    };
}
