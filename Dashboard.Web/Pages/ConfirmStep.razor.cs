using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages;

/// <summary>A step that counts: it is asked for twice, the second time with a reason or a note.</summary>
public sealed partial class ConfirmStep
{
    private string? reason;
    private bool isAsked;
    private bool isMissing;
    private bool isRunning;

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>What it is for screen readers, where the label alone stands in many rows.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>The word of the second button; null says the label again.</summary>
    [Parameter] public string? Sure { get; set; }

    /// <summary>A word for the step that no language changes.</summary>
    [Parameter] public string? Step { get; set; }

    [Parameter] public bool NeedsReason { get; set; }

    [Parameter] public EventCallback<string?> OnConfirmed { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;

    private async Task ConfirmAsync()
    {
        isMissing = NeedsReason && string.IsNullOrWhiteSpace(reason);
        if (isMissing || isRunning) return;
        isRunning = true;
        await OnConfirmed.InvokeAsync(string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        Forget();
    }

    private void Forget() => (isAsked, isMissing, isRunning, reason) = (false, false, false, null);
}
