using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>The task of one unit.</summary>
public sealed partial class TaskRow
{
    [Parameter, EditorRequired] public TaskItem Item { get; set; } = default!;

    [Parameter, EditorRequired] public BoardAddress Address { get; set; } = default!;

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private MonitoringTask Task => Item.Task;
}
