using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>Requests to change what is locked: what, why, who, and what was decided.</summary>
public sealed partial class ChangeList
{
    [Parameter, EditorRequired] public IReadOnlyList<ChangeItem> Changes { get; set; } = [];

    [Parameter] public EventCallback<ChangeOrder> OnDecided { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;

    [Inject] private IStringLocalizer<PageTexts> ImportTexts { get; set; } = default!;
}
