using Dashboard.Domain.Alerts;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Alerts;

/// <summary>What the person can do with an alert; each act is asked for and then confirmed. What was typed stays until it counts.</summary>
public sealed partial class AlertActs
{
    private readonly AlertDraft draft = new();
    private AlertAct? open;
    private string? refusal;
    private bool isRunning;

    [Parameter, EditorRequired] public AlertView View { get; set; } = default!;

    /// <summary>Does it, and says how it ended.</summary>
    [Parameter, EditorRequired] public Func<AlertOrder, Task<AlertActOutcome>> OnTake { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertPageTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<AlertTexts> Alerts { get; set; } = default!;

    private static bool NeedsReason(AlertAct act) => act is AlertAct.Return or AlertAct.Silence;

    private static string NameOf(AlertCandidate candidate) =>
        candidate.DisplayName == candidate.Name ? candidate.Name : $"{candidate.DisplayName} ({candidate.Name})";

    private void Open(AlertAct act) => (open, refusal) = (open == act ? null : act, null);

    private void Close() => (open, refusal) = (null, null);

    private async Task ConfirmAsync()
    {
        if (isRunning || open is not { } act) return;
        isRunning = true;
        try
        {
            AlertActOutcome outcome = await OnTake(draft.For(act));
            refusal = outcome == AlertActOutcome.Done ? null : Alerts[$"Outcome.{outcome}"].Value;
            if (refusal is not null) return;
            open = null;
            draft.Clear();
        }
        finally
        {
            isRunning = false;
        }
    }
}
