using Dashboard.Domain.Approval;
using Dashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>What a request would change, value by value.</summary>
public sealed partial class ChangeTable
{
    [Parameter, EditorRequired] public ChangeRequest Request { get; set; } = default!;

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;
}
