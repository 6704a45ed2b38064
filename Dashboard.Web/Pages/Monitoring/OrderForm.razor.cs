using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>Orders a 整改 of a unit, or of one of its projects.</summary>
public sealed partial class OrderForm
{
    /// <summary>Ten working days, as alerts have them.</summary>
    private const int UsualDays = 14;

    private string unit = "";
    private string line = "";
    private RectificationMeasure measure;
    private DateOnly? dueOn;
    private string? text;
    private string? problem;
    private bool isRunning;
    private IReadOnlyList<MonitoringLine> lines = [];

    [Parameter, EditorRequired] public BoardView View { get; set; } = default!;

    /// <summary>The lines of a unit.</summary>
    [Parameter, EditorRequired] public Func<MonitoringTaskKey, IReadOnlyList<MonitoringLine>> LinesOf { get; set; } = default!;

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private MonitoringTaskKey? Key => View.Tasks.FirstOrDefault(item => item.Task.Key.DepartmentCode == unit)?.Task.Key;

    protected override void OnInitialized()
    {
        unit = View.Tasks is [var first, ..] ? first.Task.Key.DepartmentCode : "";
        dueOn = View.Today.AddDays(UsualDays);
        Choose();
    }

    private void Choose() => (line, lines) = ("", Key is { } key ? LinesOf(key) : []);

    private async Task OrderAsync()
    {
        if (isRunning || Key is not { } key) return;
        isRunning = true;
        RoundAnswer answer = await OnOrder(new NewOrder(key, line.Length == 0 ? null : line, measure, text ?? "", dueOn ?? DateOnly.MinValue));
        (isRunning, problem, text) = (false, answer.IsDone ? null : answer.Sentence, answer.IsDone ? null : text);
    }
}
