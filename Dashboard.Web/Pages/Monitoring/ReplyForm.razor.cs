using Dashboard.Domain.Monitoring;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Monitoring;

/// <summary>Replies to a 整改通知: what is done, and by which day.</summary>
public sealed partial class ReplyForm
{
    private string? text;
    private string? problem;
    private DateOnly? promisedOn;
    private bool isAsked;
    private bool isRunning;

    [Parameter, EditorRequired] public RectificationOrder Order { get; set; } = default!;

    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter, EditorRequired] public Func<RoundOrder, Task<RoundAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<RoundTexts> Texts { get; set; } = default!;

    private async Task ReplyAsync()
    {
        if (isRunning) return;
        isRunning = true;
        RoundAnswer answer = await OnOrder(new StepOrder(Order.Id, RectificationStep.Reply, text, promisedOn));
        (isRunning, isAsked, problem) = (false, !answer.IsDone, answer.IsDone ? null : answer.Sentence);
    }
}
