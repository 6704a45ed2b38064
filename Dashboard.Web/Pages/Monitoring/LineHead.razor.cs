using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>How far the task of the unit has come, what can be done next, and its documents.</summary>
public sealed partial class LineHead
{
    [Parameter, EditorRequired] public LineFormView View { get; set; } = default!;

    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private InstitutionClock Clock { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private MonitoringTask Task => View.Desk.Task;

    private BoardPlace Place => MonitoringBoard.PlaceOf(View.Desk.Round.Round, Task.State, Clock.Today);
}
