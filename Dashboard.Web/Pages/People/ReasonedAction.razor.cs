using Dashboard.Web.Resources;
using Dashboard.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.People;

/// <summary>A step that says what it will do and asks why, before it is taken.</summary>
public sealed partial class ReasonedAction
{
    private string reason = "";
    private string? problem;
    private bool isOpen;
    private bool isRunning;

    /// <summary>The stable name of the step, for scripts and tests.</summary>
    [Parameter, EditorRequired] public string Key { get; set; } = "";

    /// <summary>The step as a verb.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>The step with what it is about, where several of them stand on a page.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>What it will do.</summary>
    [Parameter, EditorRequired] public string Why { get; set; } = "";

    [Parameter, EditorRequired] public Func<AccountService, AccountAct, Task<IReadOnlyList<string>>> Change { get; set; } = default!;

    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>What else is asked.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] private PeopleDesk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<PeopleTexts> Texts { get; set; } = default!;

    private async Task ConfirmAsync()
    {
        if (isRunning) return;
        isRunning = true;
        problem = await Desk.MakeAsync(reason, Change);
        isRunning = false;
        if (problem is not null) return;
        Close();
        await OnDone.InvokeAsync();
    }

    private void Close() => (isOpen, reason, problem) = (false, "", null);
}
