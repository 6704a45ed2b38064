using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>The tasks of units, the most pressing first, with the steps this person can take one by one or at once.</summary>
public sealed partial class TaskTable
{
    /// <summary>A list that nobody could read costs more than it tells; steps at once still reach all of them.</summary>
    private const int MostRows = 200;

    [Parameter, EditorRequired] public BoardView View { get; set; } = default!;

    [Parameter, EditorRequired] public BoardAddress Address { get; set; } = default!;

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private IReadOnlyList<TaskItem> All => View.In(Address.Place);

    private IReadOnlyList<MonitoringTask> Acceptable =>
        [.. All.Where(item => item.Task.MayFill && item.Task.Complete < item.Task.Lines && item.Place != BoardPlace.Ahead).Select(item => item.Task)];

    private IEnumerable<MonitoringStep> Bulk => Enum.GetValues<MonitoringStep>().Where(step => With(step).Count > 1);

    private IReadOnlyList<MonitoringTask> With(MonitoringStep step) => [.. All.Select(item => item.Task).Where(task => task.Steps.Contains(step))];
}
