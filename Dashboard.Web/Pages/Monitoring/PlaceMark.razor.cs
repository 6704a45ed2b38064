using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>A place of the board as shape and word.</summary>
public sealed partial class PlaceMark
{
    [Parameter, EditorRequired] public BoardPlace Place { get; set; }

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private string Icon => Place switch
    {
        BoardPlace.Overdue => Icons.Material.Outlined.EventBusy,
        BoardPlace.DueSoon => Icons.Material.Outlined.Schedule,
        BoardPlace.Returned => Icons.Material.Outlined.Reply,
        BoardPlace.Submitted => Icons.Material.Outlined.HourglassEmpty,
        BoardPlace.Approved => Icons.Material.Outlined.Done,
        BoardPlace.Frozen => Icons.Material.Outlined.Lock,
        BoardPlace.Ahead => Icons.Material.Outlined.EventAvailable,
        _ => Icons.Material.Outlined.Edit,
    };
}
