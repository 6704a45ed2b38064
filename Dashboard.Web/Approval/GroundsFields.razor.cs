using Dashboard.Domain.Approval;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Approval;

/// <summary>Why locked goals or plans are to be changed, where they are: rows that do so then become a request.</summary>
public sealed partial class GroundsFields
{
    private string reason = "";
    private string text = "";

    [Parameter] public ChangeGrounds? Grounds { get; set; }

    /// <summary>Whether it is known that something locked will change, so that there is no way without grounds.</summary>
    [Parameter] public bool IsAsked { get; set; }

    [Parameter] public EventCallback<ChangeGrounds?> GroundsChanged { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;

    protected override void OnInitialized() => (reason, text) = (Grounds?.Reason.ToString() ?? "", Grounds?.Text ?? "");

    private Task ChangeAsync(string? newReason, string? newText)
    {
        (reason, text) = (newReason ?? "", newText ?? "");
        return GroundsChanged.InvokeAsync(Enum.TryParse(reason, out ChangeReason chosen) ? new(chosen, text.Trim()) : null);
    }
}
