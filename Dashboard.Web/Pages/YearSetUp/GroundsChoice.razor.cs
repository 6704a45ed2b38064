using Dashboard.Domain.Approval;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.YearSetUp;

/// <summary>Why something locked is to be changed.</summary>
public sealed partial class GroundsChoice
{
    [Parameter, EditorRequired] public ChangeGrounds Grounds { get; set; } = default!;

    [Parameter] public EventCallback<ChangeGrounds> GroundsChanged { get; set; }

    [Inject] private IStringLocalizer<YearTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<ApprovalTexts> Approvals { get; set; } = default!;

    private Task SetAsync(string? reason, string? text) =>
        GroundsChanged.InvokeAsync(new(Enum.TryParse(reason, out ChangeReason chosen) ? chosen : Grounds.Reason, (text ?? "").Trim()));
}
