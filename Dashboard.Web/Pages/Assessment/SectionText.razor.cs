using Dashboard.Domain.Assessment;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Assessment;

/// <summary>What people write into one section.</summary>
public sealed partial class SectionText
{
    private string? text;
    private string? said;
    private bool isOpen;
    private bool isRunning;

    [Parameter, EditorRequired] public string Section { get; set; } = "";

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>What stands there; null when nobody wrote anything.</summary>
    [Parameter] public ReportText? Written { get; set; }

    [Parameter] public bool IsNeeded { get; set; }

    [Parameter] public bool MayEnter { get; set; }

    [Parameter, EditorRequired] public Func<StudioOrder, Task<StudioAnswer>> OnOrder { get; set; } = default!;

    [Inject] private IStringLocalizer<AssessmentTexts> Texts { get; set; } = default!;

    private void Open() => (isOpen, text, said) = (true, Written?.Text, null);

    private void Close() => (isOpen, said) = (false, null);

    private async Task SaveAsync()
    {
        if (isRunning) return;
        isRunning = true;
        StudioAnswer answer = await OnOrder(new TextOrder(Section, text));
        (isRunning, isOpen, said) = (false, !answer.IsDone, answer.Sentence);
    }
}
