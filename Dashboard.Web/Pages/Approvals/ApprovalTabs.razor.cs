using Dashboard.Web.Resources;
using Dashboard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Pages.Approvals;

/// <summary>From goals and plans to periods and back.</summary>
public sealed partial class ApprovalTabs
{
    [Parameter, EditorRequired] public PageQuery Query { get; set; } = new();

    [Parameter] public bool IsPeriods { get; set; }

    [Inject] private IStringLocalizer<ApprovalTexts> Texts { get; set; } = default!;
}
