using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>整改 of the round: what was ordered, what was promised, and whether it was kept.</summary>
public sealed partial class OrderTable
{
    [Parameter, EditorRequired] public BoardView View { get; set; } = default!;

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private static string IconOf(RectificationStanding standing) => standing switch
    {
        RectificationStanding.PromiseMissed or RectificationStanding.ReplyOverdue => Icons.Material.Outlined.EventBusy,
        RectificationStanding.Waiting => Icons.Material.Outlined.HourglassEmpty,
        RectificationStanding.Promised => Icons.Material.Outlined.Construction,
        _ => Icons.Material.Outlined.TaskAlt,
    };
}
